package org.aidrules.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The entries of {@code CHANGELOG.md} that are about rules. Its first section is that of the release under work. */
final class Changelog {

    private static final String RELEASE = "## ";
    private static final String RULES = "### Rules";
    private static final String ENTRY = "- ";

    private final List<String> lines;

    private Changelog(List<String> lines) {
        this.lines = lines;
    }

    static Changelog of(String text) {
        return new Changelog(text.lines().toList());
    }

    /** The release under work. */
    String release() {
        return lines.stream()
                .filter(line -> line.startsWith(RELEASE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("CHANGELOG.md has no section of a release"))
                .substring(RELEASE.length());
    }

    /** The last entry about a file in a release: new entries are added at the end. */
    Optional<Entry> lastAbout(String file, String release) {
        return rules(release).filter(entry -> entry.isAbout(file)).reduce((first, second) -> second);
    }

    /** Whether a release has an entry about a file with these first words. */
    boolean has(String file, String release, String firstWords) {
        return rules(release)
                .anyMatch(entry -> entry.isAbout(file) && entry.firstWords().equals(firstWords));
    }

    private Stream<Entry> rules(String release) {
        List<String> section = after(RULES, "##", after(RELEASE + release, RELEASE, lines));
        List<Entry> entries = new ArrayList<>();
        StringBuilder entry = new StringBuilder();
        for (String line : section) {
            if (line.startsWith(ENTRY) && !entry.isEmpty()) {
                entries.add(new Entry(entry.toString()));
                entry.setLength(0);
            }
            entry.append(entry.isEmpty() ? line : " " + line.strip());
        }
        entries.add(new Entry(entry.toString()));
        return entries.stream();
    }

    /** The lines between a heading and the next. */
    private static List<String> after(String heading, String next, List<String> lines) {
        return lines.stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith(next))
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** An entry, in one line. */
    record Entry(String text) {

        /** Up to the first colon or the end of the first sentence. */
        String firstWords() {
            return text.substring(Math.min(ENTRY.length(), text.length())).split("[:.]( |$)", 2)[0];
        }

        /**
         * Whether it names a file: its revision and its table, or the file itself. That of a new revision is about all
         * its files.
         */
        boolean isAbout(String file) {
            String[] path = file.split("/");
            String name = path[path.length - 1].replace(".drl.csv", "");
            boolean named = names(name) && (path[0].equals("reference") || names(path[0]));
            return named || text.startsWith(ENTRY + "New revision `" + path[0] + "`");
        }

        private boolean names(String name) {
            return Arrays.asList(text.split("`")).contains(name);
        }
    }
}
