package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.Practice;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.UnknownNameException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Sector;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** No public method takes null for an answer, and none hands out a collection that can be changed. */
class NullsTest {

    private static final AidRules RULES = AidRules.standard();
    private static final AidApplication.Builder BUILDER = AidApplication.builder();
    private static final AidApplication APPLICATION =
            Situations.generalPractitioner("2020-03-02").build();
    private static final ContractHistory HISTORY = ContractHistory.builder().build();
    private static final Revision REVISION = RULES.get("avenant-7");
    private static final Revision DRAFT =
            RULES.withOverlay(Overlays.folder("three-years")).get("three-years");

    @Test
    void theRulesRefuseNull() {
        assertRefused(
                () -> RULES.get(null),
                () -> RULES.find(null),
                () -> RULES.inForceOn(null),
                () -> RULES.findInForceOn(null),
                () -> RULES.findSpecialty(null),
                () -> RULES.check(null),
                () -> RULES.plan((AidApplication) null),
                () -> RULES.plan((AidApplication.Builder) null),
                () -> RULES.version(null),
                () -> RULES.withThresholds(null),
                () -> RULES.withOverlay(null),
                () -> RULES.knownOn(null),
                () -> RULES.settle((AidApplication) null, HISTORY),
                () -> RULES.settle((AidApplication.Builder) null, HISTORY),
                () -> RULES.settle(BUILDER, null),
                () -> RULES.settle(APPLICATION, null),
                () -> RULES.check(null, HISTORY),
                () -> RULES.check(BUILDER, null),
                () -> RULES.share(null, 35, 35),
                () -> RULES.underRevision(null));
    }

    @Test
    void aRevisionRefusesNull() {
        assertRefused(() -> REVISION.table(null), () -> REVISION.isInForceOn(null), () -> DRAFT.isInForceOn(null));
    }

    @Test
    void anApplicationRefusesNull() {
        assertRefused(
                () -> APPLICATION.count(null),
                () -> APPLICATION.band(null),
                () -> new LocalizedText("a", "b").in(null));
    }

    @Test
    void aBuilderRefusesNull() {
        assertRefused(
                () -> BUILDER.signedOn(null),
                () -> BUILDER.hiredOn(null),
                () -> BUILDER.revision(null),
                () -> BUILDER.option(null),
                () -> BUILDER.specialty(null),
                () -> BUILDER.sector(null),
                () -> BUILDER.zone(null),
                () -> BUILDER.coordinated(null),
                () -> BUILDER.ccamFeeShare(null),
                () -> BUILDER.derogations(null),
                () -> BUILDER.patients(null, 1),
                () -> BUILDER.attendingBand(null),
                () -> BUILDER.activeFileBand(null),
                () -> BUILDER.assistant(null),
                () -> BUILDER.earlier(null),
                () -> BUILDER.revisionChange(null),
                () -> BUILDER.practice((Practice) null),
                () -> BUILDER.patientBase(null));
    }

    @Test
    void aHistoryRefusesNull() {
        ContractHistory.Builder builder = ContractHistory.builder();
        assertRefused(
                () -> builder.observed(1, null),
                () -> builder.year(null),
                () -> builder.earlyTermination(null),
                () -> builder.met(null, LocalDate.of(2022, 3, 1)),
                () -> builder.met(ObligationKind.TRAINING_STARTED, null),
                () -> builder.evaluatedOn(null));
        assertEquals(HISTORY, builder.build());
    }

    @Test
    void collectionsCannotBeChanged() {
        assertAll(collections()
                .map(collection -> () ->
                        assertThrows(UnsupportedOperationException.class, collection::clear, collection::toString)));
    }

    private static Stream<Collection<?>> collections() {
        UnknownNameException unknown = assertThrows(UnknownNameException.class, () -> RULES.get("avenant-9"));
        InvalidInputException invalid = assertThrows(InvalidInputException.class, BUILDER::build);
        DefectiveTableException defective =
                assertThrows(DefectiveTableException.class, () -> RULES.withOverlay(Overlays.broken("gap")));
        return Stream.of(
                RULES.revisions(),
                RULES.sources(),
                RULES.check(BUILDER),
                RULES.check(Situations.generalPractitioner("2020-03-02")),
                RULES.check(BUILDER, HISTORY),
                RULES.knownOn(LocalDate.of(2020, 1, 1)).revisions(),
                REVISION.tables(),
                REVISION.ownTables(),
                REVISION.sources(),
                unknown.known(),
                invalid.errors(),
                defective.defects(),
                AcceptedValues.names(Sector.class),
                AcceptedValues.DATE,
                AcceptedValues.SPECIALTY,
                AcceptedValues.COUNT,
                AcceptedValues.SHARE,
                AcceptedValues.AGE,
                AcceptedValues.EXPERIENCE,
                AcceptedValues.YES_OR_NO,
                AcceptedValues.YEAR,
                AcceptedValues.EUROS);
    }

    private static void assertRefused(Executable... calls) {
        assertAll(Arrays.stream(calls).map(call -> () -> assertThrows(NullPointerException.class, call)));
    }
}
