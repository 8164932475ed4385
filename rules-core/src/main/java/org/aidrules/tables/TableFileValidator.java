package org.aidrules.tables;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidrules.engine.Domain;
import org.aidrules.error.Defect;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.reference.Csv;

/**
 * A decision table as its spreadsheet has it, looked over cell by cell before it is compiled, so that what is wrong
 * with a cell is told by the cell. What this does not know of a table is left to the compiler.
 */
public final class TableFileValidator {

    private static final Pattern CONSTANT =
            Pattern.compile("forall\\((\\|\\||&&)\\)\\{(\\w+) ?[!=]= ?(\\w+)\\.\\$}");
    private static final Pattern VALUE = Pattern.compile("(\\w+) ?== ?\\$param");
    private static final int LETTERS = 26;
    /** More than any cell needs, the list of all specialties among them. */
    private static final int MOST_CHARACTERS = 8000;

    private final String file;
    private final List<Csv.Line> lines;
    private final List<Defect> defects = new ArrayList<>();
    private final List<Integer> conditions = new ArrayList<>();
    /** The values of the fact that a column with a condition asks about, where that can be told. */
    private final Map<Integer, List<String>> values = new HashMap<>();

    private TableFileValidator(String file, String text) {
        this.file = file;
        this.lines = Csv.read(file, text);
    }

    /** What is wrong with the cells of a file; nothing where it has not the form of a table. */
    public static List<Defect> defects(String file, String text) {
        TableFileValidator sheet = new TableFileValidator(file, text);
        sheet.lines.forEach(sheet::inspectForm);
        for (int i = 0; i < sheet.lines.size(); i++) {
            String head = sheet.lines.get(i).cell(0);
            DecisionType<?, ?> decision = head.startsWith("RuleTable ")
                    ? Decisions.byTable().get(head.substring("RuleTable ".length()).strip()) : null;
            if (decision != null && i + 4 < sheet.lines.size()) {
                sheet.inspect(decision, i + 1);
            }
        }
        return sheet.defects;
    }

    /** Refuses cells that a spreadsheet can hold and a table cannot. */
    private void inspectForm(Csv.Line line) {
        for (int column = 0; column < line.cells().size(); column++) {
            String cell = line.cells().get(column);
            if (cell.length() > MOST_CHARACTERS) {
                defect(line, column, new LocalizedText("it holds more than " + MOST_CHARACTERS + " characters",
                        "elle contient plus de " + MOST_CHARACTERS + " caractères"));
            } else if (cell.contains("\n") || cell.contains("\r")) {
                defect(line, column, new LocalizedText("it holds a line break", "elle contient un saut de ligne"));
            }
        }
    }

    /** Looks at a table whose line of column kinds is at a place; its objects, snippets, titles and rows follow. */
    private void inspect(DecisionType<?, ?> decision, int kinds) {
        Csv.Line snippets = lines.get(kinds + 2);
        for (int column = 1; column < lines.get(kinds).cells().size(); column++) {
            if (lines.get(kinds).cell(column).equals("CONDITION")) {
                conditions.add(column);
                inspectCondition(decision, snippets, column);
            }
        }
        if (values.isEmpty()) {
            return;
        }
        Map<String, Csv.Line> names = new HashMap<>();
        for (Csv.Line row : lines.subList(kinds + 4, lines.size())) {
            inspectRow(row, names);
        }
    }

    private void inspectCondition(DecisionType<?, ?> decision, Csv.Line snippets, int column) {
        String snippet = snippets.cell(column);
        Matcher constant = CONSTANT.matcher(snippet);
        Matcher value = VALUE.matcher(snippet);
        if (!constant.matches() && !value.matches()) {
            return;
        }
        String fact = constant.matches() ? constant.group(2) : value.group(1);
        Optional<RecordComponent> component = Arrays.stream(decision.facts().getRecordComponents())
                .filter(one -> one.getName().equals(fact)).findFirst();
        if (component.isEmpty()) {
            defect(snippets, column, fact, Arrays.stream(decision.facts().getRecordComponents())
                    .map(RecordComponent::getName).toList());
        } else if (constant.matches() && !component.get().getType().getSimpleName().equals(constant.group(3))) {
            defect(snippets, column, constant.group(3),
                    List.of(component.get().getType().getSimpleName()));
        } else {
            values.put(column, Domain.values(component.get()).stream().map(String::valueOf).toList());
        }
    }

    private void inspectRow(Csv.Line row, Map<String, Csv.Line> names) {
        values.forEach((column, known) -> Arrays.stream(row.cell(column).split(",")).map(String::strip)
                .filter(value -> !value.isEmpty() && !known.contains(value))
                .forEach(value -> defect(row, column, value, known)));
        if (conditions.stream().allMatch(column -> row.cell(column).isEmpty())) {
            defects.add(new Defect(Defect.Kind.SYNTAX, file, List.of(row.cell(0)), Map.of(), new LocalizedText(
                    "table " + file + ", line " + row.number() + ": all conditions of row " + row.cell(0)
                            + " are empty: name the values of at least one",
                    "table " + file + ", ligne " + row.number() + " : toutes les conditions de la ligne "
                            + row.cell(0) + " sont vides : donnez les valeurs d'au moins une")));
        }
        Csv.Line first = names.putIfAbsent(row.cell(0), row);
        if (first != null && !row.cell(0).isEmpty()) {
            defects.add(new Defect(Defect.Kind.DUPLICATE_NAME, file, List.of(row.cell(0)), Map.of(), new LocalizedText(
                    "table " + file + ", cell " + place(row, 0) + ": the name " + row.cell(0)
                            + " is already that of cell " + place(first, 0),
                    "table " + file + ", cellule " + place(row, 0) + " : le nom " + row.cell(0)
                            + " est déjà celui de la cellule " + place(first, 0))));
        }
    }

    private void defect(Csv.Line line, int column, String found, List<String> accepted) {
        defect(line, column, new LocalizedText(found + " is none of " + String.join(", ", accepted),
                found + " n'est pas l'un de " + String.join(", ", accepted)));
    }

    private void defect(Csv.Line line, int column, LocalizedText what) {
        defects.add(new Defect(Defect.Kind.SYNTAX, file, List.of(), Map.of(), new LocalizedText(
                "table " + file + ", cell " + place(line, column) + ": " + what.english(),
                "table " + file + ", cellule " + place(line, column) + " : " + what.french())));
    }

    /** A cell as a spreadsheet names it, such as {@code B9}. */
    private static String place(Csv.Line line, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters + String.valueOf(line.number());
    }
}
