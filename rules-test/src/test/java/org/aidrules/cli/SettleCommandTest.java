package org.aidrules.cli;

import static org.aidrules.cli.Shell.json;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aidrules.AidRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The commands {@code settle} and {@code batch settle} as a shell sees them.
 *
 * <p>The history is a cardiologist's half-time contract of June 1, 2021, with 2 000 patients between P70 and P90: the
 * target is 2 000 × 1.125 = 2 250. Year 3: 188 of 250 patients are 75.2 %, in full. Year 4: 150 of 250 are 60 %, and
 * 60 % of 10 500 are 6 300 euros, of which 70 % are 4 410. Year 5 is suspended; its amounts are those of 2024.
 */
class SettleCommandTest {

    private static final String SETTLE =
            Path.of("src", "test", "resources", "cli", "suspended-year.json").toString();
    private static final String PLAN = Path.of("examples", "plan.json").toString();
    private final ObjectMapper mapper = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void theResultHasTheFieldsOfTheContractInTheirOrder() throws IOException {
        JsonNode result = json("settle", "--json", SETTLE);
        assertEquals(
                List.of(
                        "revision",
                        "years",
                        "total",
                        "totalBounds",
                        "totalPaid",
                        "totalBalance",
                        "obligations",
                        "notices",
                        "rules",
                        "input"),
                names(result));
        assertEquals(
                List.of(
                        "year",
                        "from",
                        "to",
                        "amountsOf",
                        "maximumAid",
                        "attainments",
                        "attainment",
                        "modulation",
                        "aid",
                        "certainty",
                        "payments",
                        "planned",
                        "advanced",
                        "balance",
                        "reasons"),
                names(result.at("/years/0")));
        assertEquals(List.of("kind", "dueOn", "metOn", "kept", "reasons"), names(result.at("/obligations/0")));
        assertEquals(List.of("table", "row", "certainty", "sources", "text"), names(result.at("/years/0/reasons/0")));
        assertEquals("avenant-7", result.get("revision").textValue());
        assertEquals(AidRules.release(), result.at("/rules/release").textValue());
        assertTrue(result.at("/rules/digest").textValue().matches("sha256:[0-9a-f]{64}"), result.toString());
        assertEquals(mapper.readTree(Path.of(SETTLE).toFile()), result.get("input"));
    }

    @Test
    void aYearInFullAfterTheModulation() throws IOException {
        assertEquals(
                "{\"year\":3,\"from\":\"2023-06-01\",\"to\":\"2024-05-31\",\"amountsOf\":\"avenant-7\","
                        + "\"maximumAid\":\"10500.00\",\"attainments\":[{\"measure\":\"ACTIVE_FILE\","
                        + "\"attainment\":\"0.752\"}],\"attainment\":\"0.752\",\"modulation\":\"FULL\","
                        + "\"aid\":\"10500.00\",\"certainty\":\"INTERPRETED\","
                        + "\"payments\":[{\"on\":\"2023-06-16\",\"amount\":\"7350.00\"},"
                        + "{\"on\":\"2024-05-31\",\"amount\":\"3150.00\"}],"
                        + "\"planned\":[{\"on\":\"2023-06-16\",\"amount\":\"7350.00\"},"
                        + "{\"on\":\"2024-05-31\",\"amount\":\"3150.00\"}],"
                        + "\"advanced\":\"7350.00\",\"balance\":\"3150.00\"}",
                withoutReasons(json("settle", "--json", drawnUp()).at("/years/2")));
    }

    @Test
    void aYearInProportionOfWhichSomeIsToBeRecovered() throws IOException {
        assertEquals(
                "{\"year\":4,\"from\":\"2024-06-01\",\"to\":\"2025-05-31\",\"amountsOf\":\"avenant-7\","
                        + "\"maximumAid\":\"10500.00\",\"attainments\":[{\"measure\":\"ACTIVE_FILE\","
                        + "\"attainment\":\"0.6\"}],\"attainment\":\"0.6\",\"modulation\":\"PRORATED\","
                        + "\"aid\":\"6300.00\",\"certainty\":\"INTERPRETED\","
                        + "\"payments\":[{\"on\":\"2024-06-16\",\"amount\":\"4410.00\"},"
                        + "{\"on\":\"2025-05-31\",\"amount\":\"1890.00\"}],"
                        + "\"planned\":[{\"on\":\"2024-06-16\",\"amount\":\"7350.00\"},"
                        + "{\"on\":\"2025-05-31\",\"amount\":\"3150.00\"}],"
                        + "\"advanced\":\"7350.00\",\"balance\":\"-1050.00\"}",
                withoutReasons(json("settle", "--json", drawnUp()).at("/years/3")));
    }

    @Test
    void aSuspendedYearHasNoFigureAndLeavesNoTotal() throws IOException {
        JsonNode result = json("settle", "--json", drawnUp());
        assertEquals(
                "{\"year\":5,\"from\":\"2025-06-01\",\"to\":\"2026-05-31\",\"amountsOf\":\"convention-2024\","
                        + "\"maximumAid\":\"11000.00\",\"attainments\":[],\"attainment\":null,"
                        + "\"modulation\":\"UNDETERMINED\",\"aid\":null,\"bounds\":{\"atLeast\":\"0.00\",\"atMost\":\"11000.00\"},\"certainty\":\"UNDETERMINED\","
                        + "\"payments\":[],\"planned\":[{\"on\":\"2025-06-16\",\"amount\":\"7700.00\"},"
                        + "{\"on\":\"2026-05-31\",\"amount\":\"3300.00\"}],"
                        + "\"advanced\":\"7700.00\",\"balance\":null}",
                withoutReasons(result.at("/years/4")));
        assertTrue(result.get("total").isNull());
    }

    /** 195 of 260 adults are 75 %; 245 of 471 in the active file are 52.016985138…%, and decide before arbitration. */
    @Test
    void theLowerOfTwoMeasuresDecidesWithTenDecimalsRoundedDown() throws IOException {
        JsonNode year = json(
                        "settle",
                        "--json",
                        ofTheGeneralist(
                                "{\"year\": 3, \"observed\": " + "{\"attendingAdults\": 1495, \"activeFile\": 2600}}"))
                .at("/years/2");
        assertAll(
                () -> assertEquals(
                        "[{\"measure\":\"ATTENDING_ADULTS\",\"attainment\":\"0.75\"},"
                                + "{\"measure\":\"ACTIVE_FILE\",\"attainment\":\"0.5201698513\"}]",
                        year.get("attainments").toString()),
                () -> assertEquals("0.5201698513", year.get("attainment").textValue()),
                () -> assertEquals("PRORATED", year.get("modulation").textValue()),
                () -> assertEquals("10923.57", year.get("aid").textValue()),
                () -> assertEquals("INTERPRETED", year.get("certainty").textValue()),
                () -> assertEquals(
                        "[{\"on\":\"2024-03-16\",\"amount\":\"7646.50\"},"
                                + "{\"on\":\"2025-02-28\",\"amount\":\"3277.07\"}]",
                        year.get("payments").toString()));
    }

    /** What is due is not known without the day of the account: the text has no such columns, JSON has null. */
    @Test
    void noAccountIsInvented() throws IOException {
        JsonNode result = json("settle", "--json", SETTLE);
        result.get("years")
                .forEach(year -> assertTrue(
                        year.get("advanced").isNull() && year.get("balance").isNull(), year.toString()));
        assertTrue(
                result.get("totalPaid").isNull() && result.get("totalBalance").isNull());
        for (String language : List.of("en", "fr")) {
            String text = Shell.run("settle", "--lang", language, SETTLE).out();
            List.of("Paid or planned", "Balance", "Versé ou prévu", "Solde")
                    .forEach(column -> assertFalse(text.contains(column), text));
        }
    }

    /** On the last day of year 1 its advance of 12 600 euros is paid; the years 2 and 3 have not begun. */
    @Test
    void onlyYearsThatHaveBegunAreDue() throws IOException {
        String file = patched("{\"years\": [{\"year\": 3, \"suspended\": true}], \"evaluatedOn\": \"2022-05-31\"}");
        JsonNode result = json("settle", "--json", file);
        assertEquals(
                List.of("12600.00 5400.00", "0.00 null", "0.00 null"),
                result.get("years")
                        .valueStream()
                        .map(year -> year.get("advanced").asText() + " "
                                + year.get("balance").asText())
                        .toList());
        assertEquals("12600.00", result.get("totalPaid").textValue());
        assertEquals("5400.00", result.get("totalBalance").textValue());
        String text = plain(Shell.run("settle", "--lang", "en", file).out());
        has(text, "2 1 June 2022 31 May 2023 €13,500 – in full €13,500 stated €0 – avenant-7\n");
        has(text, "Total between €31,500 and €42,000 €12,600 €5,400\n");
    }

    /** Without observations the years 1 and 2 are settled, 36 000 and 27 000 euros; the others are left out. */
    @Test
    void yearsThatNeedAnObservationAreLeftOut() throws IOException {
        JsonNode result = json("settle", "--json", ofTheGeneralist(""));
        assertEquals(2, result.get("years").size());
        assertEquals("63000.00", result.get("total").textValue());
    }

    @Test
    void obligationsAreKeptOrNotOrNotKnown() throws IOException {
        assertEquals(
                List.of(
                        "TRAINING_STARTED 2023-06-01 2023-06-01 true",
                        "QUALIFICATION_OBTAINED 2024-06-01 2024-06-02 false",
                        "WORK_CONTRACT_SENT 2021-07-01 null null"),
                obligations("{\"obligations\": [{\"kind\": \"QUALIFICATION_OBTAINED\", \"metOn\": \"2024-06-02\"}, "
                        + "{\"kind\": \"TRAINING_STARTED\", \"metOn\": \"2023-06-01\"}]}"));
        assertEquals(
                List.of(
                        "TRAINING_STARTED 2023-06-01 null false",
                        "QUALIFICATION_OBTAINED 2024-06-01 null null",
                        "WORK_CONTRACT_SENT 2021-07-01 null false"),
                obligations("{\"evaluatedOn\": \"2023-06-02\", \"years\": []}"));
        assertEquals(
                List.of(
                        "TRAINING_STARTED 2023-06-01 null null",
                        "QUALIFICATION_OBTAINED 2024-06-01 null null",
                        "WORK_CONTRACT_SENT 2021-07-01 2021-07-01 true"),
                obligations("{\"evaluatedOn\": \"2023-06-01\", \"years\": [], "
                        + "\"obligations\": [{\"kind\": \"WORK_CONTRACT_SENT\", \"metOn\": \"2021-07-01\"}]}"));
    }

    private List<String> obligations(String patch) throws IOException {
        List<String> obligations = new ArrayList<>();
        json("settle", "--json", patched(patch))
                .get("obligations")
                .forEach(obligation -> obligations.add(String.join(
                        " ",
                        obligation.get("kind").asText(),
                        obligation.get("dueOn").asText(),
                        obligation.get("metOn").asText(),
                        obligation.get("kept").asText())));
        return obligations;
    }

    /** Paid 8 000.00 of 10 500 euros, and 5 000.5 of 6 300. */
    @Test
    void whatWasReallyPaidComesBeforeWhatWasPlanned() throws IOException {
        JsonNode years = json(
                        "settle",
                        "--json",
                        patched("{\"years\": [{\"year\": 4, \"paid\": \"5000.5\", "
                                + "\"observed\": {\"activeFile\": 2150}}, {\"year\": 3, \"paid\": \"8000\", "
                                + "\"observed\": {\"activeFile\": 2188}}]}"))
                .get("years");
        assertEquals(
                "8000.00 2500.00",
                years.at("/2/advanced").asText() + " " + years.at("/2/balance").asText());
        assertEquals(
                "5000.50 1299.50",
                years.at("/3/advanced").asText() + " " + years.at("/3/balance").asText());
    }

    @Test
    void theTextShowsEachYearInEnglish() throws IOException {
        String text = plain(Shell.run("settle", "--lang", "en", drawnUp()).out());
        assertAll(
                () -> has(text, "Settlement of the aid for the employment of a medical assistant\n"),
                () -> has(text, "(avenant-7, aidrules " + AidRules.release() + ")\n"),
                () -> has(
                        text,
                        "Year From To Maximum amount Attainment Modulation Final amount Certainty "
                                + "Paid or planned Balance Governing text\n"),
                () -> has(
                        text,
                        "3 1 June 2023 31 May 2024 €10,500 75.2 % in full €10,500 interpreted €7,350 "
                                + "€3,150 avenant-7\n"),
                () -> has(
                        text,
                        "4 1 June 2024 31 May 2025 €10,500 60 % in proportion €6,300 "
                                + "interpreted €7,350 "
                                + "-€1,050 avenant-7\n"),
                () -> has(
                        text,
                        "5 1 June 2025 31 May 2026 €11,000 – undetermined between €0 and €11,000 "
                                + "undetermined €7,700 "
                                + "undetermined convention-2024\n"),
                () -> has(text, "Total between €48,300 and €59,300 €44,450 undetermined\n"),
                () -> has(text, "Undetermined: RECO-MED; ASSISTANTS-MEDICAUX-ORG [modulation/suspended]\n"),
                () -> has(text, "Year 4 16 June 2024 €4,410\nYear 4 31 May 2025 €1,890\n"),
                () -> has(text, "Training started by 1 June 2023 not met\n"));
    }

    @Test
    void theTextShowsEachYearInFrench() throws IOException {
        String text = plain(Shell.run("settle", "--lang", "fr", drawnUp()).out());
        assertAll(
                () -> has(text, "Décompte de l'aide à l'emploi d'un assistant médical\n"),
                () -> has(
                        text,
                        "Année Du Au Montant maximal Taux d'atteinte Modulation Montant définitif Certitude "
                                + "Versé ou prévu Solde Texte applicable\n"),
                () -> has(
                        text,
                        "3 1er juin 2023 31 mai 2024 10 500 € 75,2 % en totalité 10 500 € "
                                + "interprété 7 350 € "
                                + "3 150 € avenant-7\n"),
                () -> has(
                        text,
                        "4 1er juin 2024 31 mai 2025 10 500 € 60 % au prorata 6 300 € interprété 7 350 € "
                                + "-1 050 € avenant-7\n"),
                () -> has(
                        text,
                        "5 1er juin 2025 31 mai 2026 11 000 € – indéterminée entre 0 € et 11 000 € "
                                + "indéterminé 7 700 € "
                                + "indéterminé convention-2024\n"),
                () -> has(text, "Année 4 16 juin 2024 4 410 €\nAnnée 4 31 mai 2025 1 890 €\n"),
                () -> has(text, "Formation engagée au plus tard le 1er juin 2023 non respectée\n"));
    }

    @Test
    void columnsAreAligned() throws IOException {
        List<String> rows = Shell.run("settle", "--lang", "fr", drawnUp())
                .out()
                .lines()
                .dropWhile(line -> !line.contains("Versé ou prévu"))
                .limit(6)
                .toList();
        int width = rows.get(0).indexOf("Texte applicable");
        List<String> texts = rows.subList(1, rows.size()).stream()
                .map(row -> row.substring(width))
                .toList();
        assertEquals(List.of("avenant-7", "avenant-7", "avenant-7", "avenant-7", "convention-2024"), texts);
        int end = width - "  ".length();
        rows.forEach(
                row -> assertEquals(end, row.substring(0, end).stripTrailing().length(), row));
    }

    @Test
    void metObligationsAreReported() throws IOException {
        String file = patched("{\"evaluatedOn\": \"2024-06-02\", \"years\": [], "
                + "\"obligations\": [{\"kind\": \"TRAINING_STARTED\", \"metOn\": \"2023-05-01\"}]}");
        String english = plain(Shell.run("settle", "--lang", "en", file).out());
        String french = plain(Shell.run("settle", "--lang", "fr", file).out());
        has(english, "Training started by 1 June 2023 met\nQualification obtained by 1 June 2024 not met\n");
        has(
                french,
                "Formation engagée au plus tard le 1er juin 2023 respectée\n"
                        + "Qualification obtenue au plus tard le 1er juin 2024 non respectée\n");
    }

    @Test
    void reasonsOfEveryYearComeOnRequest() {
        String without = Shell.run("settle", "--lang", "en", SETTLE).out();
        String with = Shell.run("settle", "--lang", "en", "--why", SETTLE).out();
        String french = Shell.run("settle", "--lang", "fr", "--why", SETTLE).out();
        List.of(
                        "[modulation/y1-y2-in-full]",
                        "[modulation/y3-in-full]",
                        "[modulation/later-prorated]",
                        "[targets/half-p70-p90]",
                        "[obligations/training-started]")
                .forEach(row -> {
                    assertFalse(without.contains(row), row);
                    assertTrue(with.contains(row), row);
                    assertTrue(french.contains(row), row);
                });
        has(
                with,
                "    From year 4, the aid is due in proportion to the attainment rate.\n"
                        + "      Stated: URPS-OCC-2022-06 ");
        has(french, "  Année 4 :\n");
    }

    @Test
    void severalFilesGiveAnArrayAndTheWorstStatus() throws IOException {
        String nowhere = folder.resolve("nowhere.json").toString();
        Shell shell = Shell.run("settle", "--json", "--lang", "en", SETTLE, PLAN, nowhere, SETTLE);
        JsonNode results = mapper.readTree(shell.out());
        assertEquals(3, shell.status());
        assertEquals(4, results.size());
        assertEquals(results.get(0), results.get(3));
        assertEquals("avenant-7", results.at("/0/revision").textValue());
        assertEquals("/contract", results.at("/1/errors/0/at").textValue());
        assertEquals(nowhere, results.at("/2/errors/0/found").asText(nowhere));
        assertTrue(results.at("/2/errors/0/message").textValue().startsWith("this file cannot be read"), shell.out());
    }

    @Test
    void severalFilesAreDistinguishedInText() {
        Shell shell = Shell.run("settle", "--lang", "en", SETTLE, PLAN, SETTLE);
        String one = Shell.run("settle", "--lang", "en", SETTLE).out();
        assertEquals(2, shell.status());
        assertEquals(("== " + SETTLE + " ==\n" + one).repeat(2), shell.out());
        assertTrue(shell.err().startsWith(PLAN + ": "), shell.err());
    }

    @ParameterizedTest
    @CsvSource({"examples/settle.json, 0", "examples/plan.json, 2", "examples, 3", "examples/nowhere.json, 3"})
    void exitStatusStatesTheOutcome(String file, int status) {
        assertEquals(status, Shell.run("settle", file).status());
        assertEquals(status, Shell.run("settle", "--json", file).status());
    }

    @Test
    void batchSettlesEveryLineInItsPlace() throws IOException {
        String good = mapper.readTree(Path.of(SETTLE).toFile()).toString();
        String other = mapper.readTree(Path.of(ofTheGeneralist("")).toFile()).toString();
        String plan = mapper.readTree(Path.of(PLAN).toFile()).toString();
        Path file = lines(good, "nonsense", "", plan, other, good.replace("\"year\":4", "\"year\":3"), good);
        Shell shell = Shell.run("batch", "settle", "--lang", "en", file.toString());
        List<JsonNode> lines = new ArrayList<>();
        for (String line : shell.out().lines().toList()) {
            lines.add(mapper.readTree(line));
        }
        assertEquals(2, shell.status());
        assertEquals(7, lines.size());
        assertEquals(json("settle", "--json", SETTLE), lines.get(0));
        assertEquals(lines.get(0), lines.get(6));
        assertEquals("63000.00", lines.get(4).get("total").textValue());
        assertEquals(
                List.of(2, 3, 4, 6),
                lines.stream()
                        .filter(line -> line.has("errors"))
                        .map(line -> line.get("line").intValue())
                        .toList());
        assertEquals(List.of("line", "errors"), names(lines.get(1)));
        assertEquals("line 2, column 9", lines.get(1).at("/errors/0/at").textValue());
        assertEquals("/contract", lines.get(3).at("/errors/0/at").textValue());
        assertEquals("/years/1/year", lines.get(5).at("/errors/0/at").textValue());
        assertEquals(1, lines.get(5).get("errors").size());
        assertTrue(shell.err().endsWith("7 lines: 3 processed, 4 refused\n"), shell.err());
    }

    @Test
    void batchIsAvailableInFrench() throws IOException {
        String good = mapper.readTree(Path.of(SETTLE).toFile()).toString();
        Path file = lines(good, good, "[]");
        Shell shell = Shell.run("batch", "settle", "--lang", "fr", file.toString());
        assertTrue(shell.err().endsWith("3 lignes : 2 traitées, 1 refusée\n"), shell.err());
        assertTrue(shell.out().contains("cette valeur n'est pas admise ici"), shell.out());
    }

    @Test
    void batchWithoutErrorsIsDoneAndOneWithoutAFileIsNot() throws IOException {
        Path file = lines(mapper.readTree(Path.of(SETTLE).toFile()).toString());
        assertEquals(0, Shell.run("batch", "settle", file.toString()).status());
        assertEquals(
                3,
                Shell.run("batch", "settle", folder.resolve("nowhere.jsonl").toString())
                        .status());
    }

    @Test
    void anEmptyBatchIsDone() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.jsonl"));
        Shell shell = Shell.run("batch", "settle", "--lang", "en", file.toString());
        assertEquals(0, shell.status());
        assertEquals("", shell.out());
        assertEquals("0 lines: 0 processed, 0 refused\n", shell.err());
    }

    /** Year 5 begins on June 1, 2025: 11 000 euros as of 2024, 10 500 as long as that text is not published. */
    @ParameterizedTest
    @CsvSource({"2024-06-21, 10500.00, avenant-7", "2024-06-22, 11000.00, convention-2024"})
    void settleAnswersAsOneCouldOnADay(String day, String most, String amountsRevision) throws IOException {
        JsonNode result = json("settle", "--json", "--known-on", day, SETTLE);
        assertEquals(most, result.at("/years/4/maximumAid").textValue());
        assertEquals(amountsRevision, result.at("/years/4/amountsOf").textValue());
        assertEquals(day, result.at("/knownOn").textValue());
        Path file = lines(mapper.readTree(Path.of(SETTLE).toFile()).toString());
        assertEquals(result, json("batch", "settle", "--known-on", day, file.toString()));
    }

    /** The plan of March 1, 2022: years 4 and 5 rise to 22 000 euros; as seen from 2023 they do not. */
    @ParameterizedTest
    @CsvSource({
        "2023-01-15, 36000.00 27000.00 21000.00 21000.00 21000.00",
        "2025-01-15, 36000.00 27000.00 21000.00 22000.00 22000.00"
    })
    void planAnswersAsOneCouldOnADay(String day, String amounts) throws IOException {
        JsonNode result = json("plan", "--json", "--known-on", day, PLAN);
        List<String> most = new ArrayList<>();
        result.get("years").forEach(year -> most.add(year.get("maximumAid").textValue()));
        assertEquals(amounts, String.join(" ", most));
        Path file = lines(mapper.readTree(Path.of(PLAN).toFile()).toString());
        assertEquals(result, json("batch", "plan", "--known-on", day, file.toString()));
    }

    @Test
    void beforeTheFirstTextThereIsNothingToAnswerWith() {
        Shell shell = Shell.run("settle", "--lang", "en", "--known-on", "2019-08-19", SETTLE);
        assertEquals(2, shell.status());
        has(shell.err(), "/contract/signedOn: no revision is in force on 1 June 2021");
        assertEquals(0, Shell.run("settle", "--known-on", "2019-08-20", SETTLE).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "settle", "batch plan", "batch settle"})
    void aDayThatDoesNotExistIsRefused(String command) {
        for (String day : List.of("2024-02-30", "30/06/2024", "tomorrow")) {
            Shell shell = Shell.run((command + " --lang en --known-on " + day + " " + SETTLE).split(" "));
            assertEquals(2, shell.status(), shell.err());
            has(shell.err(), "--known-on");
            has(shell.err(), day);
            assertFalse(shell.err().contains("java."), shell.err());
        }
    }

    /** A replay takes the day of knowledge from the saved result. */
    @ParameterizedTest
    @ValueSource(strings = {"plan", "settle", "batch plan", "batch settle"})
    void helpExplainsKnownOnInBothLanguages(String command) {
        String french = Shell.run((command + " --help --lang fr").split(" ")).out();
        has(Shell.run((command + " --help --lang en").split(" ")).out(), "--known-on=DATE");
        has(french, "N'utilise que les textes publiés au plus tard");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "settle | Calculates the final amount of each contract year | Calcule le montant définitif de chaque",
                "batch settle | Calculates the settlement of each line | Établit le décompte de chaque ligne",
                "replay | Recalculates saved results | Recalcule des résultats enregistrés"
            })
    void helpComesInBothLanguages(String command, String english, String french) {
        Shell inEnglish = Shell.run((command.strip() + " --help --lang en").split(" "));
        Shell inFrench = Shell.run((command.strip() + " --help --lang fr").split(" "));
        assertEquals(0, inEnglish.status());
        assertEquals(0, inFrench.status());
        has(inEnglish.out(), english.strip());
        has(inFrench.out(), french.strip());
        List.of("--overlay=FOLDER", "--thresholds=FILE", "--lang=en|fr", "--json")
                .forEach(option -> has(inEnglish.out(), option));
    }

    private static void has(String text, String part) {
        assertTrue(text.contains(part), text);
    }

    /** A text without the blanks that align it. */
    private static String plain(String text) {
        return text.replaceAll("(?m)^ +", "").replaceAll(" {2,}", " ");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String withoutReasons(JsonNode node) {
        return ((ObjectNode) node.deepCopy()).without("reasons").toString();
    }

    private Path lines(String... lines) throws IOException {
        return Files.writeString(folder.resolve("lines.jsonl"), String.join("\n", lines) + "\n");
    }

    /** The history with the day after its term as that of the account. */
    private String drawnUp() throws IOException {
        return patched("{\"evaluatedOn\": \"2026-06-01\"}");
    }

    /** The history with a merge patch applied to it. */
    private String patched(String patch) throws IOException {
        JsonNode history = mapper.readTree(Path.of(SETTLE).toFile());
        return Files.writeString(
                        folder.resolve("patched.json"),
                        MergePatch.apply(history, mapper.readTree(patch)).toString())
                .toString();
    }

    /** The full-time contract of the example of {@code plan}, with a year that was observed. */
    private String ofTheGeneralist(String year) throws IOException {
        return Files.writeString(
                        folder.resolve("generalist.json"),
                        "{\"contract\": " + Files.readString(Path.of(PLAN)) + ", \"years\": [" + year + "]}")
                .toString();
    }
}
