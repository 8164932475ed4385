package org.aidrules.tables;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.engine.Domain;
import org.aidrules.error.Defect;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.reference.Csv;

/**
 * Checks the file of a decision table before it is compiled, so that errors are reported with their cell. A table
 * begins with five lines, and its rows follow:
 *
 * <pre>{@code
 * RuleTable sector
 * NAME,     CONDITION,                      ACTION,                                      METADATA
 * ,         facts : SectorFacts
 * ,         forall(||){sector == Sector.$}, outcomes.give(drools.getRule(), facts, ...), Source("$param")
 * Row,      Sector,                         Verdict,                                     Source
 * sector-1, SECTOR_1,                       MET,                                         IGAS-2023-015R: [46]
 * }</pre>
 *
 * <p>The validator checks the facts, the constants and the names of the rows. Everything else is left to the compiler.
 */
public final class TableFileValidator {

    private static final String RULE_TABLE = "RuleTable ";
    private static final String CONDITION = "CONDITION";
    /** The lines of a table, counted from the line {@code RuleTable}. */
    private static final int KINDS = 1;

    private static final int SNIPPETS = 3;
    private static final int ROWS = 5;
    private static final int LETTERS = 26;
    /** More than any cell needs; the list of all specialties is much shorter. */
    private static final int MOST_CHARACTERS = 8000;

    private final String file;
    private final List<Csv.Line> lines;
    private final List<Defect> defects = new ArrayList<>();
    private final List<Integer> conditionColumns = new ArrayList<>();
    /** The values that each condition column accepts, where the validator can read its condition. */
    private final Map<Integer, List<String>> acceptedValues = new HashMap<>();

    private TableFileValidator(String file, String text) {
        this.file = file;
        this.lines = Csv.read(file, text);
    }

    /**
     * Checks a file.
     *
     * @param file the name of the file, which the defects name
     * @param text the content of the file
     * @return the defects of its cells; none if the file does not have the form of a table
     * @throws InvalidInputException if the file is not valid CSV
     */
    public static List<Defect> defects(String file, String text) {
        TableFileValidator validator = new TableFileValidator(file, text);
        validator.lines.forEach(validator::checkCells);
        for (int line = 0; line + ROWS <= validator.lines.size(); line++) {
            String head = validator.lines.get(line).cell(0);
            DecisionType<?, ?> decision = head.startsWith(RULE_TABLE)
                    ? Decisions.byTable()
                            .get(head.substring(RULE_TABLE.length()).strip())
                    : null;
            if (decision != null) {
                validator.checkTable(decision, line);
            }
        }
        return validator.defects;
    }

    /** Checks for content that a spreadsheet accepts and a table does not. */
    private void checkCells(Csv.Line line) {
        for (int column = 0; column < line.cells().size(); column++) {
            String cell = line.cells().get(column);
            if (cell.length() > MOST_CHARACTERS) {
                cellDefect(line, column, "table.cellTooLong", MOST_CHARACTERS);
            } else if (cell.contains("\n") || cell.contains("\r")) {
                cellDefect(line, column, "table.cellLineBreak");
            }
        }
    }

    private void checkTable(DecisionType<?, ?> decision, int head) {
        Csv.Line kinds = lines.get(head + KINDS);
        for (int column = 1; column < kinds.cells().size(); column++) {
            if (kinds.cell(column).equals(CONDITION)) {
                conditionColumns.add(column);
                checkCondition(decision, lines.get(head + SNIPPETS), column);
            }
        }
        if (acceptedValues.isEmpty()) {
            return;
        }
        Map<String, Csv.Line> rowNames = new HashMap<>();
        for (Csv.Line row : lines.subList(head + ROWS, lines.size())) {
            checkValues(row);
            checkConditionsFilled(row);
            checkName(row, rowNames);
        }
    }

    private void checkCondition(DecisionType<?, ?> decision, Csv.Line snippets, int column) {
        Optional<ConditionSnippet> snippet = ConditionSnippet.read(snippets.cell(column));
        if (snippet.isEmpty()) {
            return;
        }
        List<RecordComponent> facts = List.of(decision.facts().getRecordComponents());
        Optional<RecordComponent> fact = facts.stream()
                .filter(one -> one.getName().equals(snippet.get().fact()))
                .findFirst();
        if (fact.isEmpty()) {
            valueDefect(
                    snippets,
                    column,
                    snippet.get().fact(),
                    facts.stream().map(RecordComponent::getName).toList());
            return;
        }
        String type = fact.get().getType().getSimpleName();
        Optional<String> wrongType = snippet.get().enumName().filter(name -> !name.equals(type));
        if (wrongType.isPresent()) {
            valueDefect(snippets, column, wrongType.get(), List.of(type));
        } else {
            acceptedValues.put(
                    column,
                    Domain.values(fact.get()).stream().map(String::valueOf).toList());
        }
    }

    private void checkValues(Csv.Line row) {
        acceptedValues.forEach(
                (column, accepted) -> Arrays.stream(row.cell(column).split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty() && !accepted.contains(value))
                        .forEach(value -> valueDefect(row, column, value, accepted)));
    }

    private void checkConditionsFilled(Csv.Line row) {
        if (conditionColumns.stream().allMatch(column -> row.cell(column).isEmpty())) {
            String name = row.cell(0);
            defects.add(new Defect(
                    Defect.Kind.SYNTAX,
                    file,
                    List.of(name),
                    Map.of(),
                    CoreMessages.text(
                            "table.at.line",
                            file,
                            String.valueOf(row.number()),
                            CoreMessages.text("table.rowConditionsEmpty", name))));
        }
    }

    private void checkName(Csv.Line row, Map<String, Csv.Line> rowNames) {
        String name = row.cell(0);
        Csv.Line first = rowNames.putIfAbsent(name, row);
        if (first != null && !name.isEmpty()) {
            defects.add(new Defect(
                    Defect.Kind.DUPLICATE_NAME,
                    file,
                    List.of(name),
                    Map.of(),
                    CoreMessages.text(
                            "table.at.cell",
                            file,
                            cellName(row, 0),
                            CoreMessages.text("table.duplicateRowName", name, cellName(first, 0)))));
        }
    }

    private void valueDefect(Csv.Line line, int column, String found, List<String> accepted) {
        cellDefect(line, column, "table.valueUnknown", found, accepted);
    }

    private void cellDefect(Csv.Line line, int column, String key, Object... arguments) {
        defects.add(new Defect(
                Defect.Kind.SYNTAX,
                file,
                List.of(),
                Map.of(),
                CoreMessages.text("table.at.cell", file, cellName(line, column), CoreMessages.text(key, arguments))));
    }

    /** Returns the name of a cell in a spreadsheet, such as {@code B9}. */
    private static String cellName(Csv.Line line, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters + String.valueOf(line.number());
    }
}
