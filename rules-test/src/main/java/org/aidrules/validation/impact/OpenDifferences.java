package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;

/**
 * The sums of the differences that are not exact: what years can cost that no text settles under one of two revisions, or
 * that are settled under one only. Few contracts have such a year. Not thread-safe.
 */
final class OpenDifferences {

    private final Map<Integer, ImpactReport.Range> years = new TreeMap<>();
    private final Map<Integer, ImpactReport.Range> calendarYears = new TreeMap<>();
    private final Map<AidOption, ImpactReport.Range> options = new EnumMap<>(AidOption.class);
    private final Map<Band, ImpactReport.Range> bands = new EnumMap<>(Band.class);
    private ImpactReport.Range total = ImpactReport.Range.NONE;

    private final YearPairs pairs;

    OpenDifferences(YearPairs pairs) {
        this.pairs = pairs;
    }

    /** Receives a part of the difference of a year that is not exact. */
    private interface Parts {
        void add(ContractCost.Year year, Signing signing, ImpactReport.Range difference);
    }

    /**
     * Adds contracts.
     *
     * @param before the contracts under the first revision
     * @param after those under the second, whose weight counts
     * @return what is open of the difference of these contracts
     */
    ImpactReport.Range add(Signing before, Signing after) {
        return open(pairs, before, after, this::add);
    }

    /** Returns the difference of the cost of contracts under two revisions; the weight of the second counts. */
    static ImpactReport.Range difference(YearPairs pairs, Signing before, Signing after) {
        return open(pairs, before, after, (year, signing, difference) -> {})
                .shifted(
                        after.cost().settled().subtract(before.cost().settled()).multiply(after.weight()));
    }

    private static ImpactReport.Range open(YearPairs pairs, Signing before, Signing after, Parts parts) {
        ImpactReport.Range open = ImpactReport.Range.NONE;
        BigDecimal weight = after.weight();
        int paired = 0;
        for (ContractCost.Year year : after.cost().years()) {
            if (isOpen(year, before.cost())) {
                Optional<ImpactReport.Range> shared = pairs.difference(before, after, year);
                paired |= shared.isPresent() ? 1 << year.number() : 0;
                ImpactReport.Range difference = shared.isPresent() ? shared.get() : year.range(weight);
                parts.add(year, after, difference);
                open = open.plus(difference);
            }
        }
        for (ContractCost.Year year : before.cost().years()) {
            if ((paired & 1 << year.number()) == 0 && isOpen(year, after.cost())) {
                ImpactReport.Range difference = year.range(weight).negated();
                parts.add(year, before, difference);
                open = open.plus(difference);
            }
        }
        return open;
    }

    /** Returns whether a year makes the difference from the same year under the other revision inexact. */
    private static boolean isOpen(ContractCost.Year year, ContractCost contract) {
        if (year.isSettled() && year.aid().isPresent()) {
            return false;
        }
        Optional<ContractCost.Year> other = contract.year(year.number());
        return year.isSettled()
                ? other.filter(year::isUndeterminedAs).isEmpty()
                : other.filter(ContractCost.Year::isSettled).isPresent();
    }

    private void add(ContractCost.Year year, Signing signing, ImpactReport.Range difference) {
        years.merge(year.number(), difference, ImpactReport.Range::plus);
        calendarYears.merge(year.from().getYear(), difference, ImpactReport.Range::plus);
        options.merge(signing.option(), difference, ImpactReport.Range::plus);
        bands.merge(signing.cost().band(), difference, ImpactReport.Range::plus);
        total = total.plus(difference);
    }

    /** Adds the sums of another. */
    void add(OpenDifferences other) {
        addAll(years, other.years);
        addAll(calendarYears, other.calendarYears);
        addAll(options, other.options);
        addAll(bands, other.bands);
        total = total.plus(other.total);
    }

    private static <K> void addAll(Map<K, ImpactReport.Range> sums, Map<K, ImpactReport.Range> others) {
        others.forEach((key, range) -> sums.merge(key, range, ImpactReport.Range::plus));
    }

    /** Adds the sums of a report. */
    void add(ImpactReport report) {
        report.byYear().forEach(line -> add(years, Integer.valueOf(line.name()), line));
        report.byCalendarYear().forEach(line -> add(calendarYears, Integer.valueOf(line.name()), line));
        report.byOption().forEach(line -> add(options, AidOption.valueOf(line.name()), line));
        report.byBand().forEach(line -> add(bands, Band.valueOf(line.name()), line));
        total = total.plus(report.total().open());
    }

    private static <K> void add(Map<K, ImpactReport.Range> sums, K key, ImpactReport.CostComparison line) {
        sums.merge(key, line.open(), ImpactReport.Range::plus);
    }

    /** Returns the whole cost under both revisions. */
    ImpactReport.CostComparison total(CostTotals from, CostTotals to) {
        return line("total", from.total(), to.total(), total);
    }

    /** Returns the breakdowns of the cost under both revisions. */
    ImpactReport.Breakdowns breakdowns(CostTotals from, CostTotals to) {
        return new ImpactReport.Breakdowns(
                lines(from.years(), to.years(), years),
                lines(from.calendarYears(), to.calendarYears(), calendarYears),
                lines(from.options(), to.options(), options),
                lines(from.bands(), to.bands(), bands));
    }

    private static <K extends Comparable<K>> List<ImpactReport.CostComparison> lines(
            Map<K, ImpactReport.Cost> from, Map<K, ImpactReport.Cost> to, Map<K, ImpactReport.Range> open) {
        TreeSet<K> keys = new TreeSet<>(from.keySet());
        keys.addAll(to.keySet());
        keys.addAll(open.keySet());
        return keys.stream()
                .map(key -> line(
                        key.toString(),
                        from.getOrDefault(key, ImpactReport.Cost.NONE),
                        to.getOrDefault(key, ImpactReport.Cost.NONE),
                        open.getOrDefault(key, ImpactReport.Range.NONE)))
                .toList();
    }

    private static ImpactReport.CostComparison line(
            String name, ImpactReport.Cost from, ImpactReport.Cost to, ImpactReport.Range open) {
        return new ImpactReport.CostComparison(name, from.plain(), to.plain(), open.plain());
    }
}
