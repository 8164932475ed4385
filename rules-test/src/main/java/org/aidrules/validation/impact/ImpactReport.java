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
 */
public record ImpactReport(
        RevisionSummary from,
        RevisionSummary to,
        long lines,
        BigDecimal contracts,
        CostComparison total,
        Breakdowns breakdowns,
        AidChanges aidChanges)
        implements Serializable {

    /** Checks that no component is null. */
    public ImpactReport {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(contracts, "contracts");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(breakdowns, "breakdowns");
        Objects.requireNonNull(aidChanges, "aidChanges");
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
     * @param optionNotOpen the number of contracts whose option is not available; they cost nothing
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
     * The cost of some contracts under one revision. Every figure is exact and multiplied by the weights.
     *
     * @param settled the aid of the settled years, in euros
     * @param atMost the maximum aid of the years without observed activity, in euros; not part of {@code settled}
     * @param undetermined the number of contract years that no text settles; they are excluded from the amounts
     */
    public record Cost(BigDecimal settled, BigDecimal atMost, BigDecimal undetermined) implements Serializable {
        /** No cost. */
        public static final Cost NONE = new Cost(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        /** Checks that no component is null. */
        public Cost {
            Objects.requireNonNull(settled, "settled");
            Objects.requireNonNull(atMost, "atMost");
            Objects.requireNonNull(undetermined, "undetermined");
        }

        /**
         * Adds another cost.
         *
         * @param other the cost to add, not null
         * @return the sums
         */
        public Cost plus(Cost other) {
            return new Cost(
                    sum(settled, other.settled), sum(atMost, other.atMost), sum(undetermined, other.undetermined));
        }

        /** Adds two figures; most figures that are added are zero. */
        private static BigDecimal sum(BigDecimal figure, BigDecimal added) {
            return added.signum() == 0 ? figure : figure.add(added);
        }

        /** Returns the same figures, in euros to the cent or finer, without trailing zeros beyond. */
        Cost plain() {
            return new Cost(euros(settled), euros(atMost), count(undetermined));
        }
    }

    /**
     * The cost of the same contracts under both revisions: one line of a breakdown.
     *
     * @param name the year, the option or the band
     * @param from the cost under the first revision
     * @param to the cost under the second revision
     */
    public record CostComparison(String name, Cost from, Cost to) implements Serializable {
        /** Checks that no component is null. */
        public CostComparison {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        /**
         * Returns the difference of the settled costs, second revision minus first.
         *
         * @return euros, negative where the second costs less; empty where a year is undetermined under either
         */
        public Optional<BigDecimal> difference() {
            return from.undetermined().signum() == 0 && to.undetermined().signum() == 0
                    ? Optional.of(to.settled().subtract(from.settled()))
                    : Optional.empty();
        }
    }

    /**
     * The contracts by change of their settled aid. A contract is comparable where no year is undetermined and the
     * same years are settled under both revisions. A contract whose option is not available has no aid.
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
