package org.aidrules.validation.impact;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.explanation.RulesetVersion;

/**
 * The cost of a population of contracts under two revisions.
 *
 * <p>Each contract is calculated twice, as if it had been signed on its day under each revision, with the same doctor,
 * counts, bands and observed activity. {@link ImpactAnalysis}, which creates the report, states what is counted and
 * how. Immutable and serializable: reports of parts of a population, which other processes counted, are added up by
 * {@link ImpactTally#merge(ImpactReport)}.
 *
 * @param from the first revision
 * @param to the second revision
 * @param lines the number of lines of the population
 * @param contracts the number of contracts that the lines stand for
 * @param total the cost of all contracts
 * @param breakdowns the cost by year, option and band
 * @param aidChanges the contracts whose aid is higher, lower or the same under the second revision
 * @param details what the open points are worth, and what else was asked for
 */
public record ImpactReport(
        RevisionSummary from,
        RevisionSummary to,
        long lines,
        BigDecimal contracts,
        CostComparison total,
        Breakdowns breakdowns,
        AidChanges aidChanges,
        Details details)
        implements Serializable {

    /** Checks that no component is null. */
    public ImpactReport {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(contracts, "contracts");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(breakdowns, "breakdowns");
        Objects.requireNonNull(aidChanges, "aidChanges");
        Objects.requireNonNull(details, "details");
    }

    /**
     * Returns the number of contracts whose difference is exact.
     *
     * @return the number, multiplied by the weights
     */
    public BigDecimal exactContracts() {
        return count(contracts.subtract(aidChanges.notComparable()));
    }

    /**
     * Returns the cost by contract year.
     *
     * @return one line for each of the years 1 to 5 that has a cost
     */
    public List<CostComparison> byYear() {
        return breakdowns.byYear();
    }

    /**
     * Returns the cost by calendar year.
     *
     * @return one line for each calendar year in which payments fall
     */
    public List<CostComparison> byCalendarYear() {
        return breakdowns.byCalendarYear();
    }

    /**
     * Returns the cost by option.
     *
     * @return one line for each option of the population
     */
    public List<CostComparison> byOption() {
        return breakdowns.byOption();
    }

    /**
     * Returns the cost by band.
     *
     * @return one line for each band that sets an amount
     */
    public List<CostComparison> byBand() {
        return breakdowns.byBand();
    }

    /**
     * Returns the open points of the law that leave contract years without a figure.
     *
     * @return the points, the one that is worth most first
     */
    public List<OpenPoint> openPoints() {
        return details.openPoints();
    }

    /**
     * Returns which change costs what.
     *
     * @return one part for each theme whose tables differ; none where it was not asked for
     * @see #interaction()
     */
    public List<SplitPart> split() {
        return details.split();
    }

    /**
     * Returns what the parts of the split leave of the difference: what changes only do together. The lower ends of the parts
     * and of the interaction add up to the lower end of the difference, the upper ends to the upper end; so this is a
     * remainder, whose lower end may be above its upper end.
     *
     * @return euros; an end that is unknown of a part or of the difference is unknown of the remainder
     */
    public Range interaction() {
        Range parts = split().stream().map(SplitPart::difference).reduce(Range.NONE, Range::plus);
        Range whole = total.difference();
        return new Range(
                        whole.least().subtract(parts.least()),
                        whole.most().subtract(parts.most()),
                        whole.withoutLeast().add(parts.withoutLeast()),
                        whole.withoutMost().add(parts.withoutMost()))
                .plain();
    }

    /**
     * Returns the contracts that move to another option because their own is closed.
     *
     * @return one count for each migration that was assumed
     */
    public List<Migration.Count> migrations() {
        return details.migrations();
    }

    /**
     * Returns how the population was moved in time.
     *
     * @return the cohort; empty where each contract is calculated as if signed on its own day under each revision
     */
    public Optional<MovedCohort> cohort() {
        return details.cohorts().stream().findFirst();
    }

    /**
     * Returns the same comparison under assumptions.
     *
     * @return the scenario; empty where nothing was assumed
     */
    public Optional<Scenario> scenario() {
        return details.scenarios().stream().findFirst();
    }

    /**
     * Returns what skills operators pay for the training of the assistants. It is not paid by the health insurance, and no
     * part of any cost of this report.
     *
     * @return the training by the year in which it begins
     */
    public TrainingImpact training() {
        return details.training();
    }

    /**
     * What the open points are worth, and what else was asked for. Lists, since an {@link Optional} is not serializable.
     *
     * @param openPoints the open points, the one that is worth most first
     * @param split the parts of the difference; none where not asked for
     * @param migrations the contracts that move to another option; none where nothing was assumed
     * @param cohorts how the population was moved; at most one
     * @param scenarios the same figures under assumptions; at most one
     * @param training what skills operators pay for the training of the assistants, no part of the costs
     */
    public record Details(
            List<OpenPoint> openPoints,
            List<SplitPart> split,
            List<Migration.Count> migrations,
            List<MovedCohort> cohorts,
            List<Scenario> scenarios,
            TrainingImpact training)
            implements Serializable {

        /** No details. */
        public static final Details NONE =
                new Details(List.of(), List.of(), List.of(), List.of(), List.of(), TrainingImpact.NONE);

        /** Checks that no component is null, and copies the lists. */
        public Details {
            openPoints = List.copyOf(openPoints);
            split = List.copyOf(split);
            migrations = List.copyOf(migrations);
            cohorts = List.copyOf(cohorts);
            scenarios = List.copyOf(scenarios);
            Objects.requireNonNull(training, "training");
        }
    }

    /**
     * The breakdowns of a cost.
     *
     * @param byYear by contract year, 1 to 5
     * @param byCalendarYear by calendar year of payment; an undetermined contract year is counted in the calendar year
     *     in which it begins
     * @param byOption by option
     * @param byBand by the band that sets the amount at signature under each revision
     */
    public record Breakdowns(
            List<CostComparison> byYear,
            List<CostComparison> byCalendarYear,
            List<CostComparison> byOption,
            List<CostComparison> byBand)
            implements Serializable {
        /** Checks that no component is null and copies the lists. */
        public Breakdowns {
            byYear = List.copyOf(byYear);
            byCalendarYear = List.copyOf(byCalendarYear);
            byOption = List.copyOf(byOption);
            byBand = List.copyOf(byBand);
        }
    }

    /**
     * One of the two revisions, with the contracts that could not have been signed under it. A contract is counted
     * whatever its eligibility, because it exists.
     *
     * @param revision the id of the revision
     * @param rules the rules used, with all overridden tables and drafts that a contract consulted
     * @param optionNotOpen the number of contracts whose option is not available and who sign for no other; they cost nothing
     * @param notEligible the number of contracts of doctors who are not eligible; they are counted
     * @param eligibilityUndetermined the number of contracts of doctors whose eligibility is undetermined; they are
     *     counted
     */
    public record RevisionSummary(
            String revision,
            RulesetVersion rules,
            BigDecimal optionNotOpen,
            BigDecimal notEligible,
            BigDecimal eligibilityUndetermined)
            implements Serializable {
        /** Checks that no component is null. */
        public RevisionSummary {
            Objects.requireNonNull(revision, "revision");
            Objects.requireNonNull(rules, "rules");
            Objects.requireNonNull(optionNotOpen, "optionNotOpen");
            Objects.requireNonNull(notEligible, "notEligible");
            Objects.requireNonNull(eligibilityUndetermined, "eligibilityUndetermined");
        }
    }

    /**
     * Euros between two bounds, multiplied by the weights. A bound that is not known of one part is not known of the sum.
     *
     * @param least the lower bound of the parts that have one, in euros
     * @param most the upper bound of the parts that have one, in euros
     * @param withoutLeast the number of contract years without a lower bound
     * @param withoutMost the number of contract years without an upper bound
     */
    public record Range(BigDecimal least, BigDecimal most, BigDecimal withoutLeast, BigDecimal withoutMost)
            implements Serializable {
        /** Nothing. */
        public static final Range NONE = new Range(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        /** Checks that no component is null. */
        public Range {
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(most, "most");
            Objects.requireNonNull(withoutLeast, "withoutLeast");
            Objects.requireNonNull(withoutMost, "withoutMost");
        }

        /** Returns the range between nothing and an amount, which may be unknown, multiplied by a weight. */
        static Range between(BigDecimal least, Optional<BigDecimal> most, BigDecimal weight) {
            return new Range(
                    least.multiply(weight),
                    most.map(weight::multiply).orElse(BigDecimal.ZERO),
                    BigDecimal.ZERO,
                    most.isPresent() ? BigDecimal.ZERO : weight);
        }

        /**
         * Returns the lower bound.
         *
         * @return euros; empty where a part has none
         */
        public Optional<BigDecimal> atLeast() {
            return withoutLeast.signum() == 0 ? Optional.of(least) : Optional.empty();
        }

        /**
         * Returns the upper bound.
         *
         * @return euros; empty where a part has none
         */
        public Optional<BigDecimal> atMost() {
            return withoutMost.signum() == 0 ? Optional.of(most) : Optional.empty();
        }

        /**
         * Returns whether both bounds are the same amount.
         *
         * @return true where the amount is exact
         */
        public boolean isExact() {
            return withoutLeast.signum() == 0 && withoutMost.signum() == 0 && least.compareTo(most) == 0;
        }

        /**
         * Adds another range.
         *
         * @param other the range to add, not null
         * @return the sums
         */
        public Range plus(Range other) {
            return other.equals(NONE)
                    ? this
                    : new Range(
                            sum(least, other.least),
                            sum(most, other.most),
                            sum(withoutLeast, other.withoutLeast),
                            sum(withoutMost, other.withoutMost));
        }

        /** Returns the range of the same amounts, taken away. */
        Range negated() {
            return new Range(most.negate(), least.negate(), withoutMost, withoutLeast);
        }

        /** Adds an exact amount. */
        Range shifted(BigDecimal amount) {
            return new Range(least.add(amount), most.add(amount), withoutLeast, withoutMost);
        }

        /** Returns the same figures, in euros to the cent or finer, without trailing zeros beyond. */
        Range plain() {
            return new Range(euros(least), euros(most), count(withoutLeast), count(withoutMost));
        }
    }

    /**
     * The cost of some contracts under one revision. Every figure is exact and multiplied by the weights.
     *
     * @param settled the aid of the settled years, in euros
     * @param undetermined the bounds of the years that no text settles; not part of {@code settled}
     * @param undeterminedYears the number of contract years that have no figure
     * @param planned the maximum aid of the years without observed activity, in euros; neither part of {@code settled} nor of
     *     {@code undetermined}
     */
    public record Cost(BigDecimal settled, Range undetermined, BigDecimal undeterminedYears, BigDecimal planned)
            implements Serializable {
        /** No cost. */
        public static final Cost NONE = new Cost(BigDecimal.ZERO, Range.NONE, BigDecimal.ZERO, BigDecimal.ZERO);

        /** Checks that no component is null. */
        public Cost {
            Objects.requireNonNull(settled, "settled");
            Objects.requireNonNull(undetermined, "undetermined");
            Objects.requireNonNull(undeterminedYears, "undeterminedYears");
            Objects.requireNonNull(planned, "planned");
        }

        /**
         * Returns what the settled and the undetermined years cost at least.
         *
         * @return euros
         */
        public BigDecimal atLeast() {
            return settled.add(undetermined.least());
        }

        /**
         * Returns what the settled and the undetermined years cost at most.
         *
         * @return euros; empty where the maximum aid of a year is itself unknown
         */
        public Optional<BigDecimal> atMost() {
            return undetermined.atMost().map(settled::add);
        }

        /**
         * Adds another cost.
         *
         * @param other the cost to add, not null
         * @return the sums
         */
        public Cost plus(Cost other) {
            return new Cost(
                    sum(settled, other.settled),
                    undetermined.plus(other.undetermined),
                    sum(undeterminedYears, other.undeterminedYears),
                    sum(planned, other.planned));
        }

        /** Returns the same figures, in euros to the cent or finer, without trailing zeros beyond. */
        Cost plain() {
            return new Cost(euros(settled), undetermined.plain(), count(undeterminedYears), euros(planned));
        }
    }

    /**
     * The cost of the same contracts under both revisions: one line of a breakdown.
     *
     * @param name the year, the option or the band
     * @param from the cost under the first revision
     * @param to the cost under the second revision
     * @param open the part of the difference that is not exact: that of years that are undetermined under one revision, or
     *     settled under one and planned under the other; an undetermined year that is the same under both is no part of it
     */
    public record CostComparison(String name, Cost from, Cost to, Range open) implements Serializable {
        /** Checks that no component is null. */
        public CostComparison {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(open, "open");
        }

        /**
         * Returns the difference of the costs, second revision minus first, calculated contract by contract over the settled
         * and the undetermined years.
         *
         * @return euros, negative where the second costs less; its bounds are equal where the difference is exact
         */
        public Range difference() {
            return open.shifted(to.settled().subtract(from.settled())).plain();
        }
    }

    /**
     * The contracts by change of their aid. A contract is comparable where the difference of its aid is exact: no year is
     * undetermined under one revision only, and the same years are settled under both. A contract whose option is not
     * available has no aid.
     *
     * @param higher the contracts whose aid is higher under the second revision
     * @param lower the contracts whose aid is lower under the second revision
     * @param unchanged the number of contracts with the same aid
     * @param notComparable the number of contracts that are not comparable
     */
    public record AidChanges(Group higher, Group lower, BigDecimal unchanged, BigDecimal notComparable)
            implements Serializable {
        /** Checks that no component is null. */
        public AidChanges {
            Objects.requireNonNull(higher, "higher");
            Objects.requireNonNull(lower, "lower");
            Objects.requireNonNull(unchanged, "unchanged");
            Objects.requireNonNull(notComparable, "notComparable");
        }
    }

    /**
     * A group of contracts.
     *
     * @param contracts the number of contracts
     * @param difference the change of their aid together, in euros, negative where it is lower
     */
    public record Group(BigDecimal contracts, BigDecimal difference) implements Serializable {
        /** The empty group. */
        public static final Group NONE = new Group(BigDecimal.ZERO, BigDecimal.ZERO);

        /** Checks that no component is null. */
        public Group {
            Objects.requireNonNull(contracts, "contracts");
            Objects.requireNonNull(difference, "difference");
        }

        /**
         * Adds another group.
         *
         * @param other the group to add, not null
         * @return the sums
         */
        public Group plus(Group other) {
            return new Group(contracts.add(other.contracts), difference.add(other.difference));
        }

        /** Returns the same figures, in euros to the cent or finer, without trailing zeros beyond. */
        Group plain() {
            return new Group(count(contracts), euros(difference));
        }
    }

    /** Adds two figures; most figures that are added are zero. */
    private static BigDecimal sum(BigDecimal figure, BigDecimal added) {
        return added.signum() == 0 ? figure : figure.add(added);
    }

    /** Returns euros with two decimals, or with more where weights need them. */
    static BigDecimal euros(BigDecimal amount) {
        return scaled(amount, 2);
    }

    /** Returns a number without trailing zeros. */
    static BigDecimal count(BigDecimal number) {
        return scaled(number, 0);
    }

    private static BigDecimal scaled(BigDecimal number, int decimals) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.setScale(Math.max(decimals, plain.scale()));
    }
}
