package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aidrules.facts.AidOption;

/** Counts the contracts of a population, one after the other. Not safe for several threads: make one for each. */
public final class ImpactTally {

    private final ImpactAnalysis study;
    private final CostTotals from = new CostTotals();
    private final CostTotals to = new CostTotals();
    private long lines;
    private BigDecimal contracts = BigDecimal.ZERO;
    private ImpactReport.Group more = ImpactReport.Group.NONE;
    private ImpactReport.Group less = ImpactReport.Group.NONE;
    private BigDecimal same = BigDecimal.ZERO;
    private BigDecimal notComparable = BigDecimal.ZERO;

    ImpactTally(ImpactAnalysis study) {
        this.study = study;
    }

    /**
     * Counts a contract, or refuses it and stays as it is.
     *
     * @param contract the contract
     * @throws org.aidrules.error.InvalidInputException with all that is wrong with it under either revision
     * @throws org.aidrules.error.DefectiveTableException if a table is not total and exact
     */
    public void add(WeightedContract contract) {
        List<ContractCost> costs = study.costs(contract);
        BigDecimal weight = contract.weight();
        AidOption option = contract.application().option();
        from.add(costs.get(0), option, weight);
        to.add(costs.get(1), option, weight);
        lines++;
        contracts = contracts.add(weight);
        compare(costs.get(0), costs.get(1), weight);
    }

    /**
     * Adds all that another has counted.
     *
     * @param other a tally of the same question
     * @return this tally
     */
    public ImpactTally merge(ImpactTally other) {
        from.add(other.from);
        to.add(other.to);
        lines += other.lines;
        contracts = contracts.add(other.contracts);
        more = more.plus(other.more);
        less = less.plus(other.less);
        same = same.add(other.same);
        notComparable = notComparable.add(other.notComparable);
        return this;
    }

    /**
     * What was counted so far.
     *
     * @return the sums
     */
    public ImpactReport impact() {
        return new ImpactReport(from.under(study.from()), to.under(study.to()), lines,
                ImpactReport.count(contracts), new ImpactReport.Line("total", from.total().plain(), to.total().plain()),
                lines(from.years(), to.years()), lines(from.calendarYears(), to.calendarYears()),
                lines(from.options(), to.options()), lines(from.bands(), to.bands()),
                new ImpactReport.Outcomes(more.plain(), less.plain(), ImpactReport.count(same), ImpactReport.count(notComparable)));
    }

    private void compare(ContractCost before, ContractCost after, BigDecimal weight) {
        if (!before.comparesWith(after)) {
            notComparable = notComparable.add(weight);
            return;
        }
        BigDecimal difference = after.settled().subtract(before.settled());
        ImpactReport.Group group = new ImpactReport.Group(weight, difference.multiply(weight));
        switch (difference.signum()) {
            case 1 -> more = more.plus(group);
            case -1 -> less = less.plus(group);
            default -> same = same.add(weight);
        }
    }

    private static <K extends Comparable<K>> List<ImpactReport.Line> lines(Map<K, ImpactReport.Cost> from,
            Map<K, ImpactReport.Cost> to) {
        Set<K> keys = new TreeSet<>(from.keySet());
        keys.addAll(to.keySet());
        return keys.stream().map(key -> new ImpactReport.Line(key.toString(),
                from.getOrDefault(key, ImpactReport.Cost.NONE).plain(), to.getOrDefault(key, ImpactReport.Cost.NONE).plain()))
                .toList();
    }
}
