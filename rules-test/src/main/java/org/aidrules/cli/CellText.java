package org.aidrules.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aidrules.AidRules;
import org.aidrules.explanation.Reason;
import org.aidrules.messages.Messages;
import org.aidrules.messages.Vocabulary;

/** Writes the cells of decision tables with the names in the language of the user. */
final class CellText {

    private final Messages messages;
    private final Vocabulary vocabulary;

    CellText(AidRules rules, Messages messages) {
        this.messages = messages;
        this.vocabulary = new Vocabulary(rules, messages);
    }

    /** Returns the name of a table. */
    String table(String name) {
        return vocabulary.decision(name);
    }

    /** Writes some conditions of a row, or that it always applies where there are none. */
    String conditions(Collection<String> facts, Map<String, List<String>> values) {
        return facts.isEmpty()
                ? messages.text("table.always")
                : facts.stream()
                        .map(fact -> named(fact, Objects.requireNonNull(values.get(fact))))
                        .collect(Collectors.joining(messages.text("semicolon")));
    }

    /** Writes the outcome of a row. */
    String outcome(Map<String, String> outcome) {
        return outcome.entrySet().stream()
                .map(cell -> named(cell.getKey(), List.of(cell.getValue())))
                .collect(Collectors.joining(messages.text("semicolon")));
    }

    /** Writes the certainty and the sources of a row. */
    String basis(Reason reason) {
        return messages.name(reason.certainty()) + messages.text("colon") + SourceCitations.text(reason.sources());
    }

    private String named(String column, List<String> cells) {
        return vocabulary.column(column)
                + messages.text("colon")
                + cells.stream().map(cell -> vocabulary.cell(column, cell)).collect(Collectors.joining(", "));
    }
}
