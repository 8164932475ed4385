package org.aidrules.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aidrules.facts.Option;

/** Counts the contracts of a population, one after the other. Not safe for several threads: make one for each. */
public final class ImpactTally {

    private final ImpactStudy study;
    private final Ledger from = new Ledger();
    private final Ledger to = new Ledger();
    private long lines;
    private BigDecimal contracts = BigDecimal.ZERO;
    private Impact.Group more = Impact.Group.NONE;
    private Impact.Group less = Impact.Group.NONE;
    private BigDecimal same = BigDecimal.ZERO;
    private BigDecimal notComparable = BigDecimal.ZERO;

    ImpactTally(ImpactStudy study) {
        this.study = study;
    }

    /**
     * Counts a contract, or refuses it and stays as it is.
     *
     * @param contract the contract
     * @throws org.aidrules.InvalidInputException with all that is wrong with it under either revision
     * @throws org.aidrules.DefectiveTableException if a table is not total and exact
     */
    public void add(WeightedContract contract) {
        List<Costed> costs = study.costs(contract);
        BigDecimal weight = contract.weight();
        Option option = contract.application().option();
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
    public Impact impact() {
        return new Impact(from.under(study.from()), to.under(study.to()), lines,
                Impact.count(contracts), new Impact.Line("total", from.total().plain(), to.total().plain()),
                lines(from.years(), to.years()), lines(from.calendarYears(), to.calendarYears()),
                lines(from.options(), to.options()), lines(from.bands(), to.bands()),
                new Impact.Outcomes(more.plain(), less.plain(), Impact.count(same), Impact.count(notComparable)));
    }

    private void compare(Costed before, Costed after, BigDecimal weight) {
        if (!before.comparesWith(after)) {
            notComparable = notComparable.add(weight);
            return;
        }
        BigDecimal difference = after.settled().subtract(before.settled());
        Impact.Group group = new Impact.Group(weight, difference.multiply(weight));
        switch (difference.signum()) {
            case 1 -> more = more.plus(group);
            case -1 -> less = less.plus(group);
            default -> same = same.add(weight);
        }
    }

    private static <K extends Comparable<K>> List<Impact.Line> lines(Map<K, Impact.Cost> from,
            Map<K, Impact.Cost> to) {
        Set<K> keys = new TreeSet<>(from.keySet());
        keys.addAll(to.keySet());
        return keys.stream().map(key -> new Impact.Line(key.toString(),
                from.getOrDefault(key, Impact.Cost.NONE).plain(), to.getOrDefault(key, Impact.Cost.NONE).plain()))
                .toList();
    }
}
