package org.aidrules.tables;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidrules.answers.Domain;
import org.aidrules.engine.TableSource.Column;
import org.aidrules.explanation.Certainty;
import org.aidrules.reference.Csv;

/**
 * Reads the snippets of the columns of a table file. Each kind of column has a few forms, and no other text is
 * accepted:
 *
 * <pre>{@code
 * CONDITION  forall(||){sector == Sector.$}   forall(&&){sector != Sector.$}   renewed == $param
 * ACTION     outcomes.give(drools.getRule(), facts, "verdict", "$param");
 * METADATA   Source("$param")
 * }</pre>
 */
final class ColumnSnippets {

    static final String CERTAINTY = "Certainty";
    static final String SOURCE = "Source";
    static final List<String> METADATA = List.of(CERTAINTY, SOURCE, "Note", "Remarque", "English", "French");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern ANY_OF = Pattern.compile("forall\\(\\|\\|\\)\\{(\\w+)==(\\w+)\\.\\$}");
    private static final Pattern NONE_OF = Pattern.compile("forall\\(&&\\)\\{(\\w+)!=(\\w+)\\.\\$}");
    private static final Pattern VALUE = Pattern.compile("(\\w+)==\\$param");
    private static final Pattern ACTION =
            Pattern.compile("(?:outcomes|answers)\\.give\\(drools\\.getRule\\(\\),facts,\"(\\w+)\",\"\\$param\"\\);");
    private static final Pattern KEY = Pattern.compile("(\\w+)\\(\"\\$param\"\\)");

    private final DecisionType<?, ?> decision;

    /** Reads the snippets of the table of a decision. */
    ColumnSnippets(DecisionType<?, ?> decision) {
        this.decision = decision;
    }

    /**
     * Reads a condition.
     *
     * @throws BadCellException if it has none of the forms, or names a fact or type that the decision does not have
     */
    ColumnReader condition(String snippet) {
        String text = SPACES.matcher(snippet).replaceAll("");
        Matcher value = VALUE.matcher(text);
        if (value.matches()) {
            RecordComponent fact = fact(value.group(1));
            if (fact.getType() != boolean.class) {
                throw badCondition();
            }
            return condition(fact, false);
        }
        Matcher anyOf = ANY_OF.matcher(text);
        Matcher constants = anyOf.matches() ? anyOf : NONE_OF.matcher(text);
        if (!anyOf.matches() && !constants.matches()) {
            throw badCondition();
        }
        RecordComponent fact = fact(constants.group(1));
        String type = fact.getType().getSimpleName();
        if (!FormerNames.today(constants.group(2)).equals(type)) {
            throw new BadCellException("table.valueUnknown", constants.group(2), List.of(type));
        }
        return condition(fact, constants != anyOf);
    }

    /**
     * Reads an action.
     *
     * @throws BadCellException if it has another form, or names a column that the decision does not have
     */
    ColumnReader action(String snippet) {
        Matcher action = ACTION.matcher(SPACES.matcher(snippet).replaceAll(""));
        if (!action.matches()) {
            throw new BadCellException("table.snippetAction");
        }
        OutcomeColumn column = decision.columns().stream()
                .filter(one -> one.name().equals(action.group(1)))
                .findFirst()
                .orElseThrow(() -> new BadCellException("table.valueUnknown", action.group(1), outcomes()));
        return new ColumnReader(new Column.Outcome(column.name()), cell -> CellText.outcome(cell, column.words()));
    }

    /**
     * Reads the key of metadata.
     *
     * @throws BadCellException if it has another form, or is not one of the keys
     */
    ColumnReader metadata(String snippet) {
        Matcher key = KEY.matcher(SPACES.matcher(snippet).replaceAll(""));
        if (!key.matches() || !METADATA.contains(key.group(1))) {
            throw new BadCellException("table.snippetMetadata", METADATA);
        }
        String name = key.group(1);
        return new ColumnReader(new Column.Metadata(name), cell -> metadata(name, cell));
    }

    private String metadata(String key, String cell) {
        if (key.equals(CERTAINTY)) {
            return CellText.word(
                            cell,
                            Arrays.stream(Certainty.values()).map(Enum::name).toList())
                    .orElseGet(() -> CellText.sentence(cell, List.of()));
        }
        return CellText.sentence(cell, key.equals(SOURCE) ? List.of() : outcomes());
    }

    private ColumnReader condition(RecordComponent fact, boolean except) {
        List<String> accepted =
                Domain.values(fact).stream().map(String::valueOf).toList();
        boolean one = fact.getType() == boolean.class;
        return new ColumnReader(new Column.Condition(fact.getName(), except), cell -> values(cell, accepted, one));
    }

    private static String values(String cell, List<String> accepted, boolean one) {
        Set<String> values = new LinkedHashSet<>();
        for (String written : cell.split(",")) {
            String value = Csv.strip(written);
            if (!value.isEmpty()) {
                values.add(CellText.word(value, accepted)
                        .orElseThrow(() -> new BadCellException("table.valueUnknown", value, accepted)));
            }
        }
        if (values.isEmpty() || (one && values.size() > 1)) {
            throw new BadCellException("table.valueUnknown", cell, accepted);
        }
        return String.join(", ", values);
    }

    private RecordComponent fact(String name) {
        List<RecordComponent> facts = List.of(decision.facts().getRecordComponents());
        Optional<RecordComponent> fact = facts.stream()
                .filter(one -> one.getName().equals(FormerNames.today(name)))
                .findFirst();
        return fact.orElseThrow(() -> new BadCellException(
                "table.valueUnknown",
                name,
                facts.stream().map(RecordComponent::getName).toList()));
    }

    private List<String> outcomes() {
        List<String> names = new ArrayList<>();
        decision.columns().forEach(column -> names.add(column.name()));
        return names;
    }

    private static BadCellException badCondition() {
        return new BadCellException(
                "table.snippetCondition", "forall(||){FACT == TYPE.$}", "forall(&&){FACT != TYPE.$}", "FACT == $param");
    }
}
