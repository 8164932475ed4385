package org.aidrules.validation.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.aidrules.error.UnknownNameException;

/**
 * A group of gaps or overlaps of one table: all the combinations of some values of each fact, where no row matches, or the
 * same rows. A defect of another kind is a group of its own. Immutable.
 *
 * @param first the first defect
 * @param facts the values of each fact; the group has one defect for each of their combinations
 */
public record DefectGroup(Defect first, Map<String, Set<String>> facts) {

    /**
     * Copies the facts.
     *
     * @throws NullPointerException if an argument, or an element of one, is null
     */
    public DefectGroup {
        Objects.requireNonNull(first, "first");
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        facts.forEach((fact, values) -> copy.put(fact, Collections.unmodifiableSet(new LinkedHashSet<>(values))));
        facts = Collections.unmodifiableMap(copy);
    }

    /**
     * Groups defects.
     *
     * @param defects the defects of a revision
     * @return few groups with each defect in one of them, in the order of the first defect of each
     */
    public static List<DefectGroup> of(List<Defect> defects) {
        Set<String> facts = new LinkedHashSet<>();
        defects.forEach(defect -> facts.addAll(defect.facts().keySet()));
        List<String> order = new ArrayList<>(facts);
        List<DefectGroup> others = joined(defects, order);
        Collections.reverse(order);
        List<DefectGroup> groups = joined(defects, order);
        return others.size() < groups.size() ? others : groups;
    }

    private static List<DefectGroup> joined(List<Defect> defects, List<String> facts) {
        List<DefectGroup> groups = defects.stream().map(DefectGroup::of).toList();
        for (String fact : facts) {
            Map<List<Object>, DefectGroup> joined = new LinkedHashMap<>();
            groups.forEach(group -> joined.merge(group.key(fact), group, (known, other) -> known.with(other, fact)));
            groups = List.copyOf(joined.values());
        }
        return groups;
    }

    private static DefectGroup of(Defect defect) {
        Map<String, Set<String>> facts = new LinkedHashMap<>();
        defect.facts().forEach((fact, value) -> facts.put(fact, Set.of(value)));
        return new DefectGroup(defect, facts);
    }

    /**
     * Counts the defects of the group.
     *
     * @return the number of combinations of facts, at least 1
     */
    public long cells() {
        return facts.values().stream().mapToLong(Set::size).reduce(1, (a, b) -> a * b);
    }

    /**
     * Returns the values that each fact of the table may have.
     *
     * @param rules rules with a revision that has the table, not null
     * @return all values of each fact, as any revision of the scheme has them
     * @throws org.aidrules.error.UnknownNameException if no revision has the table
     */
    public Map<String, List<String>> domain(AidRules rules) {
        return rules.revisions().stream()
                .filter(revision -> revision.tables().contains(first.table()))
                .findFirst()
                .orElseThrow(() -> new UnknownNameException("table", first.table(), List.of()))
                .table(first.table())
                .domain();
    }

    /** Returns what another group must have in common to be joined with this one along a fact. */
    private List<Object> key(String fact) {
        Map<String, Set<String>> others = new LinkedHashMap<>(facts);
        boolean asked = others.remove(fact) != null;
        boolean joins = first.kind() == Defect.Kind.GAP || first.kind() == Defect.Kind.OVERLAP;
        return List.of(first.kind(), first.table(), first.rows(), others, asked && joins ? fact : first);
    }

    @SuppressWarnings("ReferenceEquality") // one of the groups that are joined
    private DefectGroup with(DefectGroup other, String fact) {
        if (other == this) {
            return this;
        }
        Map<String, Set<String>> joined = new LinkedHashMap<>(facts);
        joined.computeIfPresent(fact, (name, values) -> {
            Set<String> both = new LinkedHashSet<>(values);
            both.addAll(other.facts.getOrDefault(name, Set.of()));
            return both;
        });
        return new DefectGroup(first, joined);
    }
}
