package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.util.List;
import org.aidrules.facts.AidOption;

/** Sums the cost of the contracts of a population. Not thread-safe: use one tally for each thread and merge them. */
public final class ImpactTally {

    private final ImpactAnalysis analysis;
    private final CostTotals from = new CostTotals();
    private final CostTotals to = new CostTotals();
    private final OpenDifferences open = new OpenDifferences();
    private long lines;
    private BigDecimal contracts = BigDecimal.ZERO;
    private ImpactReport.Group higher = ImpactReport.Group.NONE;
    private ImpactReport.Group lower = ImpactReport.Group.NONE;
    private BigDecimal unchanged = BigDecimal.ZERO;
    private BigDecimal notComparable = BigDecimal.ZERO;

    ImpactTally(ImpactAnalysis analysis) {
        this.analysis = analysis;
    }

    /**
     * Adds a contract; an invalid contract leaves the tally unchanged.
     *
     * @param contract the contract, not null
     * @throws org.aidrules.error.InvalidInputException with every error of the contract under either revision
     * @throws org.aidrules.error.DefectiveTableException if a table has a gap or an overlap
     */
    public void add(WeightedContract contract) {
        List<ContractCost> costs = analysis.costs(contract);
        BigDecimal weight = contract.weight();
        AidOption option = contract.application().option();
        from.add(costs.get(0), option, weight);
        to.add(costs.get(1), option, weight);
        lines++;
        contracts = contracts.add(weight);
        compare(costs.get(0), costs.get(1), weight, open.add(costs.get(0), costs.get(1), option, weight));
    }

    /**
     * Adds all contracts of another tally.
     *
     * @param other a tally of the same analysis
     * @return this tally
     */
    public ImpactTally merge(ImpactTally other) {
        from.add(other.from);
        to.add(other.to);
        open.add(other.open);
        lines += other.lines;
        contracts = contracts.add(other.contracts);
        higher = higher.plus(other.higher);
        lower = lower.plus(other.lower);
        unchanged = unchanged.add(other.unchanged);
        notComparable = notComparable.add(other.notComparable);
        return this;
    }

    /**
     * Adds all contracts of a report, which another process may have calculated.
     *
     * @param other a report of the same revisions by the same rules
     * @return this tally
     * @throws IllegalArgumentException if it is of other revisions or by other rules
     */
    public ImpactTally merge(ImpactReport other) {
        analysis.from().requireSameRules(other.from());
        analysis.to().requireSameRules(other.to());
        from.add(other, other.from(), ImpactReport.CostComparison::from);
        to.add(other, other.to(), ImpactReport.CostComparison::to);
        open.add(other);
        lines += other.lines();
        contracts = contracts.add(other.contracts());
        higher = higher.plus(other.aidChanges().higher());
        lower = lower.plus(other.aidChanges().lower());
        unchanged = unchanged.add(other.aidChanges().unchanged());
        notComparable = notComparable.add(other.aidChanges().notComparable());
        return this;
    }

    /**
     * Returns the report of the contracts added so far.
     *
     * @return the sums
     */
    public ImpactReport impact() {
        return new ImpactReport(
                from.summary(analysis.from()),
                to.summary(analysis.to()),
                lines,
                ImpactReport.count(contracts),
                open.total(from, to),
                open.breakdowns(from, to),
                new ImpactReport.AidChanges(
                        higher.plain(),
                        lower.plain(),
                        ImpactReport.count(unchanged),
                        ImpactReport.count(notComparable)));
    }

    private void compare(ContractCost before, ContractCost after, BigDecimal weight, ImpactReport.Range open) {
        if (!open.isExact()) {
            notComparable = notComparable.add(weight);
            return;
        }
        BigDecimal difference =
                after.settled().subtract(before.settled()).multiply(weight).add(open.least());
        ImpactReport.Group group = new ImpactReport.Group(weight, difference);
        switch (difference.signum()) {
            case 1 -> higher = higher.plus(group);
            case -1 -> lower = lower.plus(group);
            default -> unchanged = unchanged.add(weight);
        }
    }
}
