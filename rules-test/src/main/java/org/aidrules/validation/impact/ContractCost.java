package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Eligibility;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.Band;

/**
 * The cost of a contract under one revision.
 *
 * @param optionAvailable whether the option is available
 * @param eligibility whether the doctor would be eligible
 * @param band the band that sets the amount
 * @param rules the rules that were consulted
 * @param years the contract years, settled or not
 */
record ContractCost(
        boolean optionAvailable, Eligibility eligibility, Band band, RulesetVersion rules, List<Year> years) {

    /** What the aid of a year is based on. */
    enum Basis {
        /** The year is settled. */
        SETTLED,
        /** The activity is not known: the aid is the maximum. */
        MAXIMUM
    }

    /**
     * A contract year.
     *
     * @param number the number of the year, 1 for the first
     * @param from the first day of the year
     * @param basis whether the aid is the settled amount or the maximum
     * @param aid the aid in euros to the cent; empty where it is undetermined
     * @param payments the payments of the aid
     */
    record Year(int number, LocalDate from, Basis basis, Optional<BigDecimal> aid, List<AidPlan.Payment> payments) {

        boolean isSettled() {
            return basis == Basis.SETTLED;
        }

        /** Returns the cost of this year, multiplied by a weight. */
        ImpactReport.Cost cost(BigDecimal weight) {
            return aid.map(euros -> part(euros, weight))
                    .orElseGet(() -> new ImpactReport.Cost(BigDecimal.ZERO, BigDecimal.ZERO, weight));
        }

        /** Returns the cost of a part of the aid, multiplied by a weight. */
        ImpactReport.Cost part(BigDecimal euros, BigDecimal weight) {
            BigDecimal all = euros.multiply(weight);
            return isSettled()
                    ? new ImpactReport.Cost(all, BigDecimal.ZERO, BigDecimal.ZERO)
                    : new ImpactReport.Cost(BigDecimal.ZERO, all, BigDecimal.ZERO);
        }
    }

    /** Returns whether the settled aid can be compared with the settled aid under another revision. */
    boolean comparesWith(ContractCost other) {
        return determined()
                && other.determined()
                && (!optionAvailable || !other.optionAvailable || settledYears().equals(other.settledYears()));
    }

    /** Returns the aid of the settled years in euros; undetermined years are left out. */
    BigDecimal settled() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Year year : years) {
            if (year.isSettled() && year.aid().isPresent()) {
                sum = sum.add(year.aid().get());
            }
        }
        return sum;
    }

    private boolean determined() {
        return years.stream().allMatch(year -> year.aid().isPresent());
    }

    private Set<Integer> settledYears() {
        return years.stream().filter(Year::isSettled).map(Year::number).collect(Collectors.toSet());
    }
}
