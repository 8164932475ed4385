package org.aidrules.record;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * What was shipped, file by file: {@code rules-drl/src/record/rules.csv}. A line has the digest of a file, the release
 * that last changed it, and the first words of the entry of {@code CHANGELOG.md} that announces the change. A change is
 * recorded only where it has an entry of its own.
 */
final class RuleRecord {

    static final String COMMAND = "mvn -q -Precord-rules process-test-classes";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader("file", "release", "digest", "entry")
            .setSkipHeaderRecord(true)
            .setRecordSeparator('\n')
            .get();

    private final SortedMap<String, Line> lines;

    private RuleRecord(SortedMap<String, Line> lines) {
        this.lines = Collections.unmodifiableSortedMap(lines);
    }

    /** A recorded file. */
    record Line(String release, String digest, String entry) {}

    /**
     * Records the changes of the rules.
     *
     * @param arguments the folder of the project
     * @throws IOException if a file cannot be read or written
     * @throws IllegalStateException if a change has no entry
     */
    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[0]);
        RuleRecord renewed =
                read(Files.readString(file(project))).renewed(ShippedFiles.digests(rules(project)), changelog(project));
        Files.writeString(file(project), renewed.text());
    }

    static Path file(Path project) {
        return project.resolve("rules-drl/src/record/rules.csv");
    }

    static Path rules(Path project) {
        return project.resolve("rules-drl/src/main/resources/aidrules");
    }

    static Changelog changelog(Path project) throws IOException {
        return Changelog.of(Files.readString(project.resolve("CHANGELOG.md")));
    }

    static RuleRecord read(String text) throws IOException {
        SortedMap<String, Line> lines = new TreeMap<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            for (CSVRecord line : parser) {
                lines.put(line.get("file"), new Line(line.get("release"), line.get("digest"), line.get("entry")));
            }
        }
        return new RuleRecord(lines);
    }

    String text() throws IOException {
        StringBuilder text = new StringBuilder("file,release,digest,entry\n");
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (String file : lines.keySet()) {
                Line line = lines.get(file);
                printer.printRecord(file, line.release(), line.digest(), line.entry());
            }
        }
        return text.toString();
    }

    /** What is to be done before the rules are as recorded; nothing where they are. */
    List<String> problems(SortedMap<String, String> shipped, Changelog changelog) {
        List<String> problems = new ArrayList<>();
        for (String file : changed(shipped)) {
            problems.add(problem(file, shipped, changelog));
        }
        lines.forEach((file, line) -> {
            if (line.digest().equals(shipped.get(file)) && !changelog.has(file, line.release(), line.entry())) {
                problems.add(file + ": CHANGELOG.md has no longer, under \"## " + line.release()
                        + "\", the entry about it that begins \"" + line.entry()
                        + "\". Restore it; or, if it is only worded"
                        + " otherwise, run: " + COMMAND);
            }
        });
        return problems;
    }

    /**
     * Records what is shipped.
     *
     * @throws IllegalStateException if a change has no entry
     */
    RuleRecord renewed(SortedMap<String, String> shipped, Changelog changelog) {
        List<String> missing = changed(shipped).stream()
                .filter(file -> entry(file, changelog).isEmpty())
                .map(file -> problem(file, shipped, changelog))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(String.join("\n", missing));
        }
        SortedMap<String, Line> renewed = new TreeMap<>();
        shipped.forEach((file, digest) -> renewed.put(file, renewed(file, digest, changelog)));
        return new RuleRecord(renewed);
    }

    private Line renewed(String file, String digest, Changelog changelog) {
        Optional<Line> before = Optional.ofNullable(lines.get(file));
        boolean unchanged = before.map(Line::digest).equals(Optional.of(digest));
        String release = unchanged ? before.orElseThrow().release() : changelog.release();
        if (unchanged && changelog.has(file, release, before.orElseThrow().entry())) {
            return before.orElseThrow();
        }
        Changelog.Entry entry = changelog
                .lastAbout(file, release)
                .orElseThrow(() -> new IllegalStateException(
                        file + ": CHANGELOG.md has no entry about it under \"## " + release + "\""));
        return new Line(release, digest, entry.firstWords());
    }

    /** The files that are new, removed, or say something else than what is recorded. */
    private SortedSet<String> changed(SortedMap<String, String> shipped) {
        SortedSet<String> changed = new TreeSet<>(shipped.keySet());
        changed.addAll(lines.keySet());
        changed.removeIf(
                file -> lines.containsKey(file) && lines.get(file).digest().equals(shipped.get(file)));
        return changed;
    }

    /** The entry that announces a change: the last about the file, unless it announced the one before. */
    private Optional<Changelog.Entry> entry(String file, Changelog changelog) {
        Optional<Line> before = Optional.ofNullable(lines.get(file))
                .filter(line -> line.release().equals(changelog.release()));
        return changelog
                .lastAbout(file, changelog.release())
                .filter(entry -> !before.map(Line::entry).equals(Optional.of(entry.firstWords())));
    }

    private String problem(String file, SortedMap<String, String> shipped, Changelog changelog) {
        String change = !lines.containsKey(file) ? "is new" : shipped.containsKey(file) ? "was changed" : "was removed";
        if (entry(file, changelog).isPresent()) {
            return file + " " + change
                    + ", and CHANGELOG.md says so. Record it, and commit the record with the change: " + COMMAND;
        }
        return file + " " + change + ", and CHANGELOG.md does not say so.\n"
                + "  1. Add an entry at the end of \"### Rules\" under \"## " + changelog.release() + "\". It names "
                + named(file) + ", begins with other words than the entries before it,"
                + " and states the kind, the period that it concerns to the day, the rows, and the effect.\n"
                + "  2. Record it, and commit the record and the entry with the change: " + COMMAND;
    }

    private static String named(String file) {
        String[] path = file.split("/");
        String name = "`" + path[1].replace(".drl.csv", "") + "`";
        return path[0].equals("reference") ? name : "`" + path[0] + "` and " + name;
    }
}
