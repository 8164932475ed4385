package org.aidrules.engine;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.aidrules.engine.TableSource.Column;

/**
 * Writes tables in their canonical form, as Drools reads them. What is compiled is written here from data; no text of
 * an author becomes code.
 */
public final class TableWriter {

    /** How rule files give an outcome. */
    private static final Collector FILE =
            new Collector(OutcomeCollector.class, "outcomes.give(drools.getRule(), facts, \"%s\", \"$param\");");
    /** How rules that are compiled in this process give an outcome. */
    private static final Collector PROCESS = new Collector(
            BiConsumer.class, "outcomes.accept(java.util.List.of(drools.getRule(), facts, \"%s\"), \"$param\");");

    private TableWriter() {}

    /** What collects outcomes: its type, and the call for the cell of a column. */
    private record Collector(Class<?> type, String call) {}

    /**
     * Writes a table. The text is the same however the file of the table was saved: with commas or semicolons, with
     * or without quotation marks, blank lines and a byte order mark.
     *
     * @param source the table
     * @return the canonical text
     */
    public static String canonical(TableSource source) {
        return write(source, source.id(), FILE);
    }

    /**
     * Writes a table that will be compiled in this process. Its rules belong to the package of another identity; they
     * use a type of Java in place of the collector, which the module of the library does not export to them.
     */
    static String compilable(TableSource source, TableId id) {
        return write(source, id, PROCESS);
    }

    private static String write(TableSource source, TableId id, Collector collector) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("RuleSet", id.packageName()));
        lines.add(List.of(
                "Import",
                source.facts().getPackageName() + ".*, " + collector.type().getName()));
        lines.add(List.of("Variables", collector.type().getSimpleName() + " outcomes"));
        lines.add(List.of("RuleTable " + source.table()));
        lines.add(line("NAME", source, TableWriter::kind));
        lines.add(line("", source, column -> factsType(source, column)));
        lines.add(line("", source, column -> snippet(source, column, collector)));
        lines.add(line("Row", source, Column::name));
        lines.addAll(source.rows());
        StringBuilder text = new StringBuilder();
        lines.forEach(cells -> text.append(
                        String.join(",", cells.stream().map(TableWriter::quoted).toList()))
                .append('\n'));
        return text.toString();
    }

    private static List<String> line(String first, TableSource source, Function<Column, String> cell) {
        List<String> cells = new ArrayList<>(Collections.singletonList(first));
        source.columns().forEach(column -> cells.add(cell.apply(column)));
        return cells;
    }

    private static String kind(Column column) {
        if (column instanceof Column.Condition) {
            return "CONDITION";
        }
        return column instanceof Column.Outcome ? "ACTION" : "METADATA";
    }

    /** Writes the facts that a condition asks; with {@code ...}, the conditions of several columns ask the same. */
    private static String factsType(TableSource source, Column column) {
        long conditions = source.columns().stream()
                .filter(Column.Condition.class::isInstance)
                .count();
        return column instanceof Column.Condition
                ? "facts : " + source.facts().getSimpleName() + (conditions > 1 ? "..." : "")
                : "";
    }

    private static String snippet(TableSource source, Column column, Collector collector) {
        if (column instanceof Column.Condition condition) {
            return condition(source.component(condition), condition.except());
        }
        return column instanceof Column.Outcome
                ? collector.call().formatted(column.name())
                : column.name() + "(\"$param\")";
    }

    private static String condition(RecordComponent fact, boolean except) {
        if (fact.getType() == boolean.class) {
            return fact.getName() + (except ? " != $param" : " == $param");
        }
        String type = fact.getType().getSimpleName();
        return except
                ? "forall(&&){" + fact.getName() + " != " + type + ".$}"
                : "forall(||){" + fact.getName() + " == " + type + ".$}";
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
