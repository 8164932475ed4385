package org.aidrules.tables;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidrules.reference.Csv;

/**
 * The head of a table file: the lines {@code RuleSet}, {@code Import}, {@code Variables} and {@code RuleTable}. A title
 * may stand above them in the first column.
 *
 * @param revision the id of the revision
 * @param decision the decision of the table
 * @param end the number of lines until the end of the head, among those that are not blank
 */
record TableHead(String revision, DecisionType<?, ?> decision, int end) {

    private static final String RULE_SET = "RuleSet";
    private static final String IMPORT = "Import";
    private static final String VARIABLES = "Variables";
    private static final String RULE_TABLE = "RuleTable";
    private static final Pattern RULE_TABLE_CELL = Pattern.compile("(?i)RuleTable\\b.*");
    private static final Pattern PACKAGE =
            Pattern.compile("aidrules\\.([a-z][a-z0-9]*(?:_[a-z0-9]+){0,20})\\.([a-z][a-z0-9]*(?:_[a-z0-9]+){0,20})");
    private static final Set<String> IMPORTS =
            Set.of("org.aidrules.facts.*", "org.aidrules.engine.OutcomeCollector", "org.aidrules.engine.Answers");
    private static final Set<String> COLLECTORS = Set.of("OutcomeCollector outcomes", "Answers answers");

    /** Reads the head; empty if a line is missing or not accepted, which adds a defect. */
    static Optional<TableHead> read(List<Csv.Line> lines, CellDefects defects) {
        int start = find(lines, 0, RULE_SET);
        int end = find(lines, Math.max(start, 0), RULE_TABLE);
        if (start < 0 || end < 0) {
            defects.inFile(start < 0 ? "table.noRuleSet" : "table.noRuleTable");
            return Optional.empty();
        }
        lines.subList(0, start).forEach(title -> checkTitle(title, defects));
        checkLines(lines.subList(start + 1, end), defects);
        Csv.Line ruleSet = lines.get(start);
        refuseOthers(ruleSet, 2, defects);
        refuseOthers(lines.get(end), 1, defects);
        Matcher names = PACKAGE.matcher(ruleSet.cell(1));
        if (!names.matches()) {
            defects.inCell(ruleSet, 1, "table.badRuleSet");
            return Optional.empty();
        }
        String table = names.group(2).replace('_', '-');
        DecisionType<?, ?> decision = Decisions.byTable().get(table);
        if (decision == null) {
            defects.inCell(
                    ruleSet,
                    1,
                    "table.unknown",
                    new TreeSet<>(Decisions.byTable().keySet()));
            return Optional.empty();
        }
        if (!lines.get(end).cell(0).replaceFirst("(?i)^RuleTable\\s+", "").equals(table)) {
            defects.inCell(lines.get(end), 0, "table.otherRuleTable", RULE_TABLE + " " + table);
        }
        return Optional.of(new TableHead(names.group(1).replace('_', '-'), decision, end + 1));
    }

    /** Checks whether a line begins a table. */
    static boolean isRuleTable(Csv.Line line) {
        return RULE_TABLE_CELL.matcher(line.cell(0)).matches();
    }

    private static int find(List<Csv.Line> lines, int from, String key) {
        for (int i = from; i < lines.size(); i++) {
            boolean found = key.equals(RULE_TABLE)
                    ? isRuleTable(lines.get(i))
                    : lines.get(i).cell(0).equalsIgnoreCase(key);
            if (found) {
                return i;
            }
        }
        return -1;
    }

    private static void checkTitle(Csv.Line line, CellDefects defects) {
        try {
            CellText.sentence(line.cell(0), List.of());
        } catch (BadCellException e) {
            defects.inCell(line, 0, e.text());
        }
        refuseOthers(line, 1, defects);
    }

    private static void checkLines(List<Csv.Line> lines, CellDefects defects) {
        Set<String> found = new HashSet<>();
        for (Csv.Line line : lines) {
            String key = line.cell(0);
            if ((!key.equalsIgnoreCase(IMPORT) && !key.equalsIgnoreCase(VARIABLES))
                    || !found.add(key.toLowerCase(Locale.ROOT))) {
                defects.inCell(line, 0, "table.headLine", List.of(RULE_SET, IMPORT, VARIABLES, RULE_TABLE));
            } else if (key.equalsIgnoreCase(IMPORT) ? !areImports(line.cell(1)) : !COLLECTORS.contains(line.cell(1))) {
                defects.inCell(
                        line,
                        1,
                        "table.headCell",
                        key.equalsIgnoreCase(IMPORT)
                                ? "org.aidrules.facts.*, org.aidrules.engine.OutcomeCollector"
                                : "OutcomeCollector outcomes");
            } else {
                refuseOthers(line, 2, defects);
            }
        }
    }

    private static boolean areImports(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).allMatch(IMPORTS::contains);
    }

    /** Refuses the cells of a line from a column on. */
    static void refuseOthers(Csv.Line line, int from, CellDefects defects) {
        for (int column = from; column < line.cells().size(); column++) {
            if (!line.cell(column).isEmpty()) {
                defects.inCell(line, column, "table.outside");
            }
        }
    }
}
