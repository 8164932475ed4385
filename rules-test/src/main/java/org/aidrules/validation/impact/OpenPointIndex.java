package org.aidrules.validation.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aidrules.AidRules;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Reason;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/** Finds the rows that leave contract years open, each with the revision to which it belongs. Thread-safe. */
final class OpenPointIndex {

    private static final Comparator<OpenPoint.Row> BY_PLACE = Comparator.comparing(OpenPoint.Row::place);

    private final AidRules rules;
    /** The undetermined rows of the tables that were looked into, by the reason that the tables give. */
    private final Map<String, Map<Reason, Found>> tables = new ConcurrentHashMap<>();

    OpenPointIndex(AidRules rules) {
        this.rules = rules;
    }

    /**
     * An undetermined row.
     *
     * @param row the row
     * @param passesOn whether it only passes on that another point is open
     */
    private record Found(OpenPoint.Row row, boolean passesOn) {}

    /** Returns the rows that leave a year open. */
    List<OpenPoint.Row> rows(List<Reason> openReasons) {
        Set<OpenPoint.Row> causes = new LinkedHashSet<>();
        Set<OpenPoint.Row> all = new LinkedHashSet<>();
        for (Reason reason : openReasons) {
            Found found = find(reason);
            all.add(found.row());
            if (!found.passesOn()) {
                causes.add(found.row());
            }
        }
        List<OpenPoint.Row> rows = new ArrayList<>(causes.isEmpty() ? all : causes);
        rows.sort(BY_PLACE);
        return rows;
    }

    private Found find(Reason reason) {
        Map<Reason, Found> known = tables.computeIfAbsent(reason.table(), this::undetermined);
        Found found = known.get(reason);
        return found != null
                ? found
                : known.entrySet().stream()
                        .filter(entry -> entry.getKey().equals(reason))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseGet(() -> new Found(row("", reason), false));
    }

    /** Returns the undetermined rows of a table in all revisions; two revisions may have rows that say the same. */
    private Map<Reason, Found> undetermined(String table) {
        Map<Reason, Found> found = new IdentityHashMap<>();
        for (Revision revision : rules.revisions()) {
            if (revision.tables().contains(table)) {
                DecisionTable decisions = revision.table(table);
                decisions.rows().stream()
                        .filter(row -> row.reason().certainty() == Certainty.UNDETERMINED)
                        .forEach(row -> found.put(
                                row.reason(), new Found(row(decisions.revision(), row.reason()), passesOn(row))));
            }
        }
        return found;
    }

    /** Returns whether a row matches only where a fact is itself undetermined. */
    private static boolean passesOn(DecisionTable.Row row) {
        return row.conditions().containsValue(List.of(Certainty.UNDETERMINED.name()));
    }

    private static OpenPoint.Row row(String revision, Reason reason) {
        return new OpenPoint.Row(revision, reason.table(), reason.row(), sentence(reason));
    }

    /** Returns the sentence of a row, without the note and the advice that follow it. */
    private static LocalizedText sentence(Reason reason) {
        Optional<LocalizedText> note = reason.note();
        return note.map(known -> new LocalizedText(
                        before(known.english(), reason.text().english()),
                        before(known.french(), reason.text().french())))
                .orElse(reason.text());
    }

    private static String before(String note, String text) {
        int start = text.indexOf(note);
        return start > 0 ? text.substring(0, start).strip() : text;
    }
}
