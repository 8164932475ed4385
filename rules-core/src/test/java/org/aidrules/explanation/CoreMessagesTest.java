package org.aidrules.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.architecture.JavaSources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sentences of the core: the same in both languages, and all that the code asks for. */
class CoreMessagesTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources", "org", "aidrules", "explanation");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    private static TreeMap<String, String> english;
    private static TreeMap<String, String> french;
    private static List<CompilationUnit> sources;

    @BeforeAll
    static void read() throws IOException {
        english = sentences("core_en.properties");
        french = sentences("core_fr.properties");
        sources = JavaSources.all();
    }

    private static TreeMap<String, String> sentences(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            properties.load(reader);
        }
        TreeMap<String, String> sentences = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> sentences.put(key, properties.getProperty(key)));
        return sentences;
    }

    private static Set<Integer> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .map(place -> Integer.valueOf(place.substring(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The calls that name their key, and not only a part of it. */
    private static Stream<MethodCallExpr> calls() {
        return sources.stream()
                .flatMap(source -> source.findAll(MethodCallExpr.class).stream())
                .filter(call -> call.getNameAsString().equals("text")
                        && call.getScope()
                                .filter(scope -> scope.toString().equals("CoreMessages"))
                                .isPresent())
                .filter(call -> call.getArgument(0).isStringLiteralExpr());
    }

    private static String key(MethodCallExpr call) {
        return call.getArgument(0).asStringLiteralExpr().asString();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        assertFalse(english.isEmpty());
        assertEquals(english.keySet(), french.keySet());
        assertEquals(
                List.of(),
                english.keySet().stream()
                        .filter(key -> !places(english.get(key)).equals(places(french.get(key))))
                        .toList());
    }

    /** A single apostrophe would quote what follows it, and hide its places. */
    @Test
    void apostrophesAreDoubled() {
        Pattern single = Pattern.compile("(?<!')'('')*(?!')");
        assertEquals(
                List.of(),
                Stream.of(english, french)
                        .flatMap(sentences -> sentences.values().stream())
                        .filter(sentence -> single.matcher(sentence).find())
                        .toList());
    }

    @Test
    void noSentenceIsEmpty() {
        assertEquals(
                List.of(),
                Stream.of(english, french)
                        .flatMap(sentences -> sentences.entrySet().stream())
                        .filter(sentence -> sentence.getValue().isBlank())
                        .toList());
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        assertTrue(calls().findAny().isPresent());
        assertEquals(
                List.of(),
                calls().map(CoreMessagesTest::key)
                        .filter(key -> !english.containsKey(key))
                        .toList());
    }

    @Test
    void everyCallGivesTheArgumentsThatItsSentenceNames() {
        List<String> wrong = new ArrayList<>();
        calls().filter(call -> english.containsKey(key(call))).forEach(call -> {
            if (places(english.get(key(call))).size() != call.getArguments().size() - 1) {
                wrong.add(call.toString());
            }
        });
        assertEquals(List.of(), wrong);
    }

    /** A key stands as a literal in the code, or begins with one that does. */
    @Test
    void everySentenceIsAskedFor() {
        Set<String> literals = sources.stream()
                .flatMap(source -> source.findAll(StringLiteralExpr.class).stream())
                .map(StringLiteralExpr::asString)
                .collect(Collectors.toSet());
        assertEquals(
                List.of(),
                english.keySet().stream()
                        .filter(key -> !literals.contains(key)
                                && literals.stream()
                                        .noneMatch(literal -> literal.endsWith(".")
                                                && literal.length() > 2
                                                && key.startsWith(literal)))
                        .toList());
    }

    @Test
    void callsAreFoundInSourceText() {
        CompilationUnit source = StaticJavaParser.parse("class A { Object a = CoreMessages.text(\"x.y\", 1, 2); }");
        assertEquals(1, source.findAll(MethodCallExpr.class).size());
        assertEquals(Set.of(0, 1), places("{0}, {1} and {0}"));
    }
}
