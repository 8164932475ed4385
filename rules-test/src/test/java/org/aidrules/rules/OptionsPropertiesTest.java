package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidOptions;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Criterion;
import org.aidrules.contract.OptionFigure;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Verdict;

/** The options of any doctor, compared with the plans of the same doctor, one for each option and band. */
@Domain(SoundApplications.class)
class OptionsPropertiesTest {

    /** The places of the errors of a plan with an option. */
    private static Set<String> errors(AidApplication.Builder draft, AidOption option) {
        Set<String> places = new LinkedHashSet<>();
        Shipped.RULES.check(draft.option(option)).forEach(error -> places.add(error.at()));
        return places;
    }

    @Property
    @StatisticsReport(onFailureOnly = true)
    void withKnownBandsEveryFigureIsThatOfThePlan(@ForAll AidApplication application) {
        AidOptions found = Shipped.RULES.options(application.toBuilder());
        assertTrue(found.possibleBands().isEmpty());
        assertEquals(application.option(), found.options().get(0).option());
        for (AidOptions.Offer offer : found.options()) {
            Statistics.label("needs").collect(offer.needs().isPresent());
            Statistics.label("available").collect(offer.available());
            if (offer.needs().isPresent()) {
                assertEquals(Set.of(offer.needs().get()), errors(application.toBuilder(), offer.option()));
            } else {
                assertSame(Shipped.RULES.plan(application.toBuilder().option(offer.option())), offer, found);
            }
        }
        Statistics.label("needs").coverage(coverage -> coverage.check(true).count(count -> count > 0));
        Statistics.label("available").coverage(coverage -> coverage.check(true).percentage(share -> share > 30));
    }

    private static void assertSame(AidPlan plan, AidOptions.Offer offer, AidOptions options) {
        assertEquals(plan.option().available(), offer.available());
        assertEquals(Optional.of(plan.eligibility()), options.eligibility());
        assertEquals(plan.obligations(), options.obligations());
        assertEquals(
                plan.years().stream().map(AidPlan.Year::maximumAid).toList(),
                offer.maximumAids().stream().map(OptionFigure::value).toList());
        assertEquals(
                offer.available() ? plan.total() : Optional.empty(),
                offer.fiveYears().flatMap(OptionFigure::value));
        assertEquals(
                plan.targets().stream().map(OptionsPropertiesTest::summary).toList(),
                offer.targets().stream().map(OptionsPropertiesTest::summary).toList());
    }

    private static List<Object> summary(AidPlan.Target target) {
        return List.of(
                target.measure(), target.start(), count(target), target.years(), target.certainty(), target.reasons());
    }

    private static List<Object> summary(AidOptions.Target target) {
        return List.of(
                target.measure(),
                target.start(),
                target.target().value(),
                target.years(),
                target.target().certainty(),
                target.reasons());
    }

    private static Optional<BigDecimal> count(AidPlan.Target target) {
        return target.target().stream().mapToObj(BigDecimal::valueOf).findFirst();
    }

    /** The plans of every pair of bands that does not contradict the counts. */
    private static List<AidPlan> plans(AidApplication.Builder draft) {
        List<AidPlan> plans = new ArrayList<>();
        for (Band attending : Band.values()) {
            for (Band activeFile : Band.values()) {
                draft.attendingBand(attending).activeFileBand(activeFile);
                if (Shipped.RULES.check(draft).isEmpty()) {
                    plans.add(Shipped.RULES.plan(draft));
                }
            }
        }
        return plans;
    }

    /** Without the bands in which the doctor has too few patients, unless there is no other. */
    private static List<AidPlan> withPatients(List<AidPlan> plans) {
        List<AidPlan> enough = plans.stream()
                .filter(plan -> plan.criteria().stream()
                        .noneMatch(result ->
                                result.criterion() == Criterion.PATIENT_BASE && result.verdict() == Verdict.NOT_MET))
                .toList();
        return enough.isEmpty() ? plans : enough;
    }

    @Property(tries = 300)
    void withoutBandsEveryRangeIsThatOfThePlans(@ForAll AidApplication application) {
        AidOptions found = Shipped.RULES.options(
                application.toBuilder().attendingBand(null).activeFileBand(null).option(null));
        for (AidOptions.Offer offer : found.options()) {
            if (offer.needs().isPresent()) {
                continue;
            }
            List<AidPlan> plans = withPatients(plans(application.toBuilder().option(offer.option())));
            assertTrue(offer.available() == plans.get(0).option().available());
            for (int year = 0; year < offer.maximumAids().size(); year++) {
                int index = year;
                assertTight(
                        plans,
                        plan -> plan.years().get(index).maximumAid(),
                        offer.maximumAids().get(index));
            }
            offer.fiveYears()
                    .filter(all -> !all.isUndetermined())
                    .ifPresent(all -> assertTight(plans, AidPlan::total, all));
            offer.targets().forEach(target -> assertTight(target, plans));
        }
    }

    private static void assertTight(AidOptions.Target target, List<AidPlan> plans) {
        int first = target.years().map(AidPlan.YearRange::from).orElse(1);
        int last = target.years().map(AidPlan.YearRange::through).orElse(5);
        for (int year = first; year <= last; year++) {
            int holdsIn = year;
            assertTight(plans, plan -> count(plan, target.measure(), holdsIn), target.target());
            assertTight(
                    plans,
                    plan -> count(plan, target.measure(), holdsIn)
                            .map(count -> count.subtract(BigDecimal.valueOf(target.start()))
                                    .max(BigDecimal.ZERO)),
                    target.gain());
        }
    }

    private static Optional<BigDecimal> count(AidPlan plan, Measure measure, int year) {
        return plan.targets().stream()
                .filter(target -> target.measure() == measure)
                .filter(target -> target.years().isEmpty()
                        || target.years().get().from() <= year
                                && target.years().get().through() >= year)
                .findFirst()
                .flatMap(OptionsPropertiesTest::count);
    }

    /** The figure has the least and the greatest value of the plans, and none where a plan has none. */
    private static void assertTight(
            List<AidPlan> plans, Function<AidPlan, Optional<BigDecimal>> value, OptionFigure figure) {
        List<Optional<BigDecimal>> values = plans.stream().map(value).toList();
        if (values.stream().anyMatch(Optional::isEmpty)) {
            assertTrue(figure.isUndetermined(), figure::toString);
            return;
        }
        List<BigDecimal> known = values.stream().flatMap(Optional::stream).toList();
        BigDecimal least = Collections.min(known);
        BigDecimal most = Collections.max(known);
        assertEquals(
                least,
                figure.value().orElseGet(() -> figure.range().orElseThrow().atLeast()));
        assertEquals(
                most,
                figure.value()
                        .orElseGet(() -> figure.range().orElseThrow().atMost().orElseThrow()));
        assertEquals(least.equals(most), figure.value().isPresent());
    }

    /** Ranges are of no use to a doctor who can be placed: the figures of bands are not mixed up with those of thresholds. */
    @Example
    void aPlaceByThresholdsIsAKnownBand() {
        AidApplication.Builder placed = Doctors.unplacedGp(Shipped.ARBITRATION, AidOption.HALF, 700, 1200);
        AidOptions options = Shipped.RULES.options(placed);
        assertEquals(List.of(), options.possibleBands().attending());
        assertEquals(
                List.of(Band.BELOW_P30, Band.P30_P50), options.possibleBands().activeFile());
        assertThrows(InvalidInputException.class, () -> Shipped.RULES.plan(placed));
    }

    /** A target is met by whoever gains what is said each week, and not by whoever gains a hundredth less. */
    @Property
    void theWeeklyPaceReachesTheTarget(@ForAll AidApplication application) {
        Shipped.RULES.options(application.toBuilder()).options().stream()
                .flatMap(offer -> offer.targets().stream())
                .filter(target -> target.gain().value().isPresent())
                .filter(target -> target.weeks().isPresent())
                .forEach(target -> {
                    BigDecimal weeks = BigDecimal.valueOf(target.weeks().getAsInt());
                    BigDecimal gain = target.gain().value().orElseThrow();
                    BigDecimal pace = target.perWeek().orElseThrow().value().orElseThrow();
                    assertTrue(pace.multiply(weeks).compareTo(gain) >= 0);
                    assertTrue(pace.subtract(new BigDecimal("0.01"))
                                            .multiply(weeks)
                                            .compareTo(gain)
                                    < 0
                            || gain.signum() == 0);
                });
    }

    /** The domain of this test is no small one. */
    @Example
    void everyOptionOfTheEnumIsSeen() {
        Set<AidOption> seen = new LinkedHashSet<>();
        Stream.of(Shipped.FIRST, Shipped.ARBITRATION, Shipped.CONVENTION)
                .map(day -> Doctors.gp(day, AidOption.HALF, Band.P70_P90, Band.P70_P90))
                .map(Shipped.RULES::options)
                .forEach(options -> options.options().forEach(offer -> seen.add(offer.option())));
        assertEquals(Set.copyOf(Arrays.asList(AidOption.values())), seen);
    }
}
