package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.error.UnknownNameException;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Origin;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;

/** Rules for comparisons: open cells that borrow rows, tables that are replaced, a revision that is left out. */
class BorrowedTablesTest {

    private static final AidRules RULES = AidRules.standard();
    private static final AidRules BORROWED = RULES.borrowing("targets", RULES.get("avenant-7"));

    private static AidApplication.Builder cardiologist() {
        return AidApplication.builder()
                .signedOn(LocalDate.of(2024, 7, 1))
                .option(AidOption.HALF)
                .specialty(Specialty.CARDIOLOGY)
                .sector(Sector.SECTOR_1)
                .zone(Zone.OTHER)
                .patients(Measure.ACTIVE_FILE, 2000)
                .activeFileBand(Band.P70_P90);
    }

    /** Half-time from P70 to P90: 12.5 % of 2 000 by the table of amendment 7. */
    @Test
    void whatIsOpenTakesTheRowOfTheLender() {
        AidPlan.Target target = BORROWED.plan(cardiologist().build()).targets().get(0);
        assertAll(
                () -> assertEquals(2250, target.target().getAsInt()),
                () -> assertEquals(Certainty.INTERPRETED, target.certainty()),
                () -> assertEquals(
                        "avenant-7-half-p70-p90", target.reasons().get(0).row()),
                () -> assertEquals(Origin.OVERLAY, target.reasons().get(0).origin()),
                () -> assertTrue(
                        target.reasons().get(0).note().orElseThrow().french().startsWith("Hypothèse : "),
                        target::toString),
                () -> assertEquals(
                        List.of("convention-2024/targets"),
                        BORROWED.plan(cardiologist().build()).rules().altered()),
                () -> assertTrue(RULES.plan(cardiologist().build())
                        .targets()
                        .get(0)
                        .target()
                        .isEmpty()));
    }

    /** A doctor of 65 maintains by the convention itself. */
    @Test
    void whatTheTextStatesStays() {
        AidPlan.Target target =
                BORROWED.plan(cardiologist().doctorAge(65).build()).targets().get(0);
        assertEquals(2000, target.target().getAsInt());
        assertEquals("senior", target.reasons().get(0).row());
        assertEquals(Certainty.STATED, target.reasons().get(0).certainty());
    }

    /** Cell by cell, over the whole domain of every revision of the scheme. */
    @Test
    void everyCellIsTheOwnOneOrTheBorrowedOne() {
        DecisionTable lent = RULES.get("avenant-7").table("targets");
        List<String> altered = new ArrayList<>();
        for (Revision revision : RULES.revisions(Scheme.INDIVIDUAL)) {
            DecisionTable own = revision.table("targets");
            DecisionTable borrowed = BORROWED.get(revision.id()).table("targets");
            for (Map<String, String> facts : own.allFacts()) {
                DecisionTable.Row row = own.row(facts);
                DecisionTable.Row lender = lent.row(facts);
                boolean open = row.reason().certainty() == Certainty.UNDETERMINED
                        && lender.reason().certainty() != Certainty.UNDETERMINED
                        && !lender.outcome().containsValue("NONE");
                assertEquals(
                        open ? lender.outcome() : row.outcome(),
                        borrowed.row(facts).outcome(),
                        () -> revision + " " + facts);
                assertEquals(
                        open ? Certainty.INTERPRETED : row.reason().certainty(),
                        borrowed.row(facts).reason().certainty());
            }
            if (borrowed.overlay()) {
                altered.add(revision.id());
            }
            assertEquals(List.of(), BORROWED.get(revision.id()).defects());
            assertEquals(revision.ownTables(), BORROWED.get(revision.id()).ownTables());
        }
        assertEquals(List.of("reglement-arbitral", "convention-2024"), altered);
    }

    @Test
    void versionsTellBorrowedRulesFromTheLaw() {
        assertNotEquals(
                RULES.version(RULES.get("convention-2024")).digest(),
                BORROWED.version(BORROWED.get("convention-2024")).digest());
        assertEquals(
                RULES.version(RULES.get("avenant-7")).digest(),
                BORROWED.version(BORROWED.get("avenant-7")).digest());
        assertTrue(RULES.version(RULES.get("convention-2024")).altered().isEmpty());
    }

    /** What is limited later keeps what was assumed before. */
    @Test
    void assumptionsOutliveLimits() {
        AidRules limited = BORROWED.knownOn(LocalDate.of(2024, 1, 1));
        assertTrue(limited.get("reglement-arbitral").table("targets").overlay());
        assertTrue(limited.find("convention-2024").isEmpty());
    }

    @Test
    void unknownTablesAndRevisionsAreRefused() {
        Revision lender = RULES.get("avenant-7");
        UnknownNameException table = assertThrows(UnknownNameException.class, () -> RULES.borrowing("target", lender));
        assertEquals("table", table.kind());
        assertTrue(table.known().contains("targets"));
        assertThrows(UnknownNameException.class, () -> RULES.replacing("avenant-7", Set.of("target"), lender));
        assertThrows(UnknownNameException.class, () -> RULES.replacing("avenant-9", Set.of("targets"), lender));
        assertThrows(UnknownNameException.class, () -> RULES.without("avenant-9"));
    }

    /** 18 000 € become 19 000 € under amendment 7, and stay under the revision that extends it. */
    @Test
    void replacedTablesAreNotInherited() {
        AidRules replaced = RULES.replacing("avenant-7", List.of("amounts"), RULES.get("convention-2024"));
        Map<String, String> facts = Map.of("option", "HALF", "band", "P70_P90", "year", "YEAR_1");
        assertEquals("19000", euros(replaced, "avenant-7", facts));
        assertEquals("18000", euros(replaced, "avenant-7-2022", facts));
        assertEquals("18000", euros(RULES, "avenant-7", facts));
        assertEquals(
                List.of("avenant-7/amounts"),
                replaced.version(replaced.get("avenant-7")).altered());
        assertEquals(
                "12.5 %",
                replaced.get("avenant-7")
                        .table("targets")
                        .row(Map.of(
                                "option", "HALF",
                                "band", "P70_P90",
                                "year", "YEAR_3",
                                "newlyEstablished", "false",
                                "age", "NOT_GIVEN",
                                "renewed", "false"))
                        .outcome()
                        .get("growth"));
    }

    private static String euros(AidRules rules, String revision, Map<String, String> facts) {
        return rules.get(revision).table("amounts").row(facts).outcome().get("euros");
    }

    /** Without the convention, the arbitral ruling goes on, and takes nothing over from contracts of amendment 7. */
    @Test
    void aRevisionThatIsLeftOutWasNeverMade() {
        AidRules without = RULES.without("convention-2024");
        assertEquals(
                "reglement-arbitral",
                without.inForceOn(LocalDate.of(2025, 1, 1)).id());
        assertEquals(Optional.empty(), without.get("reglement-arbitral").inForceTo());
        assertFalse(without.find("convention-2024").isPresent());
        AidRules middle = RULES.without("reglement-arbitral");
        assertEquals(
                "avenant-7-2022", middle.inForceOn(LocalDate.of(2024, 1, 1)).id());
        assertEquals(
                RULES.get("convention-2024").table("payments").rows(),
                middle.get("convention-2024").table("payments").rows());
    }
}
