package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.explanation.RulesetVersion;

/**
 * What a population of contracts costs under one revision and under another.
 *
 * <p>Each contract is worked out twice, as if it had been signed on its day under the one revision and under the other,
 * with the same doctor, counts, bands and observed activity. Later revisions take it over as their own tables say, in
 * both cases. See {@link ImpactAnalysis}, which makes this, for what counts and what does not.
 *
 * @param from the one revision
 * @param to the other
 * @param lines how many contracts were given
 * @param contracts how many contracts these stand for
 * @param total all of them
 * @param byYear by contract year, 1 to 5
 * @param byCalendarYear by the calendar year in which payments fall; a contract year that is undetermined, in that in
 *     which it begins
 * @param byOption by option
 * @param byBand by the band that decides on the amount at the signature, under either revision
 * @param outcomes who gets more, and who gets less
 */
public record ImpactReport(Under from, Under to, long lines, BigDecimal contracts, Line total, List<Line> byYear,
        List<Line> byCalendarYear, List<Line> byOption, List<Line> byBand, Outcomes outcomes) {

    /** Checks that nothing is missing and keeps copies. */
    public ImpactReport {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(contracts, "contracts");
        Objects.requireNonNull(total, "total");
        byYear = List.copyOf(byYear);
        byCalendarYear = List.copyOf(byCalendarYear);
        byOption = List.copyOf(byOption);
        byBand = List.copyOf(byBand);
        Objects.requireNonNull(outcomes, "outcomes");
    }

    /**
     * One of the two revisions. A contract counts whatever its eligibility, as one that exists is settled; how many
     * would not have been open is told here.
     *
     * @param revision its id
     * @param rules which rules gave this
     * @param optionNotOpen the contracts whose option is not open under it: they cost nothing there
     * @param notEligible the contracts of doctors who are not eligible under it: they are counted all the same
     * @param eligibilityUndetermined the contracts of doctors of whom no text at hand says so: they are counted
     */
    public record Under(String revision, RulesetVersion rules, BigDecimal optionNotOpen, BigDecimal notEligible,
            BigDecimal eligibilityUndetermined) {
        /** Checks that nothing is missing. */
        public Under {
            Objects.requireNonNull(revision, "revision");
            Objects.requireNonNull(rules, "rules");
            Objects.requireNonNull(optionNotOpen, "optionNotOpen");
            Objects.requireNonNull(notEligible, "notEligible");
            Objects.requireNonNull(eligibilityUndetermined, "eligibilityUndetermined");
        }
    }

    /**
     * What some contracts cost under one revision. Every figure is exact, and times the weights.
     *
     * @param settled the aid of the years that can be settled, in euros
     * @param atMost the aid at most of the years that cannot, since no activity was observed, in euros; it is no part
     *     of what is settled
     * @param undetermined how many contract years no text at hand settles; they are valued nowhere
     */
    public record Cost(BigDecimal settled, BigDecimal atMost, BigDecimal undetermined) {
        /** Nothing at all. */
        public static final Cost NONE = new Cost(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        /** Checks that nothing is missing. */
        public Cost {
            Objects.requireNonNull(settled, "settled");
            Objects.requireNonNull(atMost, "atMost");
            Objects.requireNonNull(undetermined, "undetermined");
        }

        /**
         * Both together.
         *
         * @param other another cost
         * @return the sums
         */
        public Cost plus(Cost other) {
            return new Cost(settled.add(other.settled), atMost.add(other.atMost),
                    undetermined.add(other.undetermined));
        }

        /** The same with euros to the cent at least, and no further zeros. */
        Cost plain() {
            return new Cost(euros(settled), euros(atMost), count(undetermined));
        }
    }

    /**
     * One line of a breakdown.
     *
     * @param name what it is about: a year, an option or a band
     * @param from the cost under the one revision
     * @param to the cost under the other
     */
    public record Line(String name, Cost from, Cost to) {
        /** Checks that nothing is missing. */
        public Line {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        /**
         * What the other revision costs more than the one.
         *
         * @return euros, of what is settled, negative where it costs less; empty where a year is undetermined under
         *     either, since it would count as nothing
         */
        public Optional<BigDecimal> difference() {
            return from.undetermined().signum() == 0 && to.undetermined().signum() == 0
                    ? Optional.of(to.settled().subtract(from.settled())) : Optional.empty();
        }
    }

    /**
     * Who gets more, and who gets less, of what is settled. A contract compares where nothing of it is undetermined
     * under either revision and the same years are settled under both; one whose option is not open under a revision
     * gets nothing there.
     *
     * @param more the contracts that get more under the other revision
     * @param less the contracts that get less under it
     * @param same the contracts that get the same
     * @param notComparable the contracts that do not compare
     */
    public record Outcomes(Group more, Group less, BigDecimal same, BigDecimal notComparable) {
        /** Checks that nothing is missing. */
        public Outcomes {
            Objects.requireNonNull(more, "more");
            Objects.requireNonNull(less, "less");
            Objects.requireNonNull(same, "same");
            Objects.requireNonNull(notComparable, "notComparable");
        }
    }

    /**
     * Some contracts.
     *
     * @param contracts how many
     * @param difference the euros that they get more, all together; negative where they get less
     */
    public record Group(BigDecimal contracts, BigDecimal difference) {
        /** Nobody. */
        public static final Group NONE = new Group(BigDecimal.ZERO, BigDecimal.ZERO);

        /** Checks that nothing is missing. */
        public Group {
            Objects.requireNonNull(contracts, "contracts");
            Objects.requireNonNull(difference, "difference");
        }

        /**
         * Both together.
         *
         * @param other another group
         * @return the sums
         */
        public Group plus(Group other) {
            return new Group(contracts.add(other.contracts), difference.add(other.difference));
        }

        /** The same with euros to the cent at least, and no further zeros. */
        Group plain() {
            return new Group(count(contracts), euros(difference));
        }
    }

    /** Euros with two decimals, or as many more as weights make them need. */
    static BigDecimal euros(BigDecimal amount) {
        return scaled(amount, 2);
    }

    /** A number without needless decimals. */
    static BigDecimal count(BigDecimal number) {
        return scaled(number, 0);
    }

    private static BigDecimal scaled(BigDecimal number, int decimals) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.setScale(Math.max(decimals, plain.scale()));
    }
}
