package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Criterion;
import org.aidrules.contract.Eligibility;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Verdict;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a revision does not change is what the revision it extends says. */
class InheritanceTest {

    private static final LocalDate AMENDMENT = Shipped.signature("avenant-7");
    private static final LocalDate AMENDMENT_2022 = Shipped.signature("avenant-7-2022");

    /** The rules as they were known before later amounts reached running contracts. */
    private static final AidRules BEFORE_ARBITRATION = Shipped.RULES.knownOn(LocalDate.of(2022, 12, 31));

    static Stream<Revision> extending() {
        return Shipped.RULES.revisions().stream()
                .filter(revision -> revision.extended().isPresent());
    }

    @Test
    void eachRevisionExtendsTheOneBeforeIt() {
        assertEquals(
                List.of(
                        Optional.empty(),
                        Optional.of("avenant-7"),
                        Optional.of("avenant-7-2022"),
                        Optional.of("reglement-arbitral"),
                        Optional.empty(),
                        Optional.of("aide-collective-2026"),
                        Optional.empty(),
                        Optional.of("centres-de-sante")),
                Shipped.RULES.revisions().stream().map(Revision::extended).toList());
    }

    @ParameterizedTest
    @MethodSource("extending")
    void inheritedTablesAreEqual(Revision revision) {
        Revision parent = Shipped.RULES.get(revision.extended().orElseThrow());
        assertEquals(parent.tables(), revision.tables());
        assertTrue(revision.tables().containsAll(revision.ownTables()));
        for (String table : revision.tables()) {
            if (revision.ownTables().contains(table)) {
                assertEquals(revision.id(), revision.table(table).revision());
            } else {
                assertEquals(parent.table(table), revision.table(table));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("extending")
    void everyTableDecidesTheSameFacts(Revision revision) {
        Revision parent = Shipped.RULES.get(revision.extended().orElseThrow());
        for (String name : revision.tables()) {
            DecisionTable table = revision.table(name);
            assertEquals(new TreeSet<>(parent.table(name).facts()), new TreeSet<>(table.facts()));
            assertEquals(parent.table(name).cells(), table.cells());
        }
    }

    @Test
    void in2022OnlyTheCoordinatedPracticeChangedForNewContracts() {
        assertEquals(
                List.of("coordinated-practice", "transitions"),
                Shipped.RULES.get("avenant-7-2022").ownTables());
    }

    @ParameterizedTest
    @EnumSource(names = {"THIRD", "HALF", "FULL"})
    void in2022AmountsAndTargetsStayedTheSame(AidOption option) {
        for (Band attending : Band.values()) {
            for (Band activeFile : Band.values()) {
                AidPlan before = plan(AMENDMENT, option, attending, activeFile);
                AidPlan after = plan(AMENDMENT_2022, option, attending, activeFile);
                assertEquals(before.bands(), after.bands());
                assertEquals(
                        before.targets().stream().map(InheritanceTest::figures).toList(),
                        after.targets().stream().map(InheritanceTest::figures).toList());
                assertEquals(
                        before.years().stream().map(AidPlan.Year::maximumAid).toList(),
                        after.years().stream().map(AidPlan.Year::maximumAid).toList());
            }
        }
    }

    @Test
    void in2022AnUndertakingIsNoLongerEnough() {
        AidPlan before = coordinated(AMENDMENT, Coordination.COMMITTED);
        assertEquals(Eligibility.ELIGIBLE, before.eligibility());
        assertEquals(Verdict.TO_BE_MET, verdict(before).verdict());
        assertEquals(Optional.of(AMENDMENT.plusMonths(24)), verdict(before).dueOn());

        AidPlan after = coordinated(AMENDMENT_2022, Coordination.COMMITTED);
        assertEquals(Eligibility.NOT_ELIGIBLE, after.eligibility());
        assertEquals(Verdict.NOT_MET, verdict(after).verdict());
        assertEquals(
                Verdict.MET,
                verdict(coordinated(AMENDMENT_2022, Coordination.IN_PLACE)).verdict());
    }

    private static List<?> figures(AidPlan.Target target) {
        return List.of(
                target.measure(),
                target.start(),
                target.growth(),
                target.target(),
                target.certainty(),
                target.reasons());
    }

    private static AidPlan plan(LocalDate signedOn, AidOption option, Band attending, Band activeFile) {
        return BEFORE_ARBITRATION.plan(
                Doctors.gp(signedOn, option, attending, activeFile).build());
    }

    private static AidPlan coordinated(LocalDate signedOn, Coordination coordination) {
        return Shipped.RULES.plan(Doctors.gp(signedOn, AidOption.HALF, Band.P70_P90, Band.P70_P90)
                .coordinated(coordination)
                .build());
    }

    private static AidPlan.CriterionResult verdict(AidPlan plan) {
        return plan.criteria().stream()
                .filter(judged -> judged.criterion() == Criterion.COORDINATED_PRACTICE)
                .findFirst()
                .orElseThrow();
    }
}
