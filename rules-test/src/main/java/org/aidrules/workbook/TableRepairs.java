package org.aidrules.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.aidrules.error.Defect;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.TableFile;
import org.aidrules.validation.proof.DefectGroup;

/**
 * What would close the gaps and the overlaps of a table: rows to be added, whose outcome only the author can state, and
 * rows with fewer cases.
 *
 * @param file the table
 * @param domain the facts of the table, each with all its values
 * @param additions the rows to be added, one for each group of gaps
 * @param narrowings the rows that should match less
 */
record TableRepairs(
        TableFile file, Map<String, List<String>> domain, List<Addition> additions, List<Narrowing> narrowings) {

    /**
     * A row to be added.
     *
     * @param name a name that no row of the table has
     * @param facts what it has to match
     * @param before the rows of the table before that match some of it
     */
    record Addition(String name, FactBlock facts, List<String> before) {}

    /**
     * A row that should match less.
     *
     * @param row the index of the row in the table
     * @param others the names of the rows that match the same
     * @param common what they have in common, in blocks
     * @param facts what the row matches now
     * @param remaining what is left for it; nothing where the other rows match all of it
     */
    record Narrowing(int row, Set<String> others, List<FactBlock> common, FactBlock facts, List<FactBlock> remaining) {

        /** Returns the fact whose condition is to be narrowed; empty where the row must be split or removed. */
        Optional<String> fact() {
            return remaining.size() == 1
                    ? facts.differing(remaining.get(0)).stream().findFirst()
                    : Optional.empty();
        }

        /** Returns the facts whose conditions differ in what remains. */
        Set<String> changed() {
            Set<String> changed = new LinkedHashSet<>();
            remaining.forEach(block -> changed.addAll(facts.differing(block)));
            return changed;
        }
    }

    /**
     * Finds what would close the gaps and overlaps of a table.
     *
     * @param before the table that the revision extends; empty where there is none
     * @param groups the groups of defects of the table
     * @param newName the beginning of the names of new rows
     */
    static TableRepairs of(
            TableFile file,
            Map<String, List<String>> domain,
            Optional<DecisionTable> before,
            List<DefectGroup> groups,
            String newName) {
        return new TableRepairs(
                file, domain, additions(file, domain, before, groups, newName), narrowings(file, domain, groups));
    }

    private static List<Addition> additions(
            TableFile file,
            Map<String, List<String>> domain,
            Optional<DecisionTable> before,
            List<DefectGroup> groups,
            String newName) {
        Set<String> taken = new HashSet<>();
        file.rows().forEach(row -> taken.add(row.get(0)));
        List<Addition> additions = new ArrayList<>();
        for (DefectGroup group : groups) {
            if (group.first().kind() == Defect.Kind.GAP) {
                FactBlock facts = FactBlock.of(group.facts(), domain);
                List<String> rows =
                        before.map(table -> rows(table, facts, domain)).orElse(List.of());
                String name = rows.size() == 1 && !taken.contains(rows.get(0)) ? rows.get(0) : free(newName, taken);
                taken.add(name);
                additions.add(new Addition(name, facts, rows));
            }
        }
        return additions;
    }

    /** Returns the names of the rows of a table that match something of a block. */
    private static List<String> rows(DecisionTable table, FactBlock facts, Map<String, List<String>> domain) {
        return table.rows().stream()
                .filter(row -> FactBlock.of(row.conditions(), domain).meets(facts))
                .map(DecisionTable.Row::name)
                .toList();
    }

    /** Returns a name that is not taken yet. */
    static String free(String beginning, Set<String> taken) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> beginning + "-" + i)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** Finds the rows to be narrowed: of those that overlap, all but the one that matches the fewest cases. */
    private static List<Narrowing> narrowings(
            TableFile file, Map<String, List<String>> domain, List<DefectGroup> groups) {
        Map<Integer, Set<String>> others = new LinkedHashMap<>();
        Map<Integer, List<FactBlock>> common = new LinkedHashMap<>();
        for (DefectGroup group : groups) {
            List<Integer> rows = indexes(file, group.first());
            if (group.first().kind() == Defect.Kind.OVERLAP && rows.size() > 1) {
                int kept = rows.stream()
                        .min(Comparator.comparingLong(
                                row -> facts(file, row, domain).cells()))
                        .orElseThrow();
                rows.stream().filter(row -> row != kept).forEach(row -> {
                    others.computeIfAbsent(row, key -> new LinkedHashSet<>())
                            .add(file.rows().get(kept).get(0));
                    common.computeIfAbsent(row, key -> new ArrayList<>()).add(FactBlock.of(group.facts(), domain));
                });
            }
        }
        List<Narrowing> narrowings = new ArrayList<>();
        common.forEach((row, blocks) -> {
            FactBlock facts = facts(file, row, domain);
            narrowings.add(new Narrowing(row, others.getOrDefault(row, Set.of()), blocks, facts, facts.minus(blocks)));
        });
        return narrowings;
    }

    private static FactBlock facts(TableFile file, int row, Map<String, List<String>> domain) {
        return FactBlock.of(file, file.rows().get(row), domain);
    }

    private static List<Integer> indexes(TableFile file, Defect defect) {
        return IntStream.range(0, file.rows().size())
                .filter(row -> defect.rows().contains(file.rows().get(row).get(0)))
                .boxed()
                .toList();
    }
}
