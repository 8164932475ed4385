package org.aidrules.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidOptions;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AssistantWage;
import org.aidrules.contract.OptionFigure;
import org.aidrules.explanation.Certainty;
import org.aidrules.facts.Measure;
import org.aidrules.facts.WorkingTimeFacts;
import org.aidrules.tables.Decisions;

/** Puts the plans of an option, one for each band that fits the counts, into one offer. */
final class OfferCalculator {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final List<OptionVariant> variants;
    private final OptionVariant first;

    /** Creates the calculator of an option; there is at least one variant of it. */
    OfferCalculator(List<OptionVariant> variants) {
        this.variants = variants;
        this.first = variants.get(0);
    }

    AidOptions.Offer offer(Optional<AssistantWage> wage) {
        AidPlan.OptionResult option = first.plan().option();
        DistinctReasons reasons = new DistinctReasons();
        reasons.addAll(option.reasons());
        if (!option.available()) {
            return AidOptions.Offer.closed(option.code(), Optional.empty(), reasons.list());
        }
        variants.forEach(variant -> variant.plan().years().forEach(year -> reasons.addAll(year.reasons())));
        List<OptionFigure> aids =
                first.plan().years().stream().map(this::maximumAid).toList();
        OptionFigure all = fiveYears(aids);
        return new AidOptions.Offer(
                option.code(),
                true,
                Optional.empty(),
                aids,
                Optional.of(all),
                targets(),
                wage.flatMap(this::cost).map(cost -> cost.comparedWith(aids, all)),
                reasons.list());
    }

    private Optional<EmploymentCost> cost(AssistantWage wage) {
        ResolvedApplication resolved = first.outline().resolved();
        return EmploymentCost.of(
                wage,
                resolved.revision()
                        .decide(
                                Decisions.WORKING_TIME,
                                new WorkingTimeFacts(resolved.application().option())));
    }

    private OptionFigure maximumAid(AidPlan.Year year) {
        List<AidPlan.Year> same = variants.stream()
                .map(variant -> variant.plan().years().get(year.number() - 1))
                .toList();
        return OptionFigure.over(
                same.stream().map(AidPlan.Year::maximumAid).toList(), leastSure(same, AidPlan.Year::certainty));
    }

    /** Returns the aid of all years; where one is undetermined, the known ones are the least that it may be. */
    private OptionFigure fiveYears(List<OptionFigure> years) {
        Certainty certainty = leastSure(years, OptionFigure::certainty);
        List<Optional<BigDecimal>> totals =
                variants.stream().map(variant -> variant.plan().total()).toList();
        if (totals.stream().allMatch(Optional::isPresent)) {
            return OptionFigure.over(totals, certainty);
        }
        BigDecimal least = variants.stream()
                .map(variant -> variant.plan()
                        .total()
                        .or(() -> variant.plan().totalBounds().map(AidBounds::atLeast))
                        .orElseThrow())
                .min(BigDecimal::compareTo)
                .orElseThrow();
        return new OptionFigure(
                Optional.empty(), Optional.of(new OptionFigure.Range(least, Optional.empty())), certainty);
    }

    private static <T> Certainty leastSure(List<T> all, Function<T, Certainty> certainty) {
        return all.stream().map(certainty).reduce(Certainty.STATED, Certainty::and);
    }

    /** A target in some consecutive years. */
    private record Run(Measure measure, AidPlan.YearRange years, List<AidPlan.Target> targets) {

        /** Returns whether the same targets hold in the next year. */
        boolean continuesWith(Measure other, int year, List<AidPlan.Target> next) {
            return other == measure && year == years.through() + 1 && targets.equals(next);
        }

        Run through(int year) {
            return new Run(measure, new AidPlan.YearRange(years.from(), year), targets);
        }
    }

    private List<AidOptions.Target> targets() {
        List<Run> runs = new ArrayList<>();
        List<Measure> measures = first.plan().targets().stream()
                .map(AidPlan.Target::measure)
                .distinct()
                .toList();
        for (AidPlan.Year year : first.plan().years()) {
            measures.forEach(measure -> add(runs, measure, year.number()));
        }
        return runs.stream().map(this::target).toList();
    }

    /** Adds the targets of a measure in a year, one for each variant, or extends the run that they belong to. */
    private void add(List<Run> runs, Measure measure, int year) {
        List<AidPlan.Target> targets = variants.stream()
                .flatMap(variant -> variant.target(measure, year).stream())
                .map(OfferCalculator::inAnyYear)
                .toList();
        if (targets.isEmpty()) {
            return;
        }
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).continuesWith(measure, year, targets)) {
                runs.set(i, runs.get(i).through(year));
                return;
            }
        }
        runs.add(new Run(measure, new AidPlan.YearRange(year, year), targets));
    }

    /** Returns a target without its years, which are not the same in every variant. */
    private static AidPlan.Target inAnyYear(AidPlan.Target target) {
        return new AidPlan.Target(
                target.revision(),
                target.measure(),
                target.start(),
                target.growth(),
                target.target(),
                target.tolerance(),
                Optional.empty(),
                target.certainty(),
                target.reasons());
    }

    private AidOptions.Target target(Run run) {
        int start = run.targets().get(0).start();
        Certainty certainty = leastSure(run.targets(), AidPlan.Target::certainty);
        List<Optional<BigDecimal>> counts = run.targets().stream()
                .map(target ->
                        target.target().stream().mapToObj(BigDecimal::valueOf).findFirst())
                .toList();
        List<Optional<BigDecimal>> gains =
                each(counts, count -> count.subtract(BigDecimal.valueOf(start)).max(BigDecimal.ZERO));
        OptionalInt weeks = weeks(run);
        DistinctReasons reasons = new DistinctReasons();
        run.targets().forEach(target -> reasons.addAll(target.reasons()));
        boolean always = run.years().from() == 1
                && run.years().through() == first.plan().years().size();
        return new AidOptions.Target(
                run.measure(),
                start,
                OptionFigure.over(counts, certainty),
                OptionFigure.over(gains, certainty),
                always ? Optional.empty() : Optional.of(run.years()),
                weeks,
                weeks.stream()
                        .mapToObj(number -> OptionFigure.over(each(gains, gain -> perWeek(gain, number)), certainty))
                        .findFirst(),
                reasons.list());
    }

    private static List<Optional<BigDecimal>> each(
            List<Optional<BigDecimal>> values, UnaryOperator<BigDecimal> operation) {
        return values.stream().map(value -> value.map(operation)).toList();
    }

    /** Returns the whole weeks from the start of the terms to the end of the first year that depends on the target. */
    private OptionalInt weeks(Run run) {
        return first.firstJudged(run.years()).stream()
                .mapToInt(year -> Math.toIntExact(ChronoUnit.WEEKS.between(
                        year.terms().placedOn(), year.calendar().to().plusDays(1))))
                .findFirst();
    }

    private static BigDecimal perWeek(BigDecimal gain, int weeks) {
        return gain.divide(BigDecimal.valueOf(weeks), HUNDREDTH.scale(), RoundingMode.UP);
    }
}
