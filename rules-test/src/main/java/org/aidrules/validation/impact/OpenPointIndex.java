package org.aidrules.validation.impact;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aidrules.AidRules;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Takeover;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/** Finds the rows that leave contract years open, each with the revision to which it belongs. Thread-safe. */
final class OpenPointIndex {

    private static final Comparator<OpenPoint.Row> BY_PLACE = Comparator.comparing(OpenPoint.Row::place);

    private static final String TRANSITIONS = "transitions";
    private static final List<String> SHARE_ASPECTS =
            List.of(GovernedAspect.TARGETS.name(), GovernedAspect.MODULATION.name());

    private final AidRules rules;
    /** Whether rows of the table transitions leave the share to the revision of the contract. */
    private final Map<Reason, Boolean> stays = new ConcurrentHashMap<>();

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
     * @param alone the row as a list
     */
    private record Found(OpenPoint.Row row, boolean passesOn, List<OpenPoint.Row> alone) {

        private static Found of(OpenPoint.Row row, boolean passesOn) {
            return new Found(row, passesOn, List.of(row));
        }
    }

    /** Returns the rows that leave a year open. Most often there is one. */
    List<OpenPoint.Row> rows(List<Reason> openReasons) {
        Optional<Found> cause = Optional.empty();
        for (Reason reason : openReasons) {
            Found found = find(reason);
            if (!found.passesOn()) {
                if (cause.isPresent() && !cause.get().row().equals(found.row())) {
                    return several(openReasons);
                }
                cause = Optional.of(found);
            }
        }
        return cause.isPresent() ? cause.get().alone() : several(openReasons);
    }

    /** Returns all rows that are causes; where none is, all rows. */
    private List<OpenPoint.Row> several(List<Reason> openReasons) {
        List<Found> found = openReasons.stream().map(this::find).distinct().toList();
        List<Found> causes = found.stream().filter(one -> !one.passesOn()).toList();
        return (causes.isEmpty() ? found : causes)
                .stream().map(Found::row).distinct().sorted(BY_PLACE).toList();
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
                        .orElseGet(() -> Found.of(row("", reason), false));
    }

    /** Returns whether no later revision takes over what decides on the share of the aid, by the rows of a year. */
    boolean areSettledAtSignature(List<Reason> reasons) {
        for (Reason reason : reasons) {
            if (reason.table().equals(TRANSITIONS) && !stays.computeIfAbsent(reason, this::stays)) {
                return false;
            }
        }
        return true;
    }

    private boolean stays(Reason reason) {
        return rules.revisions(Scheme.INDIVIDUAL).stream()
                .flatMap(revision -> revision.table(TRANSITIONS).rows().stream())
                .filter(row -> row.reason().equals(reason))
                .allMatch(row -> row.outcome().containsValue(Takeover.STAYS.name())
                        || row.conditions().getOrDefault("aspect", SHARE_ASPECTS).stream()
                                .noneMatch(SHARE_ASPECTS::contains));
    }

    /** Returns the undetermined rows of a table in all revisions; two revisions may have rows that say the same. */
    private IdentityHashMap<Reason, Found> undetermined(String table) {
        IdentityHashMap<Reason, Found> found = new IdentityHashMap<>();
        for (Revision revision : rules.revisions(Scheme.INDIVIDUAL)) {
            if (revision.tables().contains(table)) {
                DecisionTable decisions = revision.table(table);
                decisions.rows().stream()
                        .filter(row -> row.reason().certainty() == Certainty.UNDETERMINED)
                        .forEach(row -> found.put(
                                row.reason(), Found.of(row(decisions.revision(), row.reason()), passesOn(row))));
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
