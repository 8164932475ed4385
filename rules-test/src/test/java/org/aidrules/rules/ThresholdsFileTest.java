package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Specialty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A caller's own percentile thresholds: what is read, what is refused, and what they come before. */
class ThresholdsFileTest {

    private static final AidRules SHIPPED = AidRules.standard();
    private static final String HEADERS = "specialty,measure,distribution,P30,P50,P70,P90,P95\n";
    private static final String CARDIOLOGY = "CARDIOLOGY,ACTIVE_FILE,2021-12-31,1000,1500,2000,2500,3000\n";

    /** A count of patients, or nothing where it is not known. */
    private static final String COUNT = "0..1000000, \"\"";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("our-thresholds.csv");
    }

    /** Files that all say the same as {@code HEADERS + CARDIOLOGY}. */
    static Stream<String> variants() {
        return Stream.of(
                HEADERS + CARDIOLOGY,
                HEADERS.strip() + "\n" + CARDIOLOGY.strip(),
                "\uFEFF" + HEADERS + CARDIOLOGY,
                (HEADERS + CARDIOLOGY).replace("\n", "\r\n"),
                "\uFEFF" + (HEADERS + CARDIOLOGY).replace("\n", "\r\n"),
                "\n" + HEADERS + "\n,,,,,,,\n" + CARDIOLOGY + "\n\n",
                (HEADERS + CARDIOLOGY).replaceAll("([^,\n]+)", "\"$1\""),
                (HEADERS + CARDIOLOGY).replace(",", " , "),
                HEADERS.toUpperCase(Locale.ROOT) + CARDIOLOGY,
                "Specialty,Measure,Distribution date,p30,p50,p70,p90,p95\n" + CARDIOLOGY,
                "specialty,measure,distribution_date,P 30,P-50,P.70,p_90,P95\n" + CARDIOLOGY,
                HEADERS + CARDIOLOGY.replace("CARDIOLOGY", "03"),
                HEADERS + CARDIOLOGY.replace("CARDIOLOGY", "Cardiology"),
                "P95,P90,P70,P50,P30,distribution,measure,specialty\n"
                        + "3000,2500,2000,1500,1000,2021-12-31,ACTIVE_FILE,03\n",
                "certainty,source,note.english,note.french," + HEADERS + "STATED,AMELI-2023-05: page 2,,," + CARDIOLOGY,
                HEADERS.strip() + ",Note English,Note French\n" + CARDIOLOGY.strip()
                        + ",\"on two\nlines, with a comma\",\"sur deux\nlignes, avec une virgule\"\n");
    }

    @ParameterizedTest
    @MethodSource("variants")
    void isReadHoweverItIsWritten(String text) throws IOException {
        AidRules rules = with(text);
        assertEquals(
                List.of(Band.BELOW_P30, Band.P30_P50, Band.P50_P70, Band.P70_P90, Band.P90_P95, Band.P95_P100),
                Stream.of(999, 1499, 1999, 2499, 2999, 3001)
                        .map(count -> band(rules, count))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1000, BELOW_P30",
        "1001, P30_P50",
        "1499, P30_P50",
        "1500, P50_P70",
        "1999, P50_P70",
        "2000, P70_P90",
        "2499, P70_P90",
        "2500, P90_P95",
        "2999, P90_P95",
        "3000, P90_P95",
        "3001, P95_P100"
    })
    void placesACountOnEitherSideOfEachPercentile(int count, Band band) throws IOException {
        assertEquals(band, band(with(HEADERS + CARDIOLOGY), count));
    }

    @ParameterizedTest
    @CsvSource({"1000, BELOW_P30", "2000, P70_P90", "3000, P90_P95", "3001, P95_P100"})
    void aBlankPercentileLeavesTheOtherBandsSettled(int count, Band band) throws IOException {
        assertEquals(band, band(with(HEADERS + "03,ACTIVE_FILE,2021-12-31,1000,,2000,2500,3000\n"), count));
    }

    @Test
    void aBlankPercentileLeavesTheBandsBesideItOpen() throws IOException {
        AidRules rules = with(HEADERS + "03,ACTIVE_FILE,2021-12-31,1000,,2000,2500,3000\n");
        List<InputError> errors = rules.check(cardiologist(1500));
        assertEquals(
                List.of("/bands/activeFile: the known thresholds do not determine the band: give the band, "
                        + "or a thresholds file with a line CARDIOLOGY,ACTIVE_FILE of a distribution dated "
                        + "2022-03-01 or earlier (accepted: P30_P50, P50_P70)"),
                errors.stream().map(InputError::toString).toList());
    }

    @Test
    void theLatestDistributionThatIsNotLaterThanTheSignatureCounts() throws IOException {
        AidRules rules = with(HEADERS
                + "03,ACTIVE_FILE,2020-12-31,100,200,300,400,500\n"
                + "03,ACTIVE_FILE,2022-03-01,1000,1500,2000,2500,3000\n"
                + "03,ACTIVE_FILE,2022-03-02,5000,6000,7000,8000,9000\n"
                + "03,ACTIVE_FILE,2021-12-31,150,250,350,450,550\n");
        assertEquals(Band.P50_P70, band(rules, 1700));
    }

    /** Of the shipped distributions, one of the same day is completed, and one that is later never counts. */
    @Test
    void theThresholdsThatCountAreListed() throws IOException {
        AidRules rules = with(HEADERS
                + "03,ACTIVE_FILE,2021-12-31,1000,1500,,,\n"
                + "01,ATTENDING_ALL,2021-12-31,,,1500,,\n"
                + "01,ATTENDING_ADULTS,2019-01-01,700,,,,\n");
        assertEquals(
                List.of(
                        "GENERAL_MEDICINE ATTENDING_ADULTS 2019-01-01 {P30=700} [our-thresholds.csv]",
                        "GENERAL_MEDICINE ATTENDING_ALL 2021-12-31 {P30=775, P50=1045, P70=1500} "
                                + "[our-thresholds.csv, AMELI-2023-05, RECO-MED, COLLECTIF-2026]",
                        "GENERAL_MEDICINE ACTIVE_FILE 2021-12-31 {P50=1514} [COLLECTIF-2026]",
                        "CARDIOLOGY ACTIVE_FILE 2021-12-31 {P30=1000, P50=1500} [our-thresholds.csv]"),
                rules.thresholds().stream()
                        .map(known -> known.specialty() + " " + known.measure() + " " + known.date() + " "
                                + known.counts() + " "
                                + known.reason().sources().stream()
                                        .map(citation -> citation.source().id())
                                        .toList())
                        .toList());
    }

    @Test
    void comesBeforeTheShippedFile() throws IOException {
        String line = "GENERAL_MEDICINE,ATTENDING_ADULTS,2019-01-01,700,800,900,1200,1300\n";
        AidPlan plan = with(HEADERS + line).plan(generalPractitioner(650).build());
        assertEquals(Optional.of(Band.BELOW_P30), plan.bands().attending());
        assertEquals(
                List.of("/bands/attending"),
                SHIPPED.check(generalPractitioner(650)).stream()
                        .map(InputError::at)
                        .toList());
    }

    @Test
    void shippedFileCompletesTheCallersFile() throws IOException {
        AidPlan plan = with(HEADERS + CARDIOLOGY).plan(newlyEstablished());
        assertEquals(SHIPPED.plan(newlyEstablished()).targets(), plan.targets());
        assertEquals(OptionalInt.of(1045), plan.targets().get(0).target());
    }

    @Test
    void theShippedFileCompletesADistributionOfTheSameDay() throws IOException {
        AidRules rules = with(HEADERS + "01,ATTENDING_ALL,2021-12-31,,,1300,1700,2000\n");
        AidPlan.Target target = rules.plan(newlyEstablished()).targets().get(0);
        assertEquals(OptionalInt.of(1045), target.target());
        assertEquals(
                List.of("our-thresholds.csv", "AMELI-2023-05", "RECO-MED", "COLLECTIF-2026"),
                target.reasons().get(1).sources().stream()
                        .map(citation -> citation.source().id())
                        .toList());
    }

    @Test
    void theShippedFileIsLeftAsideWhereItContradicts() throws IOException {
        AidRules rules = with(HEADERS + "01,ATTENDING_ALL,2021-12-31,1100,,1300,1700,2000\n");
        AidApplication.Builder between = Situations.of(Specialty.GENERAL_MEDICINE, "2023-06-01")
                .patients(Measure.ATTENDING_ALL, 1070)
                .patients(Measure.ACTIVE_FILE, 2355)
                .activeFileBand(Band.P70_P90);
        assertEquals(
                Optional.of(Band.BELOW_P30), rules.plan(between.build()).bands().attending());
    }

    @Test
    void isNamedInTheReasonsOfATarget() throws IOException {
        AidRules rules = with(HEADERS + "01,ATTENDING_ALL,2022-12-31,,1100,,,\n");
        AidPlan.Target target = rules.plan(newlyEstablished()).targets().get(0);
        assertEquals(Measure.ATTENDING_ALL, target.measure());
        assertEquals(OptionalInt.of(1100), target.target());
        Reason reason = target.reasons().get(1);
        assertEquals("thresholds", reason.table());
        assertEquals("GENERAL_MEDICINE ATTENDING_ALL 2022-12-31", reason.row());
        assertEquals("our-thresholds.csv", reason.sources().get(0).source().id());
    }

    @Test
    void everyErrorIsFound() throws IOException {
        assertErrors(
                HEADERS
                        + "WITCHCRAFT,FILE,31/12/2021,-1,1.5,1000001,ten,1e3\n"
                        + "03,ACTIVE_FILE,2021-02-30,1000,1000,900,2500,3000\n"
                        + "\"\n03\",ACTIVE_FILE,2021-12-31,,,,,\n"
                        + "CARDIOLOGY,ACTIVE_FILE,2021-12-31,1,2,3,4,5\n"
                        + "04,ACTIVE_FILE\n"
                        + "05,ACTIVE_FILE,2021-12-31,1,2,3,4,5,6\n",
                refused(
                        2,
                        1,
                        "WITCHCRAFT",
                        "GENERAL_MEDICINE, ANAESTHESIA, CARDIOLOGY, GENERAL_SURGERY, DERMATOLOGY, 37 more, NN (code CNAM)"),
                refused(2, 2, "FILE", "ATTENDING_ADULTS, ATTENDING_ALL, ACTIVE_FILE"),
                refused(2, 3, "31/12/2021", "YYYY-MM-DD"),
                refused(2, 4, "-1", COUNT),
                refused(2, 5, "1.5", COUNT),
                refused(2, 6, "1000001", COUNT),
                refused(2, 7, "ten", COUNT),
                refused(2, 8, "1e3", COUNT),
                refused(3, 3, "2021-02-30", "YYYY-MM-DD"),
                refused(3, 5, "1000", "1001..1000000"),
                refused(3, 6, "900", "1001..1000000"),
                "our-thresholds.csv, line 6, column 3: duplicate distribution (found: 2021-12-31)",
                refused(7, 3, "", "YYYY-MM-DD"),
                "our-thresholds.csv, line 8, column 9: this column has no header (found: 6)");
    }

    @Test
    void everyErrorOfTheHeadersIsFound() throws IOException {
        String headers = "specialty, measure, distribution, p30, p50, p70, p90, p95";
        assertErrors(
                "specialty,measure,P30,P31,P30,,P70,P90\n" + CARDIOLOGY,
                refused(1, 4, "P31", headers),
                "our-thresholds.csv, line 1, column 5: duplicate column (found: P30)",
                refused(1, 6, "", headers),
                "our-thresholds.csv, line 1: this is missing (accepted: distribution)",
                "our-thresholds.csv, line 1: this is missing (accepted: p50)",
                "our-thresholds.csv, line 1: this is missing (accepted: p95)");
    }

    @Test
    void aNoteInOneLanguageIsRefused() throws IOException {
        assertErrors(
                HEADERS.strip() + ",note.english\n" + CARDIOLOGY.strip() + ",read from a chart\n",
                "our-thresholds.csv, line 2: a note must be given in both languages");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertErrors(
                "",
                "our-thresholds.csv, line 1: this is missing "
                        + "(accepted: specialty, measure, distribution, p30, p50, p70, p90, p95)");
    }

    @Test
    void openQuotationMarksAreRefused() throws IOException {
        String error = ": misplaced or unclosed quotation marks in this cell";
        assertErrors(HEADERS + "\n\"CARDIOLOGY,ACTIVE_FILE\n", "our-thresholds.csv, line 3" + error);
        assertErrors("specialty,\"mea\"sure\",distribution", "our-thresholds.csv, line 1" + error);
    }

    @Test
    void aFileThatIsNotInUtf8IsRefused() throws IOException {
        Files.write(file, (HEADERS + "P\u00c9DIATRIE").getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "our-thresholds.csv: this file is not encoded in UTF-8: save it again in UTF-8 (in a spreadsheet, as \"CSV UTF-8\") (accepted: UTF-8)",
                assertThrows(InvalidInputException.class, () -> SHIPPED.withThresholds(file))
                        .getMessage());
    }

    @Test
    void aFileThatIsNotThereCannotBeRead() {
        UncheckedIOException failure =
                assertThrows(UncheckedIOException.class, () -> SHIPPED.withThresholds(folder.resolve("none.csv")));
        assertEquals(NoSuchFileException.class, failure.getCause().getClass());
    }

    @Test
    void changesTheDigest() throws IOException {
        AidRules one = with(HEADERS + CARDIOLOGY);
        AidRules same = with(HEADERS + CARDIOLOGY);
        Path other = Files.writeString(folder.resolve("other.csv"), HEADERS);
        assertNotEquals(used(SHIPPED), used(one));
        assertEquals(used(one), used(same));
        assertNotEquals(used(one), used(one.withThresholds(other)));
        assertNotEquals(used(SHIPPED.withThresholds(other)), used(one.withThresholds(other)));
    }

    @Test
    void theLastFileComesFirst() throws IOException {
        Path last = Files.writeString(
                folder.resolve("last.csv"), HEADERS + "03,ACTIVE_FILE,2020-12-31,100,200,300,400,500\n");
        AidRules rules = with(HEADERS + CARDIOLOGY + "05,ACTIVE_FILE,2021-12-31,1,2,3,4,5\n")
                .withThresholds(last);
        assertEquals(Band.P95_P100, band(rules, 1500));
        assertEquals(
                Optional.of(Band.P50_P70),
                rules.plan(cardiologist(2).specialty(Specialty.DERMATOLOGY).build())
                        .bands()
                        .activeFile());
    }

    private AidRules with(String text) throws IOException {
        return SHIPPED.withThresholds(Files.writeString(file, text));
    }

    private void assertErrors(String text, String... errors) throws IOException {
        Files.writeString(file, text);
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> SHIPPED.withThresholds(file));
        assertEquals(
                String.join("\n", errors),
                String.join(
                        "\n",
                        refusal.errors().stream().map(InputError::toString).toList()));
    }

    private static String refused(int line, int column, String found, String accepted) {
        return "our-thresholds.csv, line " + line + ", column " + column + ": this is not accepted here (found: "
                + found + ") (accepted: " + accepted + ")";
    }

    private static Band band(AidRules rules, int activeFile) {
        return rules.plan(cardiologist(activeFile).build()).bands().activeFile().orElseThrow();
    }

    private static AidApplication.Builder cardiologist(int activeFile) {
        return Situations.of(Specialty.CARDIOLOGY, "2022-03-01").patients(Measure.ACTIVE_FILE, activeFile);
    }

    private static AidApplication.Builder generalPractitioner(int attendingAdults) {
        return Situations.of(Specialty.GENERAL_MEDICINE, "2022-03-01")
                .patients(Measure.ATTENDING_ADULTS, attendingAdults)
                .patients(Measure.ACTIVE_FILE, 2355)
                .activeFileBand(Band.P70_P90);
    }

    private static AidApplication newlyEstablished() {
        return Situations.of(Specialty.GENERAL_MEDICINE, "2023-06-01")
                .newlyEstablished(true)
                .patients(Measure.ATTENDING_ALL, 900)
                .attendingBand(Band.P30_P50)
                .patients(Measure.ACTIVE_FILE, 1200)
                .activeFileBand(Band.P30_P50)
                .build();
    }

    private static RulesetVersion used(AidRules rules) {
        return rules.version(rules.get("avenant-7"));
    }
}
