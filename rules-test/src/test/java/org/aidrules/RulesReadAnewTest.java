package org.aidrules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.aidrules.contract.AidPlan;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Specialty;
import org.aidrules.revision.Revision;
import org.aidrules.rules.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules of the release, read once more: they say what the dossier says, and what those say that everyone else uses.
 *
 * <p>{@link AidRules#standard} is read once in a process; only here is that reading seen at work.
 */
class RulesReadAnewTest {

    private final AidRules anew = AidRules.shipped();

    @ParameterizedTest
    @CsvSource({
        "avenant-7, 2019-08-20, 2022-01-01, true",
        "avenant-7-2022, 2022-01-01, 2023-05-01, false",
        "reglement-arbitral, 2023-05-01, 2024-06-22, true",
        "convention-2024, 2024-06-22, , true"
    })
    void theRevisionsAreThoseOfTheDossier(String id, LocalDate from, LocalDate to, boolean ownAmounts) {
        Revision revision = anew.get(id);
        assertEquals(from, revision.inForceFrom().orElseThrow());
        assertEquals(to, revision.inForceTo().orElse(null));
        assertEquals(ownAmounts, revision.ownTables().contains("amounts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"avenant-7", "avenant-7-2022", "reglement-arbitral", "convention-2024"})
    void everyTableIsTheSame(String id) {
        Revision before = AidRules.standard().get(id);
        Revision after = anew.get(id);
        assertEquals(before.tables(), after.tables());
        assertEquals(before.ownTables(), after.ownTables());
        for (String table : before.tables()) {
            assertEquals(before.table(table), after.table(table));
        }
        assertEquals(AidRules.standard().version(before), anew.version(after));
    }

    @ParameterizedTest
    @CsvSource({
        "01, GENERAL_MEDICINE",
        "22, GENERAL_MEDICINE",
        "23, GENERAL_MEDICINE",
        "03, CARDIOLOGY",
        "12, PAEDIATRICS",
        "general medicine, GENERAL_MEDICINE",
        "Cardiology, CARDIOLOGY"
    })
    void specialtiesAreKnownByTheirNamesAndCodes(String nameOrCode, Specialty specialty) {
        assertEquals(specialty, anew.findSpecialty(nameOrCode).orElseThrow());
    }

    @Test
    void everySpecialtyAndSourceIsRead() {
        for (Specialty specialty : Specialty.values()) {
            assertEquals(
                    specialty,
                    anew.findSpecialty(anew.name(specialty).english()).orElseThrow());
            assertEquals(AidRules.standard().name(specialty), anew.name(specialty));
        }
        assertEquals("IGAS-2023-015R", anew.sources().iterator().next().id());
        assertEquals(List.copyOf(AidRules.standard().sources()), List.copyOf(anew.sources()));
        assertThrows(UnsupportedOperationException.class, () -> anew.sources().clear());
    }

    /** "Plus de 640" before arbitration, more than 775 after, and 1 045 is the median: counts suffice to place them. */
    @ParameterizedTest
    @CsvSource({
        "2020-03-02, ATTENDING_ADULTS, 640, BELOW_P30",
        "2023-06-15, ATTENDING_ALL, 775, BELOW_P30",
        "2023-06-15, ATTENDING_ALL, 776, P30_P50",
        "2023-06-15, ATTENDING_ALL, 1044, P30_P50"
    })
    void thresholdsAreRead(String signedOn, Measure measure, int patients, Band band) {
        AidPlan plan = anew.plan(Situations.of(Specialty.GENERAL_MEDICINE, signedOn)
                .patients(measure, patients)
                .patients(Measure.ACTIVE_FILE, 2000)
                .activeFileBand(Band.P70_P90)
                .build());
        assertEquals(band, plan.bands().attending().orElseThrow());
    }
}
