package org.aidrules.ruleset;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.engine.TableSource;
import org.aidrules.engine.TableWriter;
import org.aidrules.revision.TableFile;
import org.aidrules.tables.DecisionType;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.OutcomeColumn;
import org.aidrules.tables.TableFileReader;

/** Reads and writes {@link TableFile tables as their files say them}. */
public final class TableFiles {

    private TableFiles() {}

    /**
     * Reads a table of a revision.
     *
     * @param revision the revision
     * @param table the name of the table
     * @return what its file says
     * @throws org.aidrules.error.UnknownNameException if there is no such table
     */
    public static TableFile read(LoadedRevision revision, String table) {
        TableSource source = revision.source(table);
        return new TableFile(
                source.revision(),
                source.table(),
                source.columns().stream().map(TableFiles::column).toList(),
                source.rows());
    }

    /**
     * Returns every column that a table may have.
     *
     * @param table the name of the table
     * @return a condition for each fact, then the outcomes, then the metadata
     * @throws IllegalArgumentException if no table has this name
     */
    public static List<TableFile.Column> columns(String table) {
        DecisionType<?, ?> decision = decision(table);
        return Stream.of(
                        Arrays.stream(decision.facts().getRecordComponents())
                                .map(fact -> new TableFile.Column(TableFile.Kind.CONDITION, fact.getName())),
                        decision.columns().stream()
                                .map(column -> new TableFile.Column(TableFile.Kind.OUTCOME, column.name())),
                        TableFileReader.METADATA.stream()
                                .map(key -> new TableFile.Column(TableFile.Kind.METADATA, key)))
                .flatMap(columns -> columns)
                .toList();
    }

    private static DecisionType<?, ?> decision(String table) {
        DecisionType<?, ?> decision = Decisions.byTable().get(table);
        if (decision == null) {
            throw new IllegalArgumentException("no table " + table);
        }
        return decision;
    }

    /**
     * Writes a table.
     *
     * @param file the table
     * @return the content of its file
     * @throws IllegalArgumentException if it is no table of a decision, or has a cell that no table may have
     */
    public static String write(TableFile file) {
        DecisionType<?, ?> decision = decision(file.table());
        refuseOtherOutcomes(file, decision);
        return TableWriter.canonical(new TableSource(
                file.table(),
                file.revision(),
                file.table(),
                decision.facts(),
                file.columns().stream().map(TableFiles::column).toList(),
                file.rows()));
    }

    private static void refuseOtherOutcomes(TableFile file, DecisionType<?, ?> decision) {
        Set<String> known = decision.columns().stream().map(OutcomeColumn::name).collect(Collectors.toSet());
        file.columns().stream()
                .filter(column -> column.kind() == TableFile.Kind.OUTCOME && !known.contains(column.name()))
                .findFirst()
                .ifPresent(column -> {
                    throw new IllegalArgumentException(file.table() + " has no outcome " + column.name());
                });
    }

    private static TableFile.Column column(TableSource.Column column) {
        if (column instanceof TableSource.Column.Condition condition) {
            return new TableFile.Column(
                    condition.except() ? TableFile.Kind.EXCEPTION : TableFile.Kind.CONDITION, condition.fact());
        }
        return new TableFile.Column(
                column instanceof TableSource.Column.Outcome ? TableFile.Kind.OUTCOME : TableFile.Kind.METADATA,
                column.name());
    }

    private static TableSource.Column column(TableFile.Column column) {
        return switch (column.kind()) {
            case CONDITION -> new TableSource.Column.Condition(column.name(), false);
            case EXCEPTION -> new TableSource.Column.Condition(column.name(), true);
            case OUTCOME -> new TableSource.Column.Outcome(column.name());
            case METADATA -> new TableSource.Column.Metadata(column.name());
        };
    }
}
