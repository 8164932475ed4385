package org.aidrules.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.ExampleSources;
import org.aidrules.explanation.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionPropertiesTest {

    /** The properties of a sound revision with some changed: pairs of key and value, empty to leave the key out. */
    static Properties properties(String... changes) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "title.en",
                "Example",
                "title.fr",
                "Exemple",
                "extends",
                "base",
                "checkedOn",
                "2024-05-06",
                "sources",
                "LAW: 1",
                "inForceFrom",
                "2023-01-01",
                "inForceTo",
                "2024-01-01",
                "publishedOn",
                "2022-12-01",
                "exception.SMALLER_BAND",
                "LAW: 2"));
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1].isEmpty()) {
                properties.remove(changes[i]);
            } else {
                properties.setProperty(changes[i], changes[i + 1]);
            }
        }
        return properties;
    }

    static RevisionProperties read(String... changes) {
        return RevisionProperties.read("example", properties(changes), ExampleSources::find);
    }

    private static List<String> errors(String... changes) {
        return assertThrows(InvalidInputException.class, () -> read(changes)).errors().stream()
                .map(InputError::at)
                .toList();
    }

    @Test
    void everyPropertyIsRead() {
        assertEquals(
                new RevisionProperties(
                        new LocalizedText("Example", "Exemple"),
                        Optional.empty(),
                        Optional.of("base"),
                        RevisionProperties.Status.IN_FORCE,
                        Optional.of(LocalDate.of(2023, 1, 1)),
                        Optional.of(LocalDate.of(2024, 1, 1)),
                        Optional.of(LocalDate.of(2022, 12, 1)),
                        LocalDate.of(2024, 5, 6),
                        List.of(new Citation(ExampleSources.LAW, "1")),
                        Map.of("SMALLER_BAND", List.of(new Citation(ExampleSources.LAW, "2")))),
                read());
    }

    @Test
    void aDraftHasNeitherPeriodNorPublication() {
        RevisionProperties draft = read(
                "inForceFrom", "", "inForceTo", "", "publishedOn", "", "extends", "", "exception.SMALLER_BAND", "");
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of()),
                List.of(
                        draft.inForceFrom(),
                        draft.inForceTo(),
                        draft.publishedOn(),
                        draft.extended(),
                        draft.exceptions()));
    }

    @ParameterizedTest
    @CsvSource({
        "title.en, ''",
        "title.fr, ' '",
        "checkedOn, ''",
        "checkedOn, 2024-02-30",
        "sources, ''",
        "sources, BOOK: 1",
        "publishedOn, ''",
        "inForceTo, 2023-01-01",
        "inForceTo, 2022-01-01",
        "exception.SMALLER_BAND, BOOK",
        "colour, red",
        "status, law",
        "Title.en, Example"
    })
    void aPropertyThatIsWrongIsNamed(String key, String value) {
        assertEquals(List.of("example/revision.properties/" + key), errors(key, value));
    }

    @ParameterizedTest
    @CsvSource({"draft, true", "' draft ', true", "in-force, false"})
    void theStatusTellsADraft(String status, boolean draft) {
        assertEquals(draft, read("status", status).isDraft());
    }

    @Test
    void whatIsInForceNeedsAFirstDay() {
        assertEquals(
                List.of("example/revision.properties/inForceFrom"),
                errors("status", "in-force", "inForceFrom", "", "inForceTo", "", "publishedOn", ""));
    }

    @Test
    void aPeriodMustBegin() {
        assertEquals(List.of("example/revision.properties/inForceTo"), errors("inForceFrom", ""));
    }

    @Test
    void allErrorsAreListed() {
        assertEquals(
                4,
                errors("title.en", "", "checkedOn", "soon", "sources", "BOOK", "colour", "red")
                        .size());
    }
}
