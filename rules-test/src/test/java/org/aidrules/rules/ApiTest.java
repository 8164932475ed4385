package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URLClassLoader;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.NotInForceException;
import org.aidrules.error.UnknownNameException;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Specialty;
import org.aidrules.loading.Libraries;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every caller of the public API may rely on, whatever the rules say. */
class ApiTest {

    private static final AidRules RULES = AidRules.standard();
    private static final ContractHistory NOTHING = ContractHistory.builder().build();

    @Test
    void anUnknownRevisionIsNamedWithThoseThatExist() {
        UnknownNameException unknown = assertThrows(UnknownNameException.class, () -> RULES.get("avenant-9"));
        List<String> ids = RULES.revisions().stream().map(Revision::id).toList();
        assertEquals("unknown revision \"avenant-9\"; known: " + String.join(", ", ids), unknown.getMessage());
        assertEquals("avenant-9", unknown.name());
        assertEquals(ids, unknown.known());
    }

    @Test
    void anUnknownTableIsNamedWithThoseThatExist() {
        Revision revision = RULES.get("avenant-7");
        UnknownNameException unknown = assertThrows(UnknownNameException.class, () -> revision.table("amonts"));
        assertEquals("unknown table \"amonts\"; known: " + String.join(", ", revision.tables()), unknown.getMessage());
        assertEquals(revision.tables(), unknown.known());
    }

    @Test
    void getAndFindAgree() {
        for (Revision revision : RULES.revisions()) {
            assertEquals(revision, RULES.get(revision.id()));
            assertEquals(Optional.of(revision), RULES.find(revision.id()));
        }
        assertEquals(Optional.empty(), RULES.find("avenant-9"));
        assertEquals(Optional.empty(), RULES.find(""));
    }

    @Test
    void inForceOnAndFindAgree() {
        LocalDate day = LocalDate.of(2020, 3, 2);
        assertEquals("avenant-7", RULES.inForceOn(day).id());
        assertEquals(Optional.of(RULES.inForceOn(day)), RULES.findInForceOn(day));
    }

    @Test
    void aDayBeforeTheFirstRevisionIsRefusedWithThePeriods() {
        LocalDate day = LocalDate.of(2019, 8, 19);
        assertEquals(Optional.empty(), RULES.findInForceOn(day));
        NotInForceException refusal = assertThrows(NotInForceException.class, () -> RULES.inForceOn(day));
        assertEquals(day, refusal.date());
        assertTrue(
                refusal.getMessage()
                        .startsWith("/signedOn: no revision is in force on 19 August 2019 "
                                + "(found: 2019-08-19) (accepted: 2019-08-20..2021-12-31 avenant-7, "
                                + "2022-01-01..2023-04-30 avenant-7-2022, "),
                refusal.getMessage());
    }

    @Test
    void specialtiesAreFoundByNameAndCode() {
        for (String name : List.of("GASTRO_ENTEROLOGY", "Gastro-enterology", "gastro enterology", "08")) {
            assertEquals(Optional.of(Specialty.GASTRO_ENTEROLOGY), RULES.findSpecialty(name), name);
        }
        for (String name : List.of("", "8", "24", "GASTRO")) {
            assertEquals(Optional.empty(), RULES.findSpecialty(name), name);
        }
    }

    @Test
    void aBuilderListsAllThatItLacks() {
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class, () -> AidApplication.builder().build());
        assertEquals(
                "/signedOn: this is missing (accepted: YYYY-MM-DD); "
                        + "/option: this is missing (accepted: THIRD, HALF, FULL, ONE_AND_HALF, TWO); "
                        + "/practice/specialty: this is missing (accepted: GENERAL_MEDICINE, ANAESTHESIA, CARDIOLOGY, "
                        + "GENERAL_SURGERY, DERMATOLOGY, 37 more, NN (code CNAM))",
                refusal.getMessage());
        assertEquals(RULES.check(AidApplication.builder()), refusal.errors());
        assertEquals(
                Specialty.values().length + 1,
                refusal.errors().get(2).accepted().size());
    }

    @Test
    void allThatThisReleaseHoldsIsKnownUnlessADayIsGiven() {
        LocalDate day = LocalDate.of(2022, 3, 1);
        assertEquals(Optional.empty(), RULES.knownOn());
        assertEquals(Optional.of(day), RULES.knownOn(day).knownOn());
        assertEquals(
                Optional.of(day),
                RULES.knownOn(LocalDate.of(2020, 1, 1)).knownOn(day).knownOn());
        assertEquals(
                List.of("avenant-7", "avenant-7-2022", "centres-de-sante"),
                RULES.knownOn(day).revisions().stream().map(Revision::id).toList());
    }

    @Test
    void aSettlementHasTheYearsThatNeedNoResult() {
        AidSettlement settlement =
                RULES.settle(Situations.generalPractitioner("2022-03-01").build(), NOTHING);
        assertEquals("avenant-7-2022", settlement.revision());
        assertEquals(
                List.of(1, 2),
                settlement.years().stream().map(AidSettlement.Year::number).toList());
        assertEquals(Optional.of(new BigDecimal("63000.00")), settlement.total());
        assertEquals(AidRules.release(), settlement.rules().release());
    }

    @Test
    void errorsOfAContractAndOfItsHistoryAreListedTogether() {
        AidApplication.Builder draft =
                Situations.generalPractitioner("2022-03-01").doctorAge(-1);
        ContractHistory history = ContractHistory.builder()
                .observed(9, Map.of())
                .observed(9, Map.of(Measure.ACTIVE_FILE, -1))
                .build();
        List<InputError> errors = RULES.check(draft, history);
        assertEquals(
                List.of(
                        "/contract/practice/doctorAge",
                        "/years/0/year",
                        "/years/1/year",
                        "/years/1/observed/activeFile"),
                errors.stream().map(InputError::at).toList());
        assertEquals(
                errors,
                assertThrows(InvalidInputException.class, () -> RULES.settle(draft.build(), history))
                        .errors());
        assertEquals(
                List.of("/years/0/year", "/years/1/year", "/years/1/observed/activeFile"),
                RULES.check(draft.doctorAge(50), history).stream()
                        .map(InputError::at)
                        .toList());
        assertEquals(List.of(), RULES.check(draft, NOTHING));
    }

    @Test
    void aDraftGivesTheResultOrEveryError() {
        AidApplication.Builder sound = Situations.generalPractitioner("2022-03-01");
        assertEquals(RULES.plan(sound.build()), RULES.plan(sound));
        assertEquals(RULES.settle(sound.build(), NOTHING), RULES.settle(sound, NOTHING));
        AidApplication.Builder wrong = AidApplication.builder().doctorAge(7);
        assertEquals(
                RULES.check(wrong),
                assertThrows(InvalidInputException.class, () -> RULES.plan(wrong))
                        .errors());
        assertEquals(
                RULES.check(wrong, NOTHING),
                assertThrows(InvalidInputException.class, () -> RULES.settle(wrong, NOTHING))
                        .errors());
    }

    @Test
    void theRulesUsedNameTheReleaseAndADigestOfTheRevision() {
        List<RulesetVersion> used =
                RULES.revisions().stream().map(RULES::version).toList();
        for (RulesetVersion one : used) {
            assertEquals(AidRules.release(), one.release());
            assertTrue(one.digest().matches("sha256:[0-9a-f]{64}"), one.digest());
        }
        assertEquals(used.size(), used.stream().distinct().count());
    }

    @Test
    void theRevisionOfOtherRulesIsRefused() {
        Revision other = RULES.withOverlay(Overlays.folder("amount-changed")).get("avenant-7");
        assertEquals(
                "avenant-7 is a revision of other rules than these",
                assertThrows(IllegalArgumentException.class, () -> RULES.version(other))
                        .getMessage());
    }

    @Test
    @Tag("unmutated")
    void manyThreadsMayMakeTheFirstUseAtOnce() throws Exception {
        try (URLClassLoader own = new URLClassLoader(Libraries.urls(), ClassLoader.getPlatformClassLoader())) {
            Object first = own.loadClass(FirstUse.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertNotEquals(FirstUse.class, first.getClass());
            assertEquals(Collections.nCopies(FirstUse.THREADS, FirstUse.answers()), ((Supplier<?>) first).get());
        }
    }
}
