package org.aidrules.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.Reason;
import org.aidrules.messages.Messages;
import org.aidrules.messages.Vocabulary;
import org.aidrules.revision.DecisionTable;
import org.aidrules.validation.diff.RevisionDiff;

/** The changes of a revision by the article that makes them, as a page shows them. */
final class ArticleChanges {

    private final Vocabulary vocabulary;
    private final Messages messages;

    ArticleChanges(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /**
     * Returns the changes by article: those of the sources of the revision first, in their order.
     *
     * @param own the sources of the second revision
     */
    List<Map<String, Object>> views(RevisionDiff diff, List<Citation> own) {
        List<String> ids = own.stream().map(citation -> citation.source().id()).toList();
        Map<Citation, List<RevisionDiff.Change>> articles = diff.changes().stream()
                .collect(Collectors.groupingBy(
                        change -> article(change.after()), LinkedHashMap::new, Collectors.toList()));
        return articles.entrySet().stream()
                .sorted(Comparator.comparing(entry -> rank(ids, entry.getKey())))
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Returns the first place that a row cites. Every row has one: the proof of a revision requires it. */
    private static Citation article(DecisionTable.Row row) {
        return row.reason().sources().get(0);
    }

    private static int rank(List<String> ids, Citation citation) {
        int place = ids.indexOf(citation.source().id());
        return place < 0 ? ids.size() : place;
    }

    private Map<String, Object> view(Citation article, List<RevisionDiff.Change> changes) {
        Map<String, List<RevisionDiff.Change>> decisions = changes.stream()
                .collect(Collectors.groupingBy(RevisionDiff.Change::table, LinkedHashMap::new, Collectors.toList()));
        return Map.of(
                "source",
                article.source(),
                "place",
                article.locator(),
                "decisions",
                decisions.entrySet().stream()
                        .map(entry -> decision(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private Map<String, Object> decision(String table, List<RevisionDiff.Change> changes) {
        List<Map<String, Object>> figures = new ArrayList<>();
        Map<String, DecisionTable.Row> before = new LinkedHashMap<>();
        Map<String, DecisionTable.Row> after = new LinkedHashMap<>();
        for (RevisionDiff.Change change : changes) {
            FigureChange.of(change).map(figure -> figure(change, figure)).ifPresentOrElse(figures::add, () -> {
                before.put(change.before().name(), change.before());
                after.put(change.after().name(), change.after());
            });
        }
        return Map.of(
                "name",
                vocabulary.decision(table),
                "cases",
                messages.count(
                        changes.stream().mapToLong(RevisionDiff.Change::cells).sum()),
                "figures",
                figures,
                "before",
                sentences(before),
                "after",
                sentences(after));
    }

    private Map<String, Object> figure(RevisionDiff.Change change, FigureChange figure) {
        return Map.of(
                "when",
                when(change),
                "before",
                value(figure.column(), figure.before()),
                "after",
                value(figure.column(), figure.after()),
                "difference",
                figure.difference(messages),
                "percentage",
                figure.percentage(messages).orElse(""));
    }

    /** Writes a figure with its unit, where the column has one. */
    private String value(String column, String figure) {
        String value = vocabulary.cell(column, figure);
        String unit = "note.unit." + column;
        return messages.bundle().containsKey(unit) ? messages.text(unit, value) : value;
    }

    /** Writes the facts on which a change depends. */
    private String when(RevisionDiff.Change change) {
        if (change.narrowed().isEmpty()) {
            return messages.text("report.always");
        }
        return change.narrowed().stream()
                .map(fact -> vocabulary.column(fact)
                        + messages.text("colon")
                        + Objects.requireNonNull(change.facts().get(fact)).stream()
                                .map(value -> vocabulary.cell(fact, value))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" ; "));
    }

    /** Returns the sentences of some rows; one for all of those that no text settles, which are long and much alike. */
    private List<String> sentences(Map<String, DecisionTable.Row> rows) {
        return rows.values().stream()
                .map(DecisionTable.Row::reason)
                .map(this::sentence)
                .distinct()
                .toList();
    }

    private String sentence(Reason reason) {
        String text = reason.text().in(messages.locale());
        return switch (reason.certainty()) {
            case STATED -> text;
            case INTERPRETED -> messages.text("note.interpreted", text);
            case UNDETERMINED -> messages.text("note.open");
        };
    }
}
