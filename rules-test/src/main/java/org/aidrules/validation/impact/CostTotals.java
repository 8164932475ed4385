package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Eligibility;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;

/** The sums of the cost of contracts under one revision. Not thread-safe. */
final class CostTotals {

    private final Map<Integer, ImpactReport.Cost> years = new TreeMap<>();
    private final Map<Integer, ImpactReport.Cost> calendarYears = new TreeMap<>();
    private final Map<AidOption, ImpactReport.Cost> options = new EnumMap<>(AidOption.class);
    private final Map<Band, ImpactReport.Cost> bands = new EnumMap<>(Band.class);
    private final Map<Eligibility, BigDecimal> eligibilities = new EnumMap<>(Eligibility.class);
    /** The overridden tables and the drafts that were consulted. */
    private final Set<String> altered = new TreeSet<>();

    private final Set<String> drafts = new TreeSet<>();
    private ImpactReport.Cost total = ImpactReport.Cost.NONE;
    private BigDecimal notAvailable = BigDecimal.ZERO;

    /** Adds contracts. */
    void add(Signing signing) {
        ContractCost contract = signing.cost();
        BigDecimal weight = signing.weight();
        ImpactReport.Cost whole = ImpactReport.Cost.NONE;
        for (ContractCost.Year year : contract.years()) {
            ImpactReport.Cost cost = year.cost(weight);
            whole = whole.plus(cost);
            years.merge(year.number(), cost, ImpactReport.Cost::plus);
            for (AidPlan.Payment payment : year.payments()) {
                calendarYears.merge(
                        payment.on().getYear(), year.part(payment.amount(), weight), ImpactReport.Cost::plus);
            }
            if (year.aid().isEmpty()) {
                calendarYears.merge(year.from().getYear(), cost, ImpactReport.Cost::plus);
            }
        }
        if (contract.rules().isMarked()) {
            altered.addAll(contract.rules().altered());
            drafts.addAll(contract.rules().drafts());
        }
        total = total.plus(whole);
        options.merge(signing.option(), whole, ImpactReport.Cost::plus);
        bands.merge(contract.band(), whole, ImpactReport.Cost::plus);
        eligibilities.merge(contract.eligibility(), weight, BigDecimal::add);
        notAvailable = contract.optionAvailable() ? notAvailable : notAvailable.add(weight);
    }

    /** Adds the sums of another. */
    void add(CostTotals other) {
        other.years.forEach((key, cost) -> years.merge(key, cost, ImpactReport.Cost::plus));
        other.calendarYears.forEach((key, cost) -> calendarYears.merge(key, cost, ImpactReport.Cost::plus));
        other.options.forEach((key, cost) -> options.merge(key, cost, ImpactReport.Cost::plus));
        other.bands.forEach((key, cost) -> bands.merge(key, cost, ImpactReport.Cost::plus));
        other.eligibilities.forEach((key, weight) -> eligibilities.merge(key, weight, BigDecimal::add));
        altered.addAll(other.altered);
        drafts.addAll(other.drafts);
        total = total.plus(other.total);
        notAvailable = notAvailable.add(other.notAvailable);
    }

    /**
     * Adds the sums of a report under one of its revisions.
     *
     * @param summary the summary of the revision
     * @param side returns the cost under the revision
     */
    void add(
            ImpactReport report,
            ImpactReport.RevisionSummary summary,
            Function<ImpactReport.CostComparison, ImpactReport.Cost> side) {
        report.byYear().forEach(line -> add(years, Integer.valueOf(line.name()), side.apply(line)));
        report.byCalendarYear().forEach(line -> add(calendarYears, Integer.valueOf(line.name()), side.apply(line)));
        report.byOption().forEach(line -> add(options, AidOption.valueOf(line.name()), side.apply(line)));
        report.byBand().forEach(line -> add(bands, Band.valueOf(line.name()), side.apply(line)));
        eligibilities.merge(Eligibility.NOT_ELIGIBLE, summary.notEligible(), BigDecimal::add);
        eligibilities.merge(Eligibility.UNDETERMINED, summary.eligibilityUndetermined(), BigDecimal::add);
        altered.addAll(summary.rules().altered());
        drafts.addAll(summary.rules().drafts());
        total = total.plus(side.apply(report.total()));
        notAvailable = notAvailable.add(summary.optionNotOpen());
    }

    private static <K> void add(Map<K, ImpactReport.Cost> costs, K key, ImpactReport.Cost cost) {
        costs.merge(key, cost, ImpactReport.Cost::plus);
    }

    Map<Integer, ImpactReport.Cost> years() {
        return years;
    }

    Map<Integer, ImpactReport.Cost> calendarYears() {
        return calendarYears;
    }

    Map<AidOption, ImpactReport.Cost> options() {
        return options;
    }

    Map<Band, ImpactReport.Cost> bands() {
        return bands;
    }

    ImpactReport.Cost total() {
        return total;
    }

    ImpactReport.RevisionSummary summary(CostCalculator calculator) {
        return new ImpactReport.RevisionSummary(
                calculator.revision(),
                union(calculator.version(), calculator.version().marked(List.copyOf(altered), List.copyOf(drafts))),
                ImpactReport.count(notAvailable),
                count(Eligibility.NOT_ELIGIBLE),
                count(Eligibility.UNDETERMINED));
    }

    /** Returns a version with the marks of both. */
    static RulesetVersion union(RulesetVersion version, RulesetVersion other) {
        return version.isMarked() || other.isMarked()
                ? version.marked(union(version.altered(), other.altered()), union(version.drafts(), other.drafts()))
                : version;
    }

    private static List<String> union(List<String> first, List<String> second) {
        Set<String> all = new TreeSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private BigDecimal count(Eligibility eligibility) {
        return ImpactReport.count(eligibilities.getOrDefault(eligibility, BigDecimal.ZERO));
    }
}
