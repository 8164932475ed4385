package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.junit.jupiter.api.Test;

/** The columns of a population in CSV, which follow from the catalogue of fields. */
class PopulationCsvTest {

    @Test
    void theHeadersAreThoseOfTheCatalogue() {
        List<String> headers = List.copyOf(PopulationColumn.ALL.keySet());
        assertEquals(
                List.of(
                        "signedOn",
                        "hiredOn",
                        "revision",
                        "option",
                        "specialty",
                        "sector",
                        "zone",
                        "departmentShortOfSpecialty",
                        "grouped",
                        "coordinated",
                        "forfaitStructureValidated",
                        "ccamFeeShare",
                        "newlyEstablished",
                        "particularPractice",
                        "doctorAge",
                        "derogations",
                        "secretaryPromoted",
                        "attendingAdults",
                        "attendingAll",
                        "activeFile",
                        "attendingBand",
                        "activeFileBand",
                        "attendingAdultsTarget",
                        "attendingAllTarget",
                        "activeFileTarget",
                        "assistantProfile",
                        "assistantExperienceYears",
                        "assistantDiplomaLevel",
                        "assistantTrainingOn",
                        "assistantOpco",
                        "assistantNearbyTrainingBody",
                        "assistantValidAfgsu1",
                        "assistantHoldsCqp",
                        "earlierSignedOn",
                        "earlierOption",
                        "earlierTargetsMet",
                        "observedAttendingAdults1",
                        "observedAttendingAll1",
                        "observedActiveFile1",
                        "suspended1"),
                headers.subList(0, 40));
        assertEquals(
                List.of(
                        "observedActiveFile5",
                        "suspended5",
                        "endedBy",
                        "endedNoticeOn",
                        "endedOn",
                        "evaluatedOn",
                        "weight"),
                headers.subList(54, headers.size()));
    }

    @Test
    void theFormerHeaderIsRead() {
        PopulationForm csv = new PopulationCsv(bytes("newlySettled,signedOn"));
        assertTrue(csv.read(bytes("true,2022-03-01"), 2)
                .orElseThrow()
                .document()
                .root()
                .at("/contract/practice/newlyEstablished")
                .booleanValue());
        assertTrue(PopulationCsv.isCsv("population", bytes("newlySettled,signedOn")));
        assertFalse(PopulationCsv.isCsv("population", bytes("{}")));
    }

    @Test
    void bothHeadersAreAnError() {
        List<InputError> errors = assertThrows(
                        InvalidInputException.class, () -> new PopulationCsv(bytes("newlyEstablished,newlySettled")))
                .errors();
        assertEquals(1, errors.size());
        assertEquals("line 1", errors.get(0).at());
        assertEquals(Optional.of("newlySettled"), errors.get(0).found());
        assertEquals("this value is given twice", errors.get(0).message().english());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
