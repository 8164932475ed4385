package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aidrules.AidRules;
import org.aidrules.reference.Csv;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;
import org.aidrules.validation.proof.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide of {@code rules-drl/README.md} names every table, column and value of the rules, and no other. */
class RulesReadmeTest {

    private static final AidRules RULES = AidRules.standard();
    private static final String README = read(Path.of("..", "rules-drl", "README.md"));
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,4} (.*)$");
    private static final Pattern FACT = Pattern.compile("\\| fact `(\\w+)`");
    private static final Pattern OUTCOME = Pattern.compile("\\| outcome `(\\w+)`");
    private static final Pattern VALUE = Pattern.compile("`([A-Z][A-Z0-9_]*|true|false)`");
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(#([\\w-]+)\\) \\|$");

    @Test
    void itNamesEveryTableAndNoOther() {
        Set<String> guided = HEADING.matcher(README)
                .results()
                .map(heading -> heading.group(1))
                .filter(heading -> heading.startsWith("`"))
                .map(heading -> heading.replace("`", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(tables()), guided);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void itNamesEveryFactAndOutcomeOfATable(String table) {
        String section = section("`" + table + "`");
        assertEquals(new TreeSet<>(newest(table).facts()), groups(FACT, section));
        assertEquals(
                RULES.revisions().stream()
                        .filter(revision -> revision.tables().contains(table))
                        .flatMap(revision -> revision.table(table).outcome().stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                groups(OUTCOME, section));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void itListsTheValuesOfEveryFact(String table) {
        DecisionTable read = newest(table);
        String section = section("`" + table + "`");
        for (String fact : read.facts()) {
            String line = section.lines()
                    .filter(one -> one.contains("| fact `" + fact + "`"))
                    .findFirst()
                    .orElseThrow();
            Set<String> link = groups(LINK, line);
            assertEquals(1, link.size(), line);
            assertEquals(
                    new TreeSet<>(read.domain().get(fact)),
                    groups(VALUE, linked(link.iterator().next())),
                    table + " " + fact);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void itHasTheTitleOfEveryColumn(String table) {
        Set<String> guided = section("`" + table + "`")
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split(" \\| ")[0].substring(2))
                .filter(title -> !title.equals("column"))
                .filter(title -> !title.equals("–"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> titles = new TreeSet<>();
        RULES.revisions().stream()
                .filter(revision -> revision.ownTables().contains(table))
                .forEach(revision -> titles.addAll(titles(revision.id(), table)));
        assertEquals(titles, guided);
    }

    @Test
    void itListsTheRevisionsWithTheirDaysAndTheirTables() {
        String section = section("Revisions");
        for (Revision revision : RULES.revisions()) {
            String own = revision.extended().isEmpty()
                    ? "all"
                    : revision.ownTables().stream()
                            .sorted()
                            .map(table -> "`" + table + "`")
                            .collect(Collectors.joining(", "));
            String days = revision.inForceTo()
                    .map(end -> revision.inForceFrom().orElseThrow() + " to " + end.minusDays(1))
                    .orElseGet(() -> "from " + revision.inForceFrom().orElseThrow());
            String line = "| `" + revision.id() + "` | " + revision.title().english() + " | " + days + " | "
                    + revision.extended().map(id -> "`" + id + "`").orElse("–") + " | " + own + " |";
            assertTrue(section.contains(line + "\n"), line);
        }
    }

    @Test
    void itsLinksLeadSomewhere() {
        Set<String> links = groups(Pattern.compile("\\]\\(#([^)]+)\\)"), README);
        assertFalse(links.isEmpty());
        links.forEach(RulesReadmeTest::linked);
        List<String> anchors = HEADING.matcher(README)
                .results()
                .map(heading -> anchor(heading.group(1)))
                .toList();
        assertEquals(anchors.stream().distinct().toList(), anchors);
    }

    /** The tables of all schemes, each once. */
    static List<String> tables() {
        return RULES.revisions().stream()
                .flatMap(revision -> revision.tables().stream())
                .distinct()
                .toList();
    }

    /** A table in the newest revision that has it, of whatever scheme. */
    private static DecisionTable newest(String table) {
        List<Revision> having = RULES.revisions().stream()
                .filter(revision -> revision.tables().contains(table))
                .toList();
        return having.get(having.size() - 1).table(table);
    }

    /** The titles of the columns with conditions and outcomes. */
    private static List<String> titles(String revision, String table) {
        List<Csv.Line> lines = Csv.read(table, Drafts.shipped(revision, table));
        Csv.Line kinds = lines.stream()
                .filter(line -> line.cell(0).equals("NAME"))
                .findFirst()
                .orElseThrow();
        Csv.Line titles = lines.get(lines.indexOf(kinds) + 3);
        List<String> found = new ArrayList<>();
        for (int column = 1; column < kinds.cells().size(); column++) {
            if (Set.of("CONDITION", "ACTION").contains(kinds.cell(column))) {
                found.add(titles.cell(column));
            }
        }
        return found;
    }

    private static Set<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text below a heading, up to the next heading. */
    private static String section(String heading) {
        List<MatchResult> headings = HEADING.matcher(README).results().toList();
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).group(1).equals(heading)) {
                return README.substring(
                        headings.get(i).end(),
                        i + 1 < headings.size() ? headings.get(i + 1).start() : README.length());
            }
        }
        throw new AssertionError("no heading " + heading);
    }

    /** The text below the heading to which a link leads. */
    private static String linked(String anchor) {
        return section(HEADING.matcher(README)
                .results()
                .map(heading -> heading.group(1))
                .filter(heading -> anchor(heading).equals(anchor))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no heading for #" + anchor)));
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
