package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidrules.AidRules;
import org.aidrules.contract.Absence;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.contract.SharedContract;
import org.aidrules.facts.ContractParty;

/**
 * What an individual contract owes up to a day, if it ends on that day.
 *
 * @param rules the rules
 * @param contract the contract
 * @param years its planned years
 * @param last its last day
 */
record IndividualCourse(AidRules rules, SharedContract contract, List<AidPlan.Year> years, LocalDate last) {

    private static final BigDecimal NOTHING = CompanyComparison.NOTHING;

    static IndividualCourse of(AidRules rules, SharedContract contract) {
        List<AidPlan.Year> years = rules.plan(contract.application()).years();
        LocalDate term = years.isEmpty()
                ? contract.application().signedOn()
                : years.get(years.size() - 1).to();
        LocalDate last = contract.history().earlyTermination().isEmpty()
                ? term
                : rules.settle(contract.application(), contract.history()).years().stream()
                        .map(AidSettlement.Year::to)
                        .max(LocalDate::compareTo)
                        .or(() -> contract.history().earlyTermination().flatMap(EarlyTermination::on))
                        .orElse(term);
        return new IndividualCourse(rules, contract, years, last);
    }

    /** Returns what is owed for the days from one to another: what is owed up to the last, less what is owed before the first. */
    AidBounds owed(LocalDate first, LocalDate until) {
        Map<Integer, AidBounds> before = upTo(first.minusDays(1));
        AidBounds sum = AidBounds.of(NOTHING);
        for (Map.Entry<Integer, AidBounds> year : upTo(until).entrySet()) {
            AidBounds earlier = before.getOrDefault(year.getKey(), AidBounds.of(NOTHING));
            sum = sum.plus(less(year.getValue(), earlier));
        }
        return sum;
    }

    /** Subtracts what the same year owes up to an earlier day: the same unknown share is due of both. */
    private static AidBounds less(AidBounds owed, AidBounds earlier) {
        return new AidBounds(
                owed.atLeast().subtract(earlier.atLeast()),
                owed.atMost().flatMap(most -> earlier.atMost().map(most::subtract)));
    }

    /** Returns what each year owes if the contract ends on a day, or ran on where its last day has come. */
    private Map<Integer, AidBounds> upTo(LocalDate day) {
        Map<Integer, AidBounds> owed = new HashMap<>();
        if (day.isBefore(contract.application().signedOn())) {
            return owed;
        }
        LocalDate end = day.isBefore(last) ? day : last;
        AidSettlement settlement =
                day.isBefore(last) ? endingOn(day) : rules.settle(contract.application(), contract.history());
        settlement.years().forEach(year -> owed.put(year.number(), year.range()));
        years.stream()
                .filter(year -> settlement.yearsLeftOut().contains(year.number()))
                .forEach(year -> owed.put(
                        year.number(), new AidBounds(NOTHING, year.maximumAid().map(most -> share(most, year, end)))));
        return owed;
    }

    /** Settles the contract as if it ended on a day; what its history says of the time after that day is left out. */
    private AidSettlement endingOn(LocalDate day) {
        ContractHistory history = contract.history();
        Set<Integer> begun = years.stream()
                .filter(year -> !year.from().isAfter(day))
                .map(AidPlan.Year::number)
                .collect(Collectors.toSet());
        return rules.settle(
                contract.application(),
                new ContractHistory(
                        history.years().stream()
                                .filter(year -> begun.contains(year.number()))
                                .toList(),
                        Map.of(),
                        history.agreedTargets(),
                        Optional.of(new EarlyTermination(ContractParty.FUND, Optional.empty(), Optional.of(day))),
                        history.absences().stream()
                                .filter(absence -> !absence.from().isAfter(day))
                                .map(absence -> absence.to().isAfter(day)
                                        ? new Absence(absence.from(), day, absence.replaced(), absence.amended())
                                        : absence)
                                .toList(),
                        history.changes().stream()
                                .filter(change -> !change.from().isAfter(day))
                                .toList(),
                        Optional.empty()));
    }

    /** Returns the part of the most that a year owes which falls on its days up to one. */
    private static BigDecimal share(BigDecimal most, AidPlan.Year year, LocalDate end) {
        if (!end.isBefore(year.to())) {
            return most;
        }
        long days = ChronoUnit.DAYS.between(year.from(), end) + 1;
        long all = ChronoUnit.DAYS.between(year.from(), year.to()) + 1;
        return most.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
    }
}
