package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong contract histories, each with its whole diagnostic: {@code bad-histories.json}. */
class BadHistoryTest {

    private static final Path SOUND = Path.of("src", "test", "resources", "cli", "suspended-year.json");
    private final AidRules rules = AidRules.standard();
    private final ObjectMapper mapper = new ObjectMapper();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        JsonNode base = mapper.readTree(SOUND.toFile());
        return mapper.readTree(getClass().getResourceAsStream("/cli/bad-histories.json"))
                .valueStream()
                .map(one -> DynamicTest.dynamicTest(
                        one.get("name").textValue(),
                        () -> assertEquals(
                                one.get("errors").toPrettyString(),
                                diagnostic(base, one).toPrettyString())));
    }

    private JsonNode diagnostic(JsonNode base, JsonNode one) {
        ContractOperation task = ContractOperation.valueOf(one.path("task").asText(ContractOperation.SETTLE.name()));
        String json = one.has("raw")
                ? one.get("raw").textValue()
                : MergePatch.apply(base, one.get("patch")).toString();
        return ContractWriter.in(Locale.ENGLISH).errors(refusal(task, json)).get("errors");
    }

    private List<InputError> refusal(ContractOperation task, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return assertThrows(InvalidInputException.class, () -> task.answer(rules, bytes, 1))
                .errors();
    }

    /** A notice whose end the contract cannot have is not within what is said to be accepted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"by\": \"DOCTOR\", \"noticeOn\": \"2026-04-01\"}",
                "{\"by\": \"DOCTOR\", \"noticeOn\": \"2021-03-31\"}",
                "{\"by\": \"DOCTOR\", \"noticeOn\": \"2026-05-01\", \"on\": \"2026-05-20\"}"
            })
    void daysThatAreAcceptedComeInOrderAndWithoutTheOneThatIsRefused(String ended) throws IOException {
        JsonNode patch = mapper.createObjectNode().set("ended", mapper.readTree(ended));
        List<InputError> errors = refusal(
                ContractOperation.SETTLE,
                MergePatch.apply(mapper.readTree(SOUND.toFile()), patch).toString());
        assertEquals(1, errors.size(), errors.toString());
        InputError error = errors.get(0);
        LocalDate found = LocalDate.parse(error.found().orElseThrow());
        for (String days : error.accepted()) {
            LocalDate first = LocalDate.parse(days.substring(0, 10));
            LocalDate last = LocalDate.parse(days.substring(12));
            assertFalse(first.isAfter(last), error.toString());
            assertTrue(found.isBefore(first) || found.isAfter(last), error.toString());
        }
    }

    @Test
    void theWholeExampleOfAPlanIsNotTakenForAHistory() {
        Shell shell = Shell.run(
                "settle", "--lang", "en", Path.of("examples", "plan.json").toString());
        assertEquals(2, shell.status());
        assertEquals("", shell.out());
        assertTrue(shell.err().contains("/contract: this is missing — accepted: {…}\n"), shell.err());
        assertTrue(
                shell.err()
                        .contains("/signedOn: this field is unknown — found: 2022-03-01 — accepted: contract, "
                                + "weight, years, obligations, agreedTargets, ended, absences, changes, evaluatedOn\n"),
                shell.err());
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        Path file = folder.resolve("latin.json");
        Files.write(file, "{\"contract\": {\"é\": 1}}".getBytes(StandardCharsets.ISO_8859_1));
        Shell shell = Shell.run("settle", "--lang", "en", file.toString());
        assertEquals(2, shell.status());
        assertEquals(
                file + ": one error\nthis document is not encoded in UTF-8: save it again in UTF-8 — accepted: UTF-8\n",
                shell.err());
    }

    @Test
    void aHugeValueIsRefusedAndNeverPrinted() throws IOException {
        Shell shell = settle("{\"contract\":\"" + "x".repeat(9_000) + "\"}");
        assertEquals(2, shell.status());
        assertTrue(shell.err().contains("… (9000)") && shell.err().length() < 2_000, shell.err());
    }

    @Test
    void aHugeFileIsRefused() throws IOException {
        Shell shell = settle(" ".repeat(2_000_000) + "{}");
        assertEquals(2, shell.status());
        assertTrue(shell.err().contains("this document is too long: the limit is 1000000 bytes"), shell.err());
    }

    @Test
    void errorsAreReportedInFrench() throws IOException {
        Path file = folder.resolve("input.json");
        Files.writeString(file, "{\"contract\": 3, \"years\": [{\"year\": 3}, {\"year\": 3}], \"ended\": {}}");
        assertEquals(
                file + " : 3 erreurs\n"
                        + "/contract : cette valeur n'est pas admise ici — trouvé : 3 — admis : {…}\n"
                        + "/ended/by : cette donnée manque — admis : DOCTOR, FUND, COLLECTIVE_CONTRACT\n"
                        + "/years/1/year : cette année est indiquée deux fois — trouvé : 3\n",
                Shell.run("settle", "--lang", "fr", file.toString()).err());
    }

    @Test
    void contradictionsAreReportedInFrench() throws IOException {
        Path file = folder.resolve("input.json");
        JsonNode patch = mapper.readTree("{\"contract\": {\"hiredOn\": \"2024-02-29\"}, "
                + "\"years\": [{\"year\": 2, \"observed\": {\"activeFile\": 2250}, \"paid\": \"100.00\"}], "
                + "\"ended\": {\"by\": \"FUND\", \"on\": \"2023-05-01\"}, \"evaluatedOn\": \"2022-01-01\"}");
        Files.writeString(
                file, MergePatch.apply(mapper.readTree(SOUND.toFile()), patch).toString());
        assertEquals(
                file + " : 4 erreurs\n"
                        + "/contract/hiredOn : l'embauche doit avoir lieu entre la création de l'aide et la fin de la "
                        + "première année du contrat — trouvé : 2024-02-29 — admis : 2019-08-20..2022-05-31\n"
                        + "/contract/hiredOn : le contrat a pris fin avant cette embauche : aucun assistant n'a été "
                        + "employé dans son cadre — trouvé : 2024-02-29 — admis : 2019-08-20..2023-05-01\n"
                        + "/years/0 : l'activité de cette année, qui commence le 1er juin 2022, ne peut pas encore être connue ; le décompte est établi au 1er janvier 2022 "
                        + "— trouvé : 2 — admis : 1..1\n"
                        + "/years/0/paid : rien n'a pu être versé au titre de cette année, qui commence le 1er juin 2022 ; "
                        + "le décompte est établi au 1er janvier 2022 — trouvé : 100.00 — admis : \"0.00\"\n",
                Shell.run("settle", "--lang", "fr", file.toString()).err());
    }

    private Shell settle(String json) throws IOException {
        Path file = folder.resolve("input.json");
        Files.writeString(file, json);
        return Shell.run("settle", "--lang", "en", file.toString());
    }
}
