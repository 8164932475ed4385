package org.aidrules.cli;

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
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The money for the training, as {@code plan} and {@code impact} write it and the README describes it. */
class TrainingCommandsTest {

    private static final String EXAMPLE = Path.of("examples", "training.json").toString();
    private static final String DRAFT = Path.of("examples", "igas-2023").toString();

    private final ObjectMapper mapper = new ObjectMapper();

    @TempDir
    private Path folder;

    private String changed(String field, String value) throws IOException {
        ObjectNode plan = (ObjectNode) mapper.readTree(Path.of(EXAMPLE).toFile());
        ObjectNode assistant = (ObjectNode) plan.get("assistant");
        if (value == null) {
            assistant.remove(field);
        } else {
            assistant.put(field, value);
        }
        return Files.writeString(folder.resolve("plan.json"), plan.toString()).toString();
    }

    private JsonNode training(String file) throws IOException {
        return mapper.readTree(
                        Shell.run("plan", "--json", "--reasons", "ids", file).out())
                .get("training");
    }

    private static List<String> fields(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .toList();
    }

    /** 269 hours 30 by 20 and by 12 euros; the training body is not nearby, and meals are always covered. */
    @Test
    void jsonIsAsTheReadmeDescribesIt() throws IOException {
        JsonNode training = training(EXAMPLE);
        assertAll(
                () -> assertEquals(
                        List.of("path", "hours", "reasons", "entry", "on", "modules", "opco", "funding"),
                        fields(training)),
                () -> assertEquals("2023-05-02", training.get("on").textValue()),
                () -> assertEquals("EP", training.get("opco").textValue()),
                () -> assertEquals(16, training.get("modules").size()),
                () -> assertEquals(
                        "{\"module\":\"PATIENT_FILE\",\"block\":\"RECEPTION\",\"hours\":\"35\"}",
                        training.at("/modules/4").toString()),
                () -> assertEquals(
                        "{\"cost\":\"TRAINING_FEES\",\"coverage\":\"PER_HOUR\",\"paidTo\":\"TRAINING_BODY\","
                                + "\"eurosPerHour\":\"20.00\",\"euros\":\"5390.00\",\"certainty\":\"STATED\","
                                + "\"reasons\":[{\"table\":\"funding-periods\",\"row\":\"criteria-2023\"},"
                                + "{\"table\":\"training-funding\",\"row\":\"ep-fees-2023\"}]}",
                        training.at("/funding/0").toString()),
                () -> assertEquals(
                        "{\"cost\":\"WAGE\",\"coverage\":\"PER_HOUR\",\"paidTo\":\"EMPLOYER\","
                                + "\"eurosPerHour\":\"12.00\",\"euros\":\"3234.00\",\"certainty\":\"STATED\","
                                + "\"reasons\":[{\"table\":\"funding-periods\",\"row\":\"criteria-2023\"},"
                                + "{\"table\":\"training-funding\",\"row\":\"ep-wage-2023\"}]}",
                        training.at("/funding/1").toString()),
                () -> assertEquals(
                        "{\"cost\":\"TRAVEL\",\"coverage\":\"NOT_COVERED\",\"paidTo\":null,\"eurosPerHour\":null,"
                                + "\"euros\":null,\"certainty\":\"INTERPRETED\","
                                + "\"reasons\":[{\"table\":\"funding-periods\",\"row\":\"criteria-2023\"},"
                                + "{\"table\":\"training-funding\",\"row\":\"ep-travel-2023-farther\"}]}",
                        training.at("/funding/2").toString()),
                () -> assertEquals("LODGING", training.at("/funding/3/cost").textValue()),
                () -> assertEquals(
                        "AS_INCURRED", training.at("/funding/4/coverage").textValue()),
                () -> assertEquals(5, training.get("funding").size()));
    }

    @Test
    void withoutTheSkillsOperatorThereIsNoFunding() throws IOException {
        String file = changed("opco", null);
        JsonNode training = training(file);
        assertEquals("[]", training.get("funding").toString());
        assertTrue(training.get("opco").isNull());
        assertFalse(Shell.run("plan", "--lang", "en", file).out().contains("skills operator"));
        assertTrue(Shell.run("plan", "--lang", "en", "--why", file)
                .out()
                .contains("it depends on assistant.opco, which is not given"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "en | Training fees €20 × 269 h 30 €5,390 to the training body",
                "en | Accommodation not covered",
                "en | Meals as incurred to the employer",
                "fr | Formation financée par l'Opco EP (hors aide)",
                "fr | Salaire pendant la formation 12 € × 269 h 30 3 234 € à l'employeur",
                "fr | Hébergement non pris en charge",
                "fr | Dans la limite des fonds disponibles et des plafonds de l'opérateur de compétences"
            })
    void theTextShowsWhatIsPaidAndWhatIsNot(String language, String line) {
        String text = Shell.run("plan", "--lang", language, EXAMPLE).out().replaceAll("[\\s\\p{Zs}]+", " ");
        assertTrue(text.contains(line), text);
    }

    /** Of the Opco Santé the report has the rate of the training fees alone; the text says that the rest is open. */
    @Test
    void theOpcoSanteIsOpenForTheWage() throws IOException {
        String file = changed("opco", "HEALTH");
        assertEquals("3234.00", training(file).at("/funding/0/euros").textValue());
        assertEquals("UNDETERMINED", training(file).at("/funding/1/coverage").textValue());
        assertTrue(Shell.run("plan", "--lang", "en", file)
                .out()
                .contains("No text included in this tool says whether the Opco Santé covers the wage"));
    }

    @Test
    void anUnknownSkillsOperatorIsRefusedWithWhatIsAccepted() throws IOException {
        Shell refused = Shell.run("plan", "--json", changed("opco", "AKTO"));
        assertEquals(2, refused.status());
        JsonNode error = mapper.readTree(refused.out()).at("/errors/0");
        assertEquals("/assistant/opco", error.get("at").textValue());
        assertEquals("AKTO", error.get("found").textValue());
        assertEquals("[\"EP\",\"HEALTH\"]", error.get("accepted").toString());
    }

    /** A nurse hired in 2023: 112 hours become 35, so 2 240 and 1 344 euros become 700 and 420. */
    @Test
    void impactShowsTheTrainingApartFromTheAid() throws IOException {
        String nurse =
                "{\"contract\":{\"signedOn\":\"2023-06-01\",\"option\":\"HALF\",\"practice\":{\"specialty\":\"03\","
                        + "\"sector\":\"SECTOR_1\"},\"patients\":{\"activeFile\":2000},\"bands\":{\"activeFile\":\"P70_P90\"},"
                        + "\"assistant\":{\"profile\":\"NURSE\"%s}}}\n";
        Path with = Files.writeString(folder.resolve("with.jsonl"), nurse.formatted(",\"opco\":\"EP\""));
        Path without = Files.writeString(folder.resolve("without.jsonl"), nurse.formatted(""));
        ObjectNode impact = (ObjectNode) mapper.readTree(impact("--json", with));
        String line = "\"from\":{\"trainees\":\"1\",\"hours\":\"112\",\"trainingBodies\":\"2240.00\","
                + "\"employers\":\"1344.00\",\"closed\":\"0\",\"incomplete\":\"0\",\"operatorNotGiven\":\"0\"},"
                + "\"to\":{\"trainees\":\"1\",\"hours\":\"35\",\"trainingBodies\":\"700.00\",\"employers\":\"420.00\","
                + "\"closed\":\"0\",\"incomplete\":\"0\",\"operatorNotGiven\":\"0\"},\"difference\":\"-2464.00\"";
        assertEquals(
                "{\"total\":{" + line + "},\"byYear\":[{\"name\":\"2023\"," + line + "}]}",
                impact.remove("training").toString());
        assertEquals(mapper.readTree(impact("--json", without)), impact);
        assertTrue(impact("--csv", with)
                .contains("training.trainingBodies,2023,2240.00,700.00,,,,,-1540.00,-1540.00,,,,,,\n"
                        + "training.employers,2023,1344.00,420.00,,,,,-924.00,-924.00,,,,,,\n"));
        assertFalse(impact("--csv", without).contains("training"));
    }

    private static String impact(String form, Path population) {
        return Shell.run("impact", "--from", "reglement-arbitral", "--to", DRAFT, form, population.toString())
                .out();
    }
}
