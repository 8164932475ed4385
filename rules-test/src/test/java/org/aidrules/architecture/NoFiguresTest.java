package org.aidrules.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;

/**
 * A change of the law changes tables only: the Java sources of the core, and the script of the simulator, hold no figure
 * that a table holds, in code or in comments. What is looked for is read from the tables of every revision: amounts, rates, other numbers of three or more
 * digits, the counts of patients in the reference files, and the numbers of articles.
 */
class NoFiguresTest {

    private static final Path SOURCES = Path.of("..", "rules-core", "src", "main", "java");
    private static final Path SIMULATOR = Path.of("src", "main", "resources", "org", "aidrules", "report", "simulator");
    private static final Path THRESHOLDS =
            Path.of("..", "rules-drl", "src", "main", "resources", "aidrules", "reference", "thresholds.csv");
    private static final Pattern RATE = Pattern.compile("(\\d+(?:\\.\\d+)?) ?%");
    private static final Pattern LARGE = Pattern.compile("(?<![\\d.,-])\\d{3,}(?![\\d%-])");
    /** An article of the convention or of an amendment, such as 12-3 or 4-5-6. */
    private static final Pattern ARTICLE = Pattern.compile("(?<![\\d-])\\d{1,3}(?:-\\d{1,3}){2,}(?![\\d-])");
    /** The figures that are structure in Java: a whole in percent, and powers of ten. */
    private static final Set<String> STRUCTURE = Set.of("0", "1", "100", "1000", "10000", "100000", "1000000");

    private static final Set<String> FIGURES = figures();

    @Test
    void theTablesHoldFigures() {
        assertTrue(FIGURES.size() > 40, FIGURES::toString);
        assertTrue(FIGURES.stream().anyMatch(figure -> figure.length() == 5), FIGURES::toString);
        assertTrue(FIGURES.stream().anyMatch(figure -> figure.endsWith(" %")), FIGURES::toString);
        assertTrue(FIGURES.stream().anyMatch(figure -> figure.contains("-")), FIGURES::toString);
    }

    @Test
    void theCoreHoldsNoFigureOfTheTables() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            assertTrue(sources.size() > 50, sources::toString);
            assertEquals(
                    List.of(), sources.stream().flatMap(NoFiguresTest::found).toList());
        }
    }

    @Test
    void theSimulatorHoldsNoFigureOfTheTables() throws IOException {
        try (Stream<Path> files = Files.list(SIMULATOR)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .toList();
            assertTrue(sources.size() > 10, sources::toString);
            assertEquals(
                    List.of(), sources.stream().flatMap(NoFiguresTest::found).toList());
        }
    }

    /** Figures as a source may write them, made from those of the tables. */
    @Test
    void figuresAreRecognised() {
        for (String figure : FIGURES) {
            if (figure.endsWith(" %")) {
                String number = figure.substring(0, figure.length() - 2);
                assertTrue(holdsFigure(" * at " + number + "% of the target"), figure);
                assertTrue(holdsFigure("at " + number + " percent"), figure);
            } else {
                assertTrue(holdsFigure("int x = " + figure + ";"), figure);
                assertTrue(holdsFigure(" * see \"" + figure + "\""), figure);
            }
        }
        String thousands = FIGURES.stream()
                .filter(figure -> figure.matches("\\d{5}"))
                .findFirst()
                .orElseThrow();
        for (String separator : List.of("_", ",", " ")) {
            assertTrue(holdsFigure("x " + thousands.substring(0, 2) + separator + thousands.substring(2) + " y"));
        }
        assertFalse(holdsFigure("a whole is 100 %, 1_000_000 at most, on 2022-03-01, 1" + thousands));
    }

    private static Set<String> figures() {
        Set<String> figures = new TreeSet<>();
        for (Revision revision : AidRules.standard().revisions()) {
            for (String name : revision.tables()) {
                for (DecisionTable.Row row : revision.table(name).rows()) {
                    row.outcome().values().forEach(cell -> addNumbers(figures, cell));
                    row.reason().sources().forEach(cited -> addArticles(figures, cited.locator()));
                }
            }
        }
        try (Stream<String> lines = Files.lines(THRESHOLDS)) {
            lines.skip(1)
                    .flatMap(line -> Stream.of(line.split(",")))
                    .filter(cell -> cell.matches("\\d{3,}"))
                    .forEach(figures::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        figures.removeAll(STRUCTURE);
        figures.removeIf(
                figure -> figure.endsWith(" %") && STRUCTURE.contains(figure.substring(0, figure.length() - 2)));
        return figures;
    }

    private static void addNumbers(Set<String> figures, String cell) {
        RATE.matcher(cell).results().forEach(rate -> figures.add(rate.group(1) + " %"));
        LARGE.matcher(cell).results().map(MatchResult::group).forEach(figures::add);
    }

    private static void addArticles(Set<String> figures, String locator) {
        ARTICLE.matcher(locator).results().map(MatchResult::group).forEach(figures::add);
    }

    private static Stream<String> found(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return IntStream.range(0, lines.size())
                    .filter(line -> holdsFigure(lines.get(line)))
                    .mapToObj(line -> file.getFileName() + ":" + (line + 1) + ": "
                            + lines.get(line).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a line of a source holds a figure, however its thousands are grouped and its percentages are written. */
    private static boolean holdsFigure(String line) {
        String plain = line.replaceAll("(?<=\\d)[_, \\u00a0](?=\\d{3}(?!\\d))", "");
        Matcher rates =
                Pattern.compile("(\\d+(?:[.,]\\d+)?) ?(?:%|percent|per cent)").matcher(plain);
        return rates.results().anyMatch(rate -> FIGURES.contains(rate.group(1).replace(',', '.') + " %"))
                || tokens(LARGE, plain).anyMatch(FIGURES::contains)
                || tokens(ARTICLE, plain).anyMatch(FIGURES::contains);
    }

    private static Stream<String> tokens(Pattern pattern, String line) {
        return pattern.matcher(line).results().map(MatchResult::group);
    }
}
