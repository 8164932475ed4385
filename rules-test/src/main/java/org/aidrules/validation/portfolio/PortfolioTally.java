package org.aidrules.validation.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aidrules.facts.ObligationKind;
import org.aidrules.validation.portfolio.PortfolioSummary.Dimension;
import org.aidrules.validation.portfolio.PortfolioSummary.Group;

/** Counts the contracts of a portfolio. Not thread-safe: use one tally for each thread and merge them. */
public final class PortfolioTally {

    /** How many contracts a summary names. */
    private static final int NAMED = 200;

    private static final Comparator<PortfolioContract> LEAST_AT_STAKE =
            Comparator.<PortfolioContract, BigDecimal>comparing(
                            contract -> contract.atStake().atLeast())
                    .thenComparing(PortfolioContract::id, Comparator.reverseOrder());

    private final Map<Dimension, Map<String, Group>> groups = new EnumMap<>(Dimension.class);
    private final Map<ObligationKind, Long> overdue = new EnumMap<>(ObligationKind.class);
    private final PriorityQueue<PortfolioContract> offTrack = new PriorityQueue<>(LEAST_AT_STAKE);
    private final PriorityQueue<PortfolioContract> late = new PriorityQueue<>(LEAST_AT_STAKE);
    private final Set<String> altered = new TreeSet<>();
    private final Set<String> drafts = new TreeSet<>();
    private Group all = Group.empty("");

    /** Creates a tally without contracts. */
    public PortfolioTally() {
        for (Dimension dimension : Dimension.values()) {
            groups.put(dimension, new TreeMap<>());
        }
    }

    /**
     * Adds a contract.
     *
     * @param contract the contract, not null
     */
    public void add(PortfolioContract contract) {
        all = all.plus(Group.of("", contract));
        add(Dimension.DEPARTMENT, contract.department().orElse(""), contract);
        add(Dimension.SCHEME, contract.scheme().key(), contract);
        contract.specialty().ifPresent(specialty -> add(Dimension.SPECIALTY, specialty.name(), contract));
        contract.option().ifPresent(option -> add(Dimension.OPTION, option.name(), contract));
        add(Dimension.CONTRACT_YEAR, String.valueOf(contract.review().year()), contract);
        contract.overdue().forEach(obligation -> overdue.merge(obligation.kind(), 1L, Long::sum));
        if (contract.review().onTrack().filter(is -> !is).isPresent()) {
            keep(contract, offTrack);
        }
        if (!contract.overdue().isEmpty()) {
            keep(contract, late);
        }
        altered.addAll(contract.review().rules().altered());
        drafts.addAll(contract.review().rules().drafts());
    }

    private void add(Dimension dimension, String name, PortfolioContract contract) {
        merge(dimension, Group.of(name, contract));
    }

    private void merge(Dimension dimension, Group group) {
        Objects.requireNonNull(groups.get(dimension)).merge(group.name(), group, Group::plus);
    }

    private static void keep(PortfolioContract contract, PriorityQueue<PortfolioContract> most) {
        most.add(contract);
        if (most.size() > NAMED) {
            most.remove();
        }
    }

    /**
     * Adds all contracts of another tally.
     *
     * @param other the other tally, not null
     */
    public void merge(PortfolioTally other) {
        all = all.plus(other.all);
        other.groups.forEach((dimension, list) -> list.values().forEach(group -> merge(dimension, group)));
        other.overdue.forEach((kind, contracts) -> overdue.merge(kind, contracts, Long::sum));
        other.offTrack.forEach(contract -> keep(contract, offTrack));
        other.late.forEach(contract -> keep(contract, late));
        altered.addAll(other.altered);
        drafts.addAll(other.drafts);
    }

    /**
     * Returns what the contracts come to so far.
     *
     * @return the summary
     */
    public PortfolioSummary summary() {
        Map<Dimension, List<Group>> sorted = new EnumMap<>(Dimension.class);
        groups.forEach((dimension, list) -> sorted.put(dimension, List.copyOf(list.values())));
        return new PortfolioSummary(
                all, sorted, overdue, most(offTrack), most(late), List.copyOf(altered), List.copyOf(drafts));
    }

    private static List<PortfolioContract> most(PriorityQueue<PortfolioContract> kept) {
        List<PortfolioContract> most = new ArrayList<>(kept);
        most.sort(LEAST_AT_STAKE.reversed());
        return most;
    }
}
