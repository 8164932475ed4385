package org.aidrules.validation.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Source;
import org.aidrules.facts.AidOption;
import org.aidrules.reference.Csv;
import org.aidrules.validation.impact.PopulationParameters.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of parameters is read, or refused with every fault in it. */
class PopulationParametersTest {

    private static final String SHIPPED = PopulationParameters.shippedFile();

    private static PopulationParameters read(String text) {
        return PopulationParameters.read("own.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(String text) {
        return assertThrows(InvalidInputException.class, () -> read(text)).errors().stream()
                .map(InputError::toString)
                .toList();
    }

    /** The shipped file with one text in place of another. */
    private static String with(String before, String after) {
        assertTrue(SHIPPED.contains(before), before);
        return SHIPPED.replace(before, after);
    }

    private static int line(String start) {
        return (int) SHIPPED.substring(0, SHIPPED.indexOf("\n" + start) + 1)
                        .lines()
                        .count()
                + 1;
    }

    @Test
    void theShippedFileIsWhatIsShipped() {
        assertEquals(PopulationParameters.shipped().rows(), read(SHIPPED).rows());
        assertEquals(4069, PopulationParameters.shipped().contracts());
    }

    /** Every parameter of the issue has its published value and a source that the library knows. */
    @Test
    void publishedValuesCiteSourcesOfTheLibrary() {
        Set<String> known =
                AidRules.standard().sources().stream().map(Source::id).collect(Collectors.toSet());
        List<PopulationParameters.Row> published = PopulationParameters.shipped().rows().stream()
                .filter(row -> row.status() == Status.PUBLISHED)
                .toList();
        published.forEach(row -> assertTrue(known.contains(row.source().split(":")[0]), row.source()));
        Set<String> values = published.stream()
                .map(row -> String.join(" ", row.parameter(), row.years(), row.name(), row.value())
                        .replaceAll(" +", " "))
                .collect(Collectors.toSet());
        for (String value : List.of(
                "contracts 2019 272",
                "contracts 2020 1605",
                "contracts 2021 666",
                "contracts 2022 1526",
                "option 2019-2020 THIRD 32 %",
                "option 2019-2020 HALF 49 %",
                "option 2019-2020 FULL 19 %",
                "specialty 2019-2020 GENERAL_MEDICINE 82 %",
                "sector SECTOR_1 89.6 %",
                "mixed-practice 8 %",
                "newly-established 24 %",
                "early-end 0.5 %",
                "assistant MEDICAL_SECRETARY 54 %",
                "assistant NURSE 9 %",
                "assistant NURSING_AUXILIARY 2 %",
                "assistant OTHER 34 %",
                "attending-growth 4 19.5 %",
                "active-file-growth 4 4.5 %",
                "attending-growth 2 9.9 %",
                "active-file-growth 2 5.3 %")) {
            assertTrue(values.contains(value), () -> value + " is not in " + values);
        }
    }

    @Test
    void whatIsAssumedSaysWhy() {
        PopulationParameters.shipped().rows().stream()
                .filter(row -> row.status() == Status.ASSUMED)
                .forEach(row -> {
                    assertFalse(row.note().english().isEmpty(), row.toString());
                    assertFalse(row.note().french().isEmpty(), row.toString());
                });
        String description = PopulationParameters.shipped().description().english();
        assertTrue(
                description.startsWith("Synthetic population: no contract in it exists.\nPublished:\n"), description);
        assertTrue(description.contains("- mixed practice: 8 % (IGAS-2023-015R-A1: [73])\n"), description);
        assertTrue(description.contains("Assumed:\n"), description);
        assertTrue(description.contains("- of these in a ZIP, the others in a ZAC: 50 % (no source)\n"), description);
        assertTrue(description.contains("931 of 2 374 assistants"), description);
        String french = PopulationParameters.shipped().description().french();
        assertTrue(french.contains("- exercice mixte : 8 % (IGAS-2023-015R-A1: [73])\n"), french);
        assertTrue(french.contains("aucun de ces contrats n'existe"), french);
    }

    private static Stream<Arguments> faultsOfACell() {
        String note = ",ASSUMED,,no source,aucune source";
        return Stream.of(
                fault("zip,,,50 %", "zap,,,50 %", "parameter: this is not accepted here (found: zap)"),
                fault("zip,,,50 %", "zip,2019,,50 %", "years: this is not accepted here (found: 2019)"),
                fault("zip,,,50 %", "zip,,ZIP,50 %", "case: this is not accepted here (found: ZIP)"),
                fault(
                        "zip,,,50 %",
                        "zip,,,150 %", "value: this is not accepted here (found: 150 %) (accepted: 0 %..100 %)"),
                fault(
                        "zip,,,50 %",
                        "zip,,,half", "value: this is not accepted here (found: half) (accepted: 0 %..100 %)"),
                fault(
                        "zip,,,50 %",
                        "zip,,,0.00000001 %",
                        "value: this is not accepted here (found: 0.00000001 %) (accepted: 0 %..100 %)"),
                fault("zip,,,50 %", "zip,,,", "value: this is missing (accepted: 0 %..100 %)"),
                fault(
                        "zip,,,50 %",
                        "zip,,,\"50,500 %\"",
                        "value: this number can be read in two ways: write 50500 or 50.5 (found: 50,500 %)"),
                fault(
                        "zip,,,50 %,ASSUMED",
                        "zip,,,50 %,GUESSED",
                        "status: this is not accepted here (found: GUESSED) (accepted: PUBLISHED, ASSUMED)"),
                fault(
                        "zip,,,50 %" + note,
                        "zip,,,50 %,PUBLISHED,,,",
                        "source: this is missing (accepted: ID, ID: locator)"),
                fault(
                        "zip,,,50 %" + note,
                        "zip,,,50 %,PUBLISHED,the press,,",
                        "source: this is not accepted here (found: the press) (accepted: ID, ID: locator)"),
                fault(
                        "zip,,,50 %" + note,
                        "zip,,,50 %,ASSUMED,PRESSE-2021,a,b",
                        "source: a value that is assumed has no source: say in the note why it was assumed (found: PRESSE-2021)"),
                fault("zip,,,50 %" + note, "zip,,,50 %,ASSUMED,,,", "note.en: a note in both languages is needed here"),
                fault(
                        "zip,,,50 %" + note,
                        "zip,,,50 %,ASSUMED,,no source,",
                        "note.fr: a note in both languages is needed here"),
                fault(
                        "zip,,,50 %" + note,
                        "zip,,,50 %" + note + ",more",
                        ": this cell stands under no header (found: more)"),
                fault(
                        "contracts,2019,,272",
                        "contracts,2019,,-1",
                        "value: this is not accepted here (found: -1) (accepted: 0..10000000)"),
                fault("contracts,2019,,272", "contracts,,,272", "years: this is missing (accepted: 2019)"),
                fault(
                        "contracts,2019,,272",
                        "contracts,2019-2020,,272",
                        "years: this is not accepted here (found: 2019-2020) (accepted: 2019)"),
                fault(
                        "coordinated,2019-2021,IN_PLACE",
                        "coordinated,2021-2019,IN_PLACE",
                        "years: this is not accepted here (found: 2021-2019) (accepted: 2019, 2019-2021)"),
                fault(
                        "first-day,,,2019-08-20",
                        "first-day,,,20 August 2019",
                        "value: this is not accepted here (found: 20 August 2019) (accepted: YYYY-MM-DD)"),
                fault(
                        "early-end-months,,,3..24",
                        "early-end-months,,,24..3",
                        "value: this is not accepted here (found: 24..3) (accepted: 0..1000000, as 776..1044)"),
                fault(
                        "attending-growth,,1,5 %",
                        "attending-growth,,6,5 %",
                        "case: this is not accepted here (found: 6) (accepted: 1, 2, 3, 4, 5)"),
                fault(
                        "attending-growth,,1,5 %",
                        "attending-growth,,1,-101 %",
                        "value: this is not accepted here (found: -101 %) (accepted: -100 %..1000 %)"));
    }

    private static Arguments fault(String before, String after, String message) {
        return Arguments.of(before, after, message);
    }

    @ParameterizedTest
    @MethodSource("faultsOfACell")
    void aCellIsRefusedWithItsLine(String before, String after, String message) {
        List<String> faults = faults(with("\n" + before, "\n" + after));
        assertEquals(1, faults.size(), faults::toString);
        String place = "own.csv, line " + line(before) + (message.startsWith(":") ? "" : ", ");
        assertTrue(faults.get(0).startsWith(place + message), faults.get(0));
    }

    private static Stream<Arguments> faultsOfTheWhole() {
        return Stream.of(
                Arguments.of("\nzip,", "\n,", "own.csv, line " + line("zip,") + ", parameter: this is missing"),
                Arguments.of(
                        "\noption,2019-2020,THIRD,32 %",
                        "\noption,2019-2020,THIRD,42 %",
                        "own.csv, line " + line("option,2019-2020,THIRD")
                                + ", value: the shares of \"option 2019\" do not add up to 100 % (found: 110 %)"),
                Arguments.of(
                        "\ncontracts,2021,,666",
                        "\ncontracts,2020,,666",
                        "own.csv: this parameter is missing: contracts 2021"),
                Arguments.of(
                        "\ncontracts,2021,,666",
                        "\ncontracts,2020,,666",
                        "own.csv, line " + line("contracts,2021")
                                + ": this value is given twice (found: contracts 2020)"),
                Arguments.of(
                        "\nattending,,P50_P70",
                        "\nattending,,P30_P50",
                        "own.csv: this parameter is missing: attending P50_P70 (accepted: 0..1000000, as 776..1044)"),
                Arguments.of(
                        "\nattending,,P50_P70",
                        "\nattending,,P30_P50",
                        "own.csv, line " + line("attending,,P50_P70")
                                + ": this value is given twice (found: attending P30_P50)"),
                Arguments.of(
                        "\noption,2021-2022,THIRD",
                        "\noption,2017-2018,THIRD",
                        "own.csv, line " + line("option,2021-2022,THIRD")
                                + ", years: this is not accepted here (found: 2017-2018) (accepted: 2019, 2020, 2021, 2022)"),
                Arguments.of(
                        "\nfirst-day,,,2019-08-20",
                        "\nfirst-day,,,2018-08-20",
                        "own.csv, line " + line("first-day")
                                + ", value: this is not accepted here (found: 2018-08-20) (accepted: 2019-01-01..2019-12-31)"),
                Arguments.of(
                        "\nearly-end-months,,,3..24",
                        "\nearly-end-months,,,3..60",
                        "own.csv, line " + line("early-end-months")
                                + ", value: this is not accepted here (found: 3..60) (accepted: 1..59)"),
                Arguments.of(
                        "\nsecretary-experience,,,1..15",
                        "\nsecretary-experience,,,1..81",
                        "own.csv, line " + line("secretary-experience")
                                + ", value: this is not accepted here (found: 1..81) (accepted: 0..80)"),
                Arguments.of(
                        "\npromoted-secretary,,,15 %",
                        "\npromoted-secretary,,,55 %",
                        "own.csv, line " + line("promoted-secretary")
                                + ", value: this is not accepted here (found: 55 %) (accepted: 0 %..54 %)"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheWhole")
    void rowsThatDoNotFitTogetherAreRefused(String before, String after, String message) {
        List<String> faults = faults(with(before, after));
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(message)), faults::toString);
    }

    @Test
    void everyParameterIsNeeded() {
        for (PopulationParameter parameter : PopulationParameter.values()) {
            String without = SHIPPED.lines()
                    .filter(line -> !line.startsWith(parameter.key() + ","))
                    .collect(Collectors.joining("\n"));
            List<String> faults = faults(without);
            assertTrue(
                    faults.stream().allMatch(fault -> fault.startsWith("own.csv"))
                            && faults.get(0).contains("this parameter is missing: " + parameter.key()),
                    faults::toString);
        }
    }

    @Test
    void noContractsAreRefused() {
        String none = SHIPPED.replaceAll("(?m)^(contracts,\\d+,,)\\d+", "$10");
        assertEquals(
                List.of("own.csv, line 2, value: this is not accepted here (found: 0) (accepted: 1..2147483647)"),
                faults(none));
    }

    @Test
    void everyFaultIsListed() {
        List<String> faults =
                faults(with("\nzip,,,50 %", "\nzap,,,50 %").replace("mixed-practice,,,8 %", "mixed-practice,,,8"));
        assertEquals(2, faults.size(), faults::toString);
    }

    @Test
    void headersAreChecked() {
        assertEquals(
                List.of(
                        "own.csv, line 1: this value is given twice (found: case)",
                        "own.csv, line 1: this is not accepted here (found: amount) (accepted: parameter, years, case, value,"
                                + " status, source, note.en, note.fr)",
                        "own.csv, line 1: this is missing (accepted: value)"),
                faults("parameter,years,case,case,amount,status,source,note.en,note.fr\n"));
        assertEquals(1, faults("").size());
        assertEquals(
                List.of("own.csv: this file is too large: at most 1000000 bytes are read"),
                faults(" ".repeat(PopulationParameters.MOST_BYTES + 1)));
    }

    /** Semicolons, decimal commas, a byte order mark and CRLF, as a French spreadsheet writes them. */
    @Test
    void aSpreadsheetMayHaveSavedIt() {
        String saved = Csv.read("own.csv", SHIPPED).stream()
                .map(line -> line.cells().stream()
                        .map(cell -> cell.matches("\\d+\\.\\d+ %") ? cell.replace('.', ',') : cell)
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        assertTrue(saved.contains("\"89,6 %\""), saved);
        assertEquals(
                SyntheticPopulation.of(400, 1).contracts().toList(),
                SyntheticPopulation.of(read(saved), 400, 1).contracts().toList());
    }

    /** Another file makes another population: contracts of 2023 alone, half of them for one assistant. */
    @Test
    void aFileOfOnesOwnMakesThePopulation() {
        String own = SHIPPED.lines()
                .filter(line -> !line.startsWith("contracts,") || line.startsWith("contracts,2019"))
                .filter(line -> !line.matches("(option|specialty|coordinated),.*") || line.contains(",2019-202"))
                .map(line -> line.replace("contracts,2019,,272", "contracts,2023,,10")
                        .replace("2019-2020", "2023")
                        .replace("2019-2021", "")
                        .replace("first-day,,,2019-08-20", "first-day,,,2023-06-01")
                        .replace("THIRD,32 %", "THIRD,0 %")
                        .replace("HALF,49 %", "HALF,50 %")
                        .replace("FULL,19 %", "FULL,50 %"))
                .collect(Collectors.joining("\n"));
        PopulationParameters parameters = read(own);
        assertEquals(10, parameters.contracts());
        List<WeightedContract> contracts =
                SyntheticPopulation.of(parameters, 10, 1).contracts().toList();
        assertEquals(
                5,
                contracts.stream()
                        .filter(one -> one.application().option() == AidOption.FULL)
                        .count());
        assertEquals("2023-06-01", contracts.get(0).application().signedOn().toString());
        assertTrue(
                contracts.stream().allMatch(one -> one.application().signedOn().getYear() == 2023));
        assertNotEquals(SyntheticPopulation.of(10, 1).contracts().toList(), contracts);
        assertEquals(
                new BigDecimal("10"),
                contracts.stream().map(WeightedContract::weight).reduce(BigDecimal.ZERO, BigDecimal::add));
        contracts.forEach(one -> AidRules.standard().settle(one.application(), one.history()));
    }
}
