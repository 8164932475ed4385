package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.facts.Band;

/** What holds of the amounts of any contract: their order, and the payments that make them up. */
@Domain(SoundApplications.class)
@Domain(DomainContext.Global.class)
class AmountPropertiesTest {

    /** The rules as they were known on the eve of the convention of 2024. */
    private static final AidRules BEFORE_2024 = Shipped.RULES.knownOn(Shipped.CONVENTION.minusDays(1));

    @Property
    void amountsGrowWithTheOption(@ForAll AidApplication doctor) {
        List<AidPlan> plans = Variations.available(doctor);
        for (int i = 1; i < plans.size(); i++) {
            List<BigDecimal> smaller = amounts(plans.get(i - 1));
            List<BigDecimal> larger = amounts(plans.get(i));
            IntStream.range(0, 5)
                    .forEach(year -> assertTrue(smaller.get(year).compareTo(larger.get(year)) < 0, doctor::toString));
        }
    }

    /** A rise of the amounts as such can only come with another text. */
    @Property
    void amountsOfOneTextNeverRiseFromOneYearToTheNext(@ForAll AidApplication application) {
        AidPlan plan = Shipped.RULES.plan(application);
        List<BigDecimal> amounts = amounts(plan);
        for (int i = 0; i < amounts.size(); i++) {
            AidPlan.Year year = plan.years().get(i);
            assertEquals(Shipped.amountsRevision(application.signedOn(), year.from()), year.amountsRevision());
            assertTrue(
                    i == 0
                            || !year.amountsRevision()
                                    .equals(plan.years().get(i - 1).amountsRevision())
                            || amounts.get(i).compareTo(amounts.get(i - 1)) <= 0,
                    plan::toString);
        }
    }

    /** The amounts of 2024 are 5 % higher, or more: nobody loses by them. */
    @Property
    void theLaterAmountsAreNeverLower(@ForAll AidApplication application) {
        Assume.that(!application.revision().equals(Optional.of("convention-2024")));
        List<BigDecimal> before = amounts(BEFORE_2024.plan(application));
        List<BigDecimal> after = amounts(application);
        IntStream.range(0, before.size())
                .forEach(year -> assertTrue(before.get(year).compareTo(after.get(year)) <= 0, application::toString));
    }

    @Property
    void amountsNeverFallWithTheBand(@ForAll AidApplication doctor, @ForAll Band one, @ForAll Band other) {
        Band lower = one.compareTo(other) < 0 ? one : other;
        Band higher = lower == one ? other : one;
        List<BigDecimal> less = amounts(Doctors.cardiologist(doctor.signedOn(), doctor.option(), lower, 1800)
                .build());
        List<BigDecimal> more = amounts(Doctors.cardiologist(doctor.signedOn(), doctor.option(), higher, 1800)
                .build());
        IntStream.range(0, less.size())
                .forEach(year -> assertTrue(less.get(year).compareTo(more.get(year)) <= 0));
    }

    @Property
    void eligibilityDoesNotChangeTheAmounts(@ForAll AidApplication application) {
        AidPlan plan = Shipped.RULES.plan(application);
        AidPlan alike = Shipped.RULES.plan(Doctors.cardiologist(
                        application.signedOn(),
                        application.option(),
                        plan.bands().amount(),
                        1800)
                .zone(application.practice().zone())
                .build());
        assertEquals(amounts(alike), amounts(plan));
    }

    @Property
    void thePaymentsOfAYearAddUpToItsAid(@ForAll AidApplication application) {
        for (AidPlan.Year year : Shipped.RULES.plan(application).years()) {
            BigDecimal paid = year.payments().stream()
                    .map(AidPlan.Payment::amount)
                    .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
            assertEquals(year.maximumAid().orElseThrow(), paid);
            year.payments().forEach(payment -> {
                assertEquals(2, payment.amount().scale());
                assertTrue(payment.amount().signum() > 0);
            });
        }
    }

    private static List<BigDecimal> amounts(AidApplication application) {
        return amounts(Shipped.RULES.plan(application));
    }

    private static List<BigDecimal> amounts(AidPlan plan) {
        return plan.years().stream()
                .map(year -> year.maximumAid().orElseThrow())
                .toList();
    }
}
