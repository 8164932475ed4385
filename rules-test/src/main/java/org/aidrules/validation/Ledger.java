package org.aidrules.validation;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.aidrules.AidPlan;
import org.aidrules.Eligibility;
import org.aidrules.facts.Band;
import org.aidrules.facts.Option;

/** The sums of what contracts cost under one revision. Not safe for several threads. */
final class Ledger {

    private final Map<Integer, Impact.Cost> years = new TreeMap<>();
    private final Map<Integer, Impact.Cost> calendarYears = new TreeMap<>();
    private final Map<Option, Impact.Cost> options = new EnumMap<>(Option.class);
    private final Map<Band, Impact.Cost> bands = new EnumMap<>(Band.class);
    private final Map<Eligibility, BigDecimal> eligibilities = new EnumMap<>(Eligibility.class);
    private Impact.Cost total = Impact.Cost.NONE;
    private BigDecimal notOpen = BigDecimal.ZERO;

    /** Adds so many contracts of an option. */
    void add(Costed contract, Option option, BigDecimal weight) {
        Impact.Cost whole = Impact.Cost.NONE;
        for (Costed.Year year : contract.years()) {
            Impact.Cost cost = year.cost(weight);
            whole = whole.plus(cost);
            years.merge(year.number(), cost, Impact.Cost::plus);
            for (AidPlan.Payment payment : year.payments()) {
                calendarYears.merge(payment.on().getYear(), year.part(payment.amount(), weight), Impact.Cost::plus);
            }
            if (year.aid().isEmpty()) {
                calendarYears.merge(year.from().getYear(), cost, Impact.Cost::plus);
            }
        }
        total = total.plus(whole);
        options.merge(option, whole, Impact.Cost::plus);
        bands.merge(contract.band(), whole, Impact.Cost::plus);
        eligibilities.merge(contract.eligibility(), weight, BigDecimal::add);
        notOpen = contract.open() ? notOpen : notOpen.add(weight);
    }

    /** Adds all that another holds. */
    void add(Ledger other) {
        other.years.forEach((key, cost) -> years.merge(key, cost, Impact.Cost::plus));
        other.calendarYears.forEach((key, cost) -> calendarYears.merge(key, cost, Impact.Cost::plus));
        other.options.forEach((key, cost) -> options.merge(key, cost, Impact.Cost::plus));
        other.bands.forEach((key, cost) -> bands.merge(key, cost, Impact.Cost::plus));
        other.eligibilities.forEach((key, weight) -> eligibilities.merge(key, weight, BigDecimal::add));
        total = total.plus(other.total);
        notOpen = notOpen.add(other.notOpen);
    }

    Map<Integer, Impact.Cost> years() {
        return years;
    }

    Map<Integer, Impact.Cost> calendarYears() {
        return calendarYears;
    }

    Map<Option, Impact.Cost> options() {
        return options;
    }

    Map<Band, Impact.Cost> bands() {
        return bands;
    }

    Impact.Cost total() {
        return total;
    }

    Impact.Under under(Costing costing) {
        return new Impact.Under(costing.revision(), costing.rulesUsed(), Impact.count(notOpen),
                count(Eligibility.NOT_ELIGIBLE), count(Eligibility.UNDETERMINED));
    }

    private BigDecimal count(Eligibility eligibility) {
        return Impact.count(eligibilities.getOrDefault(eligibility, BigDecimal.ZERO));
    }
}
