package org.aidrules.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the bundles of both languages with each other and with the code that uses their keys. */
class MessageBundlesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path COMMAND_LINE = ROOT.resolve("rules-test");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    /** A key named in a call, after the class that it is called on. */
    private static final Pattern CALL = Pattern.compile(
            "\\b(m|messages|\\w*Messages)(?:\\(\\))?\\.(?:text|inBothLanguages)\\(\\s*\"([\\w.-]+)\"(?!\\s*\\+)");
    /** A key of the command line or of the report, wherever it is named. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:descriptionKey = |[(, ])\"((?!report\\.js\\b)(?:aidrules|argument|batch|check"
                    + "|diff|impact|plan|population|replay|report|revisions|settle|share|table|vectors)\\.[A-Za-z]+)\"(?!\\s*\\+)");

    private static final Pattern LABEL = Pattern.compile("\\$\\{bundle:([\\w.]+)}");
    private static final Map<String, String> OWNERS = Map.of(
            "CoreMessages", "core", "ProofMessages", "proof", "ImpactMessages", "impact", "DiffMessages", "diff");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() throws IOException {
        List<Path> english = files("_en.properties");
        assertTrue(english.size() >= 4, english.toString());
        assertEquals(english.size(), files("_fr.properties").size());
        for (Path file : english) {
            Map<String, Set<String>> places = places(file);
            assertEquals(places, places(french(file)), file.toString());
            assertTrue(places.size() > 1, file.toString());
        }
    }

    @Test
    void noSentenceIsEmpty() throws IOException {
        for (Path file : Stream.concat(files("_en.properties").stream(), files("_fr.properties").stream())
                .toList()) {
            read(file).forEach((key, text) -> assertTrue(!text.isBlank() || text.equals("\u00a0"), file + " " + key));
        }
    }

    /** A single apostrophe would hide the places after it: in a sentence with places it is written twice. */
    @Test
    void noApostropheHidesAPlace() throws IOException {
        Set<String> hidden = new TreeSet<>();
        for (Path file : files(".properties")) {
            read(file).forEach((key, text) -> {
                if (PLACE.matcher(text).find() && text.replace("''", "").contains("'")) {
                    hidden.add(file.getFileName() + " " + key);
                }
            });
        }
        assertEquals(Set.of(), hidden);
    }

    @Test
    void everyKeyNamedInTheCodeExists() throws IOException {
        Map<String, Set<String>> bundles = new TreeMap<>();
        for (Path file : files("_en.properties")) {
            bundles.put(
                    file.getFileName().toString().replace("_en.properties", ""),
                    read(file).keySet());
        }
        Set<String> missing = new TreeSet<>();
        int found = 0;
        for (Path file :
                Stream.concat(files(".java").stream(), files(".ftlh").stream()).toList()) {
            String code = Files.readString(file);
            List<String[]> keys = Stream.of(
                            CALL.matcher(code).results().map(call ->
                                    new String[] {OWNERS.getOrDefault(call.group(1), "Messages"), call.group(2)}),
                            file.startsWith(COMMAND_LINE) ? named(NAMED, code) : Stream.<String[]>empty(),
                            named(LABEL, code))
                    .flatMap(all -> all)
                    .toList();
            found += keys.size();
            keys.stream()
                    .filter(key -> !bundles.get(key[0]).contains(key[1]))
                    .forEach(key -> missing.add(file.getFileName() + " " + key[0] + " " + key[1]));
        }
        assertEquals(Set.of(), missing);
        assertTrue(found > 200, "only " + found + " keys found");
    }

    private static Stream<String[]> named(Pattern pattern, String code) {
        String own = code.replaceAll("(Core|Proof|Impact|Diff)Messages\\.text\\(\\s*\"[^\"]*\"", "");
        return pattern.matcher(own).results().map(key -> new String[] {"Messages", key.group(1)});
    }

    private static Path french(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace("_en.", "_fr."));
    }

    /** Returns the numbers of the places of each sentence. */
    private static Map<String, Set<String>> places(Path file) throws IOException {
        return read(file).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> PLACE.matcher(entry.getValue())
                                .results()
                                .map((MatchResult place) -> place.group(1))
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> a, TreeMap::new));
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> main = Stream.of("rules-core", "rules-test")
                .map(module -> ROOT.resolve(module).resolve("src/main"))
                .flatMap(MessageBundlesTest::walk)) {
            return main.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
