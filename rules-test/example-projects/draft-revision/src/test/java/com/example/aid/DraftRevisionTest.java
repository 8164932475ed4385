package com.example.aid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractReader;
import org.aidrules.json.ContractWriter;
import org.aidrules.json.JsonDocument;
import org.aidrules.revision.Revision;
import org.aidrules.validation.diff.RevisionDiff;
import org.aidrules.validation.proof.RevisionCheck;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The draft after recommendations 8, 9 and 11 of the report: sound, as the author means it, and nothing else is changed. */
class DraftRevisionTest {

    private static final Path FOLDER = Path.of("igas-2023");
    private static final AidRules SHIPPED = AidRules.standard();
    private static final AidRules RULES = SHIPPED.withOverlay(FOLDER);
    private static final Revision DRAFT = RULES.get("igas-2023");
    private static final Revision PARENT = RULES.get("reglement-arbitral");

    /** Every case of every table has one answer, with its source; nothing gives the author a reason to look again. */
    @Test
    void theDraftIsSound() {
        RevisionCheck check = RevisionCheck.of(RULES, DRAFT);
        assertEquals(List.of(), check.defects());
        assertEquals(List.of(), check.warnings());
        assertTrue(check.cells() > 0);
    }

    /** The check is no formality: it finds the case that a row which is left out no longer decides. */
    @Test
    void aRowThatIsLeftOutIsFound(@TempDir Path folder) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("igas-2023"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Path table = copy.resolve("training-hours.drl.csv");
        List<String> rows = Files.readAllLines(table);
        Files.write(table, rows.stream().filter(row -> !row.startsWith("fae,")).toList());
        List<Defect> defects = RevisionCheck.ofFolder(SHIPPED, copy).get(0).defects();
        assertEquals(
                Set.of("training-hours: GAP"),
                defects.stream().map(defect -> defect.table() + ": " + defect.kind()).collect(Collectors.toSet()));
        assertTrue(defects.stream().allMatch(defect -> defect.facts().get("path").equals("FAE")));
    }

    /** The tables that are meant to change do, and no other. */
    @Test
    void nothingElseChanges() {
        Map<String, Long> changed = RevisionDiff.between(PARENT, DRAFT).changes().stream()
                .collect(Collectors.groupingBy(
                        RevisionDiff.Change::table, Collectors.summingLong(RevisionDiff.Change::cells)));
        assertEquals(Set.of("obligations", "training-entry", "training-hours", "training-modules"), changed.keySet());
        assertEquals(Set.copyOf(DRAFT.ownTables()), changed.keySet(), "a table of the folder changes nothing");
    }

    /** Of the obligations only the start of the training, and of the hours and modules only the adaptation training. */
    @Test
    void theTablesChangeOnlyWhereTheyAreMeantTo() {
        for (RevisionDiff.Change change : RevisionDiff.between(PARENT, DRAFT).changes()) {
            switch (change.table()) {
                case "obligations" -> assertEquals(List.of("TRAINING_STARTED"), change.facts().get("obligation"));
                case "training-hours", "training-modules" -> assertEquals(List.of("FAE"), change.facts().get("path"));
                default -> assertEquals(List.of("LEVEL_3"), change.facts().get("diploma"));
            }
        }
    }

    /** The author's cases: an input, and the values of the plan that the author expects, by their place. */
    @TestFactory
    Stream<DynamicTest> theDraftDecidesTheCasesOfTheAuthor() throws IOException {
        try (InputStream stream = DraftRevisionTest.class.getResourceAsStream("/cases.json")) {
            JsonNode cases = new ObjectMapper().readTree(stream);
            assertTrue(cases.size() > 0);
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(one -> DynamicTest.dynamicTest(one.get("name").textValue(), () -> decide(one)));
        }
    }

    private static void decide(JsonNode one) {
        JsonDocument input = JsonDocument.of(one.get("input"));
        ContractReader reader = ContractReader.of(RULES);
        if (one.has("refusedAt")) {
            InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> reader.plan(input));
            assertEquals(
                    texts(one.get("refusedAt")),
                    refusal.errors().stream().map(InputError::at).toList());
            return;
        }
        ObjectNode plan = ContractWriter.in(Locale.ENGLISH).plan(reader.plan(input));
        JsonNode expected = one.get("expected");
        assertTrue(expected.size() > 0);
        expected.properties().forEach(value -> assertEquals(value.getValue(), plan.at(value.getKey()), value.getKey()));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
