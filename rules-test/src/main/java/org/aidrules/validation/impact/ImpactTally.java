package org.aidrules.validation.impact;

import java.math.BigDecimal;

/** Sums the cost of the contracts of a population. Not thread-safe: use one tally for each thread and merge them. */
public final class ImpactTally {

    private final ImpactAnalysis analysis;
    private final CostTotals from = new CostTotals();
    private final CostTotals to = new CostTotals();
    private final OpenDifferences open;
    private final DetailTotals details;
    private long lines;
    private BigDecimal contracts = BigDecimal.ZERO;
    private ImpactReport.Group higher = ImpactReport.Group.NONE;
    private ImpactReport.Group lower = ImpactReport.Group.NONE;
    private BigDecimal unchanged = BigDecimal.ZERO;
    private BigDecimal notComparable = BigDecimal.ZERO;

    ImpactTally(ImpactAnalysis analysis) {
        this.analysis = analysis;
        this.open = new OpenDifferences(analysis.pairs());
        this.details = new DetailTotals(analysis);
    }

    /**
     * Adds a contract; an invalid contract leaves the tally unchanged.
     *
     * @param contract the contract, not null
     * @throws org.aidrules.error.InvalidInputException with every error of the contract under either revision
     * @throws org.aidrules.error.DefectiveTableException if a table has a gap or an overlap
     */
    public void add(WeightedContract contract) {
        count(analysis.count(contract));
    }

    void count(CountedContract counted) {
        Signing before = counted.before();
        from.add(before);
        for (Signing after : counted.after()) {
            to.add(after);
            compare(before, after, open.add(before, after));
        }
        lines++;
        contracts = contracts.add(before.weight());
        details.add(counted);
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
        details.add(other.details);
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
     * @param other a report of the same revisions by the same rules, for which the same was asked
     * @return this tally
     * @throws IllegalArgumentException if it is of other revisions, by other rules, or of another question
     */
    public ImpactTally merge(ImpactReport other) {
        requireSame(other);
        from.add(other, other.from(), ImpactReport.CostComparison::from);
        to.add(other, other.to(), ImpactReport.CostComparison::to);
        open.add(other);
        details.add(other.details());
        lines += other.lines();
        contracts = contracts.add(other.contracts());
        higher = higher.plus(other.aidChanges().higher());
        lower = lower.plus(other.aidChanges().lower());
        unchanged = unchanged.add(other.aidChanges().unchanged());
        notComparable = notComparable.add(other.aidChanges().notComparable());
        return this;
    }

    /** Refuses a report that cannot be added, before anything of it is. */
    void requireSame(ImpactReport other) {
        analysis.from().requireSameRules(other.from());
        analysis.to().requireSameRules(other.to());
        details.requireSame(other.details());
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
                        ImpactReport.count(notComparable)),
                details.details());
    }

    private void compare(Signing before, Signing after, ImpactReport.Range open) {
        BigDecimal weight = after.weight();
        if (!open.isExact()) {
            notComparable = notComparable.add(weight);
            return;
        }
        BigDecimal difference = after.cost()
                .settled()
                .subtract(before.cost().settled())
                .multiply(weight)
                .add(open.least());
        ImpactReport.Group group = new ImpactReport.Group(weight, difference);
        switch (difference.signum()) {
            case 1 -> higher = higher.plus(group);
            case -1 -> lower = lower.plus(group);
            default -> unchanged = unchanged.add(weight);
        }
    }
}
