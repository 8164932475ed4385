package org.aidrules.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.aidrules.engine.TableSource.Column;
import org.aidrules.reference.Csv;

/** Reads the columns of a table file: the lines of their kinds, of the facts and of the snippets. */
final class TableColumns {

    private static final List<String> KINDS = List.of("NAME", "CONDITION", "ACTION", "METADATA");
    /** Kinds of columns of Drools that make an answer depend on something other than the facts. */
    private static final Set<String> BEYOND_FACTS = Set.of(
            "DATE-EFFECTIVE",
            "DATE-EXPIRES",
            "ENABLED",
            "PRIORITY",
            "SALIENCE",
            "ACTIVATION-GROUP",
            "AGENDA-GROUP",
            "RULEFLOW-GROUP",
            "AUTO-FOCUS",
            "NO-LOOP",
            "LOCK-ON-ACTIVE",
            "UNLOOP",
            "DURATION",
            "TIMER",
            "CALENDARS",
            "XOR-GROUP");

    private final DecisionType<?, ?> decision;
    private final ColumnSnippets snippets;
    private final CellDefects defects;
    private final Map<Integer, ColumnReader> columns = new TreeMap<>();
    private final Set<Integer> refused = new HashSet<>();
    private final Set<String> found = new HashSet<>();

    /** Reads the columns of the table of a decision. */
    TableColumns(DecisionType<?, ?> decision, CellDefects defects) {
        this.decision = decision;
        this.snippets = new ColumnSnippets(decision);
        this.defects = defects;
    }

    /** The columns after the first that are accepted, by their number. */
    Map<Integer, ColumnReader> accepted() {
        return columns;
    }

    /** Checks whether a column has no kind, so that its cells are outside of the table. */
    boolean isOutside(int column) {
        return column > 0 && !columns.containsKey(column) && !refused.contains(column);
    }

    /** Reads the columns after the first; one that is not accepted adds a defect. */
    void read(Csv.Line kinds, Csv.Line facts, Csv.Line snippetLine) {
        if (!kinds.cell(0).equalsIgnoreCase(KINDS.get(0))) {
            defects.inCell(kinds, 0, "table.kindOfFirst");
        }
        TableHead.refuseOthers(onlyFirst(facts), 0, defects);
        TableHead.refuseOthers(onlyFirst(snippetLine), 0, defects);
        int width = Math.max(
                kinds.cells().size(),
                Math.max(facts.cells().size(), snippetLine.cells().size()));
        for (int column = 1; column < width; column++) {
            Optional<ColumnReader> reader = read(kinds, facts, snippetLine, column);
            if (reader.isPresent()) {
                columns.put(column, reader.get());
            } else if (!kinds.cell(column).isEmpty()) {
                refused.add(column);
            }
        }
    }

    private Optional<ColumnReader> read(Csv.Line kinds, Csv.Line facts, Csv.Line snippetLine, int column) {
        String kind = kinds.cell(column).toUpperCase(Locale.ROOT);
        if (!KINDS.contains(kind) || kind.equals(KINDS.get(0))) {
            refuseKind(kinds, facts, snippetLine, column);
            return Optional.empty();
        }
        checkFacts(facts, column, kind.equals("CONDITION"));
        try {
            ColumnReader reader = reader(kind, snippetLine.cell(column));
            if (!(reader.column() instanceof Column.Condition)
                    && !found.add(reader.column().toString())) {
                throw new BadCellException("table.columnTwice", reader.column().name());
            }
            return Optional.of(reader);
        } catch (BadCellException e) {
            defects.inCell(snippetLine, column, e.text());
            return Optional.empty();
        }
    }

    private ColumnReader reader(String kind, String snippet) {
        return switch (kind) {
            case "CONDITION" -> snippets.condition(snippet);
            case "ACTION" -> snippets.action(snippet);
            default -> snippets.metadata(snippet);
        };
    }

    private void refuseKind(Csv.Line kinds, Csv.Line facts, Csv.Line snippetLine, int column) {
        String kind = kinds.cell(column);
        if (!kind.isEmpty()) {
            defects.inCell(
                    kinds,
                    column,
                    BEYOND_FACTS.contains(kind.toUpperCase(Locale.ROOT)) ? "table.kindBeyondFacts" : "table.kind",
                    kind,
                    KINDS);
        } else if (!facts.cell(column).isEmpty()) {
            defects.inCell(facts, column, "table.outside");
        } else if (!snippetLine.cell(column).isEmpty()) {
            defects.inCell(snippetLine, column, "table.outside");
        }
    }

    private void checkFacts(Csv.Line facts, int column, boolean condition) {
        String cell = facts.cell(column);
        if (!condition) {
            if (!cell.isEmpty()) {
                defects.inCell(facts, column, "table.outside");
            }
            return;
        }
        String expected = "facts : " + decision.facts().getSimpleName();
        String type = cell.replaceFirst("^facts\\s*:\\s*", "").replaceFirst("\\s*\\.\\.\\.$", "");
        if (!cell.startsWith("facts")
                || !FormerNames.today(type).equals(decision.facts().getSimpleName())) {
            defects.inCell(facts, column, "table.headCell", expected);
        }
    }

    private static Csv.Line onlyFirst(Csv.Line line) {
        return new Csv.Line(line.number(), List.of(line.cell(0)));
    }
}
