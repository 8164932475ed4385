package org.aidrules.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidrules.error.Defect;

/**
 * Groups the gaps and the overlaps of a revision into blocks of facts: one block for all the combinations of some values
 * of each fact, where the same rows match, or none.
 */
final class DefectGroups {

    private DefectGroups() {}

    /**
     * A group of defects.
     *
     * @param first the first defect
     * @param facts the values of each fact; a defect stands for each of their combinations
     */
    record Group(Defect first, Map<String, Set<String>> facts) {

        private static Group of(Defect defect) {
            Map<String, Set<String>> facts = new LinkedHashMap<>();
            defect.facts().forEach((fact, value) -> facts.put(fact, Set.of(value)));
            return new Group(defect, facts);
        }

        /** Returns the number of defects. */
        long cells() {
            return facts.values().stream().mapToLong(Set::size).reduce(1, (a, b) -> a * b);
        }

        /** Returns what another group must have in common to be joined with this one along a fact. */
        private List<Object> key(String fact) {
            Map<String, Set<String>> others = new LinkedHashMap<>(facts);
            boolean asked = others.remove(fact) != null;
            boolean joins = first.kind() == Defect.Kind.GAP || first.kind() == Defect.Kind.OVERLAP;
            return List.of(first.kind(), first.table(), first.rows(), others, asked && joins ? fact : first);
        }

        @SuppressWarnings("ReferenceEquality") // one of the groups that are joined
        private Group with(Group other, String fact) {
            if (other == this) {
                return this;
            }
            Map<String, Set<String>> joined = new LinkedHashMap<>(facts);
            joined.computeIfPresent(fact, (name, values) -> {
                Set<String> both = new LinkedHashSet<>(values);
                both.addAll(other.facts.get(name));
                return both;
            });
            return new Group(first, joined);
        }
    }

    /** Groups defects, in the order of the first of each group. */
    static List<Group> of(List<Defect> defects) {
        List<Group> groups = defects.stream().map(Group::of).toList();
        Set<String> facts = new LinkedHashSet<>();
        defects.forEach(defect -> facts.addAll(defect.facts().keySet()));
        List<String> last = new ArrayList<>(facts);
        Collections.reverse(last);
        for (String fact : last) {
            Map<List<Object>, Group> joined = new LinkedHashMap<>();
            groups.forEach(group -> joined.merge(group.key(fact), group, (known, other) -> known.with(other, fact)));
            groups = List.copyOf(joined.values());
        }
        return groups;
    }
}
