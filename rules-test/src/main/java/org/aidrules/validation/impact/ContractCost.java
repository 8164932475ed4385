package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Eligibility;
import org.aidrules.facts.Band;

/**
 * What a contract costs under one revision.
 *
 * @param open whether its option is open there
 * @param eligibility whether the doctor would be eligible there
 * @param band the band that decides on the amount
 * @param years its years, settled or not
 */
record ContractCost(boolean open, Eligibility eligibility, Band band, List<Year> years) {

    /**
     * A contract year.
     *
     * @param number 1 for the first
     * @param from its first day
     * @param settled whether it is settled; otherwise its aid is what it is at most
     * @param aid euros to the cent; empty where no text at hand says
     * @param payments the instalments of the aid
     */
    record Year(int number, LocalDate from, boolean settled, Optional<BigDecimal> aid,
            List<AidPlan.Payment> payments) {

        /** What so many such years cost. */
        ImpactReport.Cost cost(BigDecimal weight) {
            return aid.map(euros -> part(euros, weight))
                    .orElseGet(() -> new ImpactReport.Cost(BigDecimal.ZERO, BigDecimal.ZERO, weight));
        }

        /** So many times a part of the aid. */
        ImpactReport.Cost part(BigDecimal euros, BigDecimal weight) {
            BigDecimal all = euros.multiply(weight);
            return settled ? new ImpactReport.Cost(all, BigDecimal.ZERO, BigDecimal.ZERO)
                    : new ImpactReport.Cost(BigDecimal.ZERO, all, BigDecimal.ZERO);
        }
    }

    /** Whether what is settled compares with what is settled under another revision. */
    boolean comparesWith(ContractCost other) {
        return determined() && other.determined()
                && (!open || !other.open || settledYears().equals(other.settledYears()));
    }

    /** The aid of the years that are settled, in euros; undetermined years count for nothing. */
    BigDecimal settled() {
        return years.stream().filter(Year::settled).flatMap(year -> year.aid().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean determined() {
        return years.stream().allMatch(year -> year.aid().isPresent());
    }

    private Set<Integer> settledYears() {
        return years.stream().filter(Year::settled).map(Year::number).collect(Collectors.toSet());
    }
}
