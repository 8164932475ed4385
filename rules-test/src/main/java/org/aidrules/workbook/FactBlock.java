package org.aidrules.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aidrules.revision.TableFile;

/**
 * All the combinations of some values of each fact of a table: what a row can match. Immutable.
 *
 * @param values the values of every fact, in the order of the domain
 */
record FactBlock(Map<String, List<String>> values) {

    FactBlock {
        values = new LinkedHashMap<>(values);
    }

    /** Returns what a row of a table matches. */
    static FactBlock of(TableFile file, List<String> row, Map<String, List<String>> domain) {
        Map<String, List<String>> values = new LinkedHashMap<>(domain);
        for (int i = 0; i < file.columns().size(); i++) {
            TableFile.Column column = file.columns().get(i);
            List<String> written = Arrays.stream(row.get(i + 1).split(","))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (column.kind() == TableFile.Kind.CONDITION && !written.isEmpty()) {
                values.computeIfPresent(column.name(), (fact, known) -> with(known, written));
            } else if (column.kind() == TableFile.Kind.EXCEPTION) {
                values.computeIfPresent(column.name(), (fact, known) -> without(known, written));
            }
        }
        return new FactBlock(values);
    }

    /** Returns the combinations of some values of each fact, in the order of a domain. */
    static FactBlock of(Map<String, ? extends Collection<String>> facts, Map<String, List<String>> domain) {
        Map<String, List<String>> values = new LinkedHashMap<>(domain);
        facts.forEach((fact, chosen) -> values.computeIfPresent(fact, (name, known) -> with(known, chosen)));
        return new FactBlock(values);
    }

    /** Returns the facts of which this has other values than another block. */
    List<String> differing(FactBlock other) {
        return values.keySet().stream()
                .filter(fact -> !of(fact).equals(other.of(fact)))
                .toList();
    }

    /** Returns the values of a fact. */
    List<String> of(String fact) {
        return Objects.requireNonNull(values.get(fact), fact);
    }

    long cells() {
        return values.values().stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
    }

    /** Checks whether a combination of each block is the same. */
    boolean meets(FactBlock other) {
        return values.keySet().stream()
                .allMatch(fact -> !with(of(fact), other.of(fact)).isEmpty());
    }

    /** Returns the combinations that another block has not: few blocks, no two of which meet. */
    List<FactBlock> minus(FactBlock other) {
        if (!meets(other)) {
            return List.of(this);
        }
        List<FactBlock> left = new ArrayList<>();
        Map<String, List<String>> common = new LinkedHashMap<>(values);
        for (String fact : values.keySet()) {
            List<String> rest = without(of(fact), other.of(fact));
            if (!rest.isEmpty()) {
                Map<String, List<String>> block = new LinkedHashMap<>(common);
                block.put(fact, rest);
                left.add(new FactBlock(block));
            }
            common.put(fact, with(of(fact), other.of(fact)));
        }
        return left;
    }

    /** Returns the combinations that no block of a list has. */
    List<FactBlock> minus(List<FactBlock> others) {
        List<FactBlock> left = List.of(this);
        for (FactBlock other : others) {
            left = left.stream().flatMap(block -> block.minus(other).stream()).toList();
        }
        return left;
    }

    private static List<String> with(List<String> known, Collection<String> chosen) {
        return known.stream().filter(chosen::contains).collect(Collectors.toList());
    }

    private static List<String> without(List<String> known, Collection<String> excluded) {
        return known.stream().filter(value -> !excluded.contains(value)).collect(Collectors.toList());
    }
}
