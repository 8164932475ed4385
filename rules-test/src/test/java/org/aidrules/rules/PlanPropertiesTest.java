package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Criterion;
import org.aidrules.contract.Eligibility;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.Band;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Verdict;

/** What holds of the plan of any doctor: it exists, hangs together and says why. */
@Domain(SoundApplications.class)
class PlanPropertiesTest {

    @Property(tries = 5000)
    @Tag("thorough")
    void everyValidApplicationHasAPlan(@ForAll AidApplication application) {
        AidPlan plan = Shipped.RULES.plan(application);
        assertEquals(Shipped.idOn(application.signedOn()), plan.revision());
        assertEquals(application.option(), plan.option().code());
        assertEquals(
                Criterion.of(Scheme.INDIVIDUAL),
                plan.criteria().stream().map(AidPlan.CriterionResult::criterion).toList());
        assertEquals(plan.option().available(), !plan.years().isEmpty());
        assertEquals(plan.option().available(), !plan.targets().isEmpty());
        assertEquals(application.assistant().isPresent(), plan.training().isPresent());
    }

    /** The properties of these tests would mean little if the doctors were all alike. */
    @Property
    @StatisticsReport(onFailureOnly = true)
    void theDoctorsAreOfEveryKind(@ForAll AidApplication application) {
        AidPlan plan = Shipped.RULES.plan(application);
        covers("revision", plan.revision(), "avenant-7", "avenant-7-2022", "reglement-arbitral", "convention-2024");
        covers("eligibility", plan.eligibility(), (Object[]) Eligibility.values());
        covers("available", plan.option().available(), true, false);
        covers("amount band", plan.bands().amount(), Band.P30_P50, Band.P90_P95, Band.P95_P100);
        covers(
                "a target",
                plan.targets().stream().anyMatch(target -> target.target().isPresent()),
                true,
                false);
    }

    private static void covers(String label, Object value, Object... each) {
        Statistics.label(label).collect(value);
        Statistics.label(label)
                .coverage(coverage ->
                        List.of(each).forEach(one -> coverage.check(one).count(count -> count > 0)));
    }

    @Property
    void theSameApplicationHasTheSamePlan(@ForAll AidApplication application) {
        assertEquals(Shipped.RULES.plan(application), Shipped.RULES.plan(application));
    }

    @Property
    void eligibilityAgreesWithItsCriteria(@ForAll AidApplication application) {
        AidPlan plan = Shipped.RULES.plan(application);
        List<Verdict> verdicts =
                plan.criteria().stream().map(AidPlan.CriterionResult::verdict).toList();
        boolean refused = verdicts.contains(Verdict.NOT_MET);
        boolean open = verdicts.contains(Verdict.UNDETERMINED);
        assertEquals(refused, plan.eligibility() == Eligibility.NOT_ELIGIBLE);
        assertEquals(!refused && open, plan.eligibility() == Eligibility.UNDETERMINED);
        assertEquals(!refused && !open, plan.eligibility() == Eligibility.ELIGIBLE);
    }

    @Property
    void whatIsYetToBeMetIsADutyWithADeadline(@ForAll AidApplication application) {
        AidPlan plan = Shipped.RULES.plan(application);
        for (AidPlan.CriterionResult judged : plan.criteria()) {
            assertEquals(judged.verdict() == Verdict.TO_BE_MET, judged.dueOn().isPresent());
            judged.dueOn()
                    .ifPresent(day -> assertTrue(plan.obligations().stream()
                            .anyMatch(obligation -> obligation.kind()
                                            == ObligationKind.valueOf(
                                                    judged.criterion().name())
                                    && obligation.dueOn().equals(day))));
        }
    }

    @Property
    void contractYearsAreFiveAndFollowEachOther(@ForAll AidApplication application) {
        List<AidPlan.Year> years = Shipped.RULES.plan(application).years();
        if (years.isEmpty()) {
            return;
        }
        assertEquals(
                List.of(1, 2, 3, 4, 5), years.stream().map(AidPlan.Year::number).toList());
        assertEquals(application.signedOn(), years.get(0).from());
        assertEquals(
                application.signedOn().plusYears(5).minusDays(1), years.get(4).to());
        IntStream.range(1, 5)
                .forEach(i -> assertEquals(
                        years.get(i - 1).to().plusDays(1), years.get(i).from()));
        years.forEach(year -> assertTrue(year.from().isBefore(year.to())));
    }

    @Property
    void aFigureIsNeverUndetermined(@ForAll AidApplication application) {
        AidPlan plan = Shipped.RULES.plan(application);
        for (AidPlan.Target target : plan.targets()) {
            assertEquals(
                    target.certainty() == Certainty.UNDETERMINED,
                    target.target().isEmpty());
            assertFalse(target.growth().isPresent() && target.target().isEmpty());
        }
        for (AidPlan.Year year : plan.years()) {
            assertEquals(
                    year.certainty() == Certainty.UNDETERMINED,
                    year.maximumAid().isEmpty());
            assertEquals(year.maximumAid().isEmpty(), year.payments().isEmpty());
        }
    }

    @Property
    void everyAnswerHasAReasonAndEveryReasonASource(@ForAll AidApplication application) {
        AidPlan plan = Shipped.RULES.plan(application);
        plan.criteria().forEach(judged -> assertFalse(judged.reasons().isEmpty()));
        plan.targets().forEach(target -> assertFalse(target.reasons().isEmpty()));
        plan.years().forEach(year -> assertFalse(year.reasons().isEmpty()));
        plan.obligations()
                .forEach(obligation -> assertFalse(obligation.reasons().isEmpty()));
        Variations.reasons(plan).forEach(PlanPropertiesTest::assertSourced);
    }

    private static void assertSourced(Reason reason) {
        assertFalse(reason.sources().isEmpty(), reason::toString);
        assertTrue(
                reason.sources().stream()
                        .allMatch(citation -> Shipped.RULES.sources().contains(citation.source())),
                reason::toString);
        assertFalse(reason.text().english().isBlank(), reason::toString);
        assertFalse(reason.text().french().isBlank(), reason::toString);
        assertTrue(reason.certainty() != Certainty.INTERPRETED || reason.note().isPresent(), reason::toString);
    }
}
