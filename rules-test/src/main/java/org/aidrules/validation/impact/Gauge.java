package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A way to measure a population: a sum over its contracts, or one in proportion to another.
 *
 * @param part what a contract adds to the sum
 * @param whole what it adds to the sum that the first is divided by; empty where the first sum is the measure
 * @param times the number by which the result is multiplied
 * @param by the number by which it is then divided
 */
record Gauge(
        Function<PlannedContract, BigDecimal> part,
        Optional<Function<PlannedContract, BigDecimal>> whole,
        BigDecimal times,
        BigDecimal by) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** Counts the contracts that meet a condition. */
    static Gauge count(Predicate<PlannedContract> condition) {
        return new Gauge(one(condition), Optional.empty(), BigDecimal.ONE, BigDecimal.ONE);
    }

    /** Sums what contracts have. */
    static Gauge sum(Function<PlannedContract, BigDecimal> part) {
        return new Gauge(part, Optional.empty(), BigDecimal.ONE, BigDecimal.ONE);
    }

    /** Sums euros, in millions. */
    static Gauge millions(Function<PlannedContract, BigDecimal> euros) {
        return new Gauge(euros, Optional.empty(), BigDecimal.ONE, MILLION);
    }

    /** Calculates how many of the contracts that meet a condition also meet another, in per cent. */
    static Gauge share(Predicate<PlannedContract> condition, Predicate<PlannedContract> whole) {
        return percent(one(whole.and(condition)), one(whole));
    }

    /** Calculates a sum in per cent of another. */
    static Gauge percent(Function<PlannedContract, BigDecimal> part, Function<PlannedContract, BigDecimal> whole) {
        return new Gauge(part, Optional.of(whole), HUNDRED, BigDecimal.ONE);
    }

    /** Calculates the mean of what the contracts that meet a condition have. */
    static Gauge mean(Function<PlannedContract, BigDecimal> part, Predicate<PlannedContract> whole) {
        return new Gauge(part, Optional.of(one(whole)), BigDecimal.ONE, BigDecimal.ONE);
    }

    /** Returns the same measure, divided by a number. */
    Gauge dividedBy(BigDecimal number) {
        return new Gauge(part, whole, times, by.multiply(number));
    }

    /** Returns the same measure, multiplied by a number. */
    Gauge times(BigDecimal number) {
        return new Gauge(part, whole, times.multiply(number), by);
    }

    private static Function<PlannedContract, BigDecimal> one(Predicate<PlannedContract> condition) {
        return contract -> condition.test(contract) ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** Adds up contracts. */
    final class Total {

        private BigDecimal parts = BigDecimal.ZERO;
        private BigDecimal wholes = BigDecimal.ZERO;

        void add(PlannedContract contract) {
            parts = parts.add(part.apply(contract).multiply(contract.weight()));
            whole.ifPresent(of -> wholes = wholes.add(of.apply(contract).multiply(contract.weight())));
        }

        /**
         * Returns the measure; empty where there is nothing to divide by.
         *
         * @param contracts the number of contracts of the whole population
         * @param counted the number that was counted
         * @param decimals the decimals to which it is rounded, half up
         */
        Optional<BigDecimal> result(BigDecimal contracts, BigDecimal counted, int decimals) {
            BigDecimal above = whole.isPresent() ? parts : parts.multiply(contracts);
            BigDecimal below = whole.isPresent() ? wholes : counted;
            return below.signum() == 0
                    ? Optional.empty()
                    : Optional.of(above.multiply(times).divide(below.multiply(by), decimals, RoundingMode.HALF_UP));
        }
    }
}
