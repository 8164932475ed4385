package org.aidrules.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aidrules.contract.Assistant.Certificate;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.YesNo;
import org.junit.jupiter.api.Test;

/** The facts of a practice, which an application's builder collects with its own. */
class PracticeTest {

    @Test
    void theBuilderOfAnApplicationSetsThePracticeInAnyOrder() {
        AidApplication application = AidApplication.builder()
                .grouped(true)
                .signedOn(LocalDate.of(2022, 3, 1))
                .specialty(Specialty.CARDIOLOGY)
                .option(AidOption.HALF)
                .sector(Sector.SECTOR_1)
                .doctorAge(50)
                .build();
        assertEquals(YesNo.YES, application.practice().grouped());
        assertEquals(Sector.SECTOR_1, application.practice().sector());
        assertEquals(OptionalInt.of(50), application.practice().doctorAge());
        assertEquals(YesNo.NOT_GIVEN, application.practice().forfaitStructureValidated());
        assertFalse(application.practice().newlyEstablished());
        assertFalse(application.practice().particularPractice());
    }

    @Test
    void aBuilderTakesOverAWholePractice() {
        AidApplication.Builder draft = AidApplication.builder()
                .signedOn(LocalDate.of(2022, 3, 1))
                .option(AidOption.HALF)
                .specialty(Specialty.CARDIOLOGY)
                .particularPractice(true)
                .secretaryPromoted(true);
        Practice practice = draft.build().practice();
        assertEquals(
                practice,
                AidApplication.builder()
                        .signedOn(LocalDate.of(2023, 1, 1))
                        .option(AidOption.THIRD)
                        .practice(practice)
                        .build()
                        .practice());
        assertThrows(NullPointerException.class, () -> draft.practice((Practice) null));
    }

    @Test
    void aPatientBaseHasABandForEachMeasure() {
        PatientBase base = new PatientBase(
                Map.of(Measure.ACTIVE_FILE, 2000), Optional.of(Band.P30_P50), Optional.of(Band.P70_P90));
        assertEquals(Optional.of(Band.P30_P50), base.band(Measure.ATTENDING_ALL));
        assertEquals(Optional.of(Band.P70_P90), base.band(Measure.ACTIVE_FILE));
        assertEquals(OptionalInt.of(2000), base.count(Measure.ACTIVE_FILE));
        assertEquals(OptionalInt.empty(), base.count(Measure.ATTENDING_ALL));
    }

    @Test
    void anAssistantHoldsCertificates() {
        Assistant assistant = Assistant.builder(AssistantBackground.NURSE)
                .validAfgsu1(true)
                .holdsCqp(true)
                .validAfgsu1(false)
                .build();
        assertEquals(Set.of(Certificate.CQP), assistant.certificates());
        assertTrue(assistant.holdsCqp());
        assertFalse(assistant.validAfgsu1());
    }
}
