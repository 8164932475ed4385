package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.ContractChange;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.ChangeEffect;
import org.aidrules.facts.ChangeFacts;
import org.aidrules.facts.ChangedFact;
import org.aidrules.facts.LimitComparison;
import org.aidrules.facts.Parameter;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;

/**
 * The changes during a contract, with what the table {@code changes} says of them.
 *
 * @param changes those that may have an effect, in the order of the input
 */
record ContractChanges(List<Change> changes) {

    /**
     * A change.
     *
     * @param index its place in the input
     * @param facts the facts that change
     * @param effects what the table says of each of them
     */
    record Change(int index, ContractChange facts, List<Decided<ChangeEffect>> effects) {

        private boolean has(ChangeEffect effect) {
            return effects.stream().anyMatch(decided -> decided.outcome() == effect);
        }

        /** Returns whether no text says what follows of one of its facts. */
        boolean isOpen() {
            return has(ChangeEffect.UNDETERMINED);
        }

        /** Returns whether a text says that it holds in a year. */
        boolean holdsIn(ContractCalendar year) {
            return !isOpen() && has(ChangeEffect.NEXT_YEAR) && !facts.from().isAfter(year.from());
        }

        /** Returns whether it may hold on a day of a year. */
        boolean mayHoldIn(ContractCalendar year) {
            return isOpen() && !facts.from().isAfter(year.to());
        }

        boolean changesTheOption() {
            return facts.option().isPresent();
        }

        List<Reason> reasons() {
            return effects.stream()
                    .filter(decided -> decided.outcome() != ChangeEffect.NONE)
                    .map(Decided::reason)
                    .toList();
        }
    }

    static ContractChanges of(ResolvedApplication contract, List<ContractChange> given) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            changes.add(new Change(i, given.get(i), effects(contract, given.get(i))));
        }
        return new ContractChanges(changes);
    }

    private static List<Decided<ChangeEffect>> effects(ResolvedApplication contract, ContractChange change) {
        LoadedRevision revision = contract.revision();
        List<ChangedFact> changed = new ArrayList<>();
        change.option().ifPresent(option -> changed.add(ChangedFact.OPTION));
        change.zone().ifPresent(zone -> changed.add(ChangedFact.ZONE));
        change.sector().ifPresent(sector -> changed.add(ChangedFact.SECTOR));
        LimitComparer limits = new LimitComparer(revision);
        LimitComparison before =
                limits.compare(contract.application().practice().doctorAge(), Parameter.SENIOR_AGE);
        if (change.doctorAge().isPresent() && limits.compare(change.doctorAge(), Parameter.SENIOR_AGE) != before) {
            changed.add(ChangedFact.AGE);
        }
        return changed.stream()
                .map(fact -> revision.decide(Decisions.CHANGES, new ChangeFacts(fact)))
                .toList();
    }

    /** Returns whether no text says what one of the changes does to a year. */
    boolean isOpen(ContractCalendar year) {
        return changes.stream().anyMatch(change -> change.mayHoldIn(year));
    }

    /** Returns the changes that a text says to hold in a year. */
    List<Change> holding(ContractCalendar year) {
        return changes.stream().filter(change -> change.holdsIn(year)).toList();
    }

    /** Returns the changes of which no text says whether they hold in a year. */
    List<Change> open(ContractCalendar year) {
        return changes.stream().filter(change -> change.mayHoldIn(year)).toList();
    }

    /** Returns the notices on changes of which no text says what follows. */
    List<Notice> notices() {
        return changes.stream()
                .filter(Change::isOpen)
                .map(change -> new Notice(
                        Notice.Kind.CHANGE_UNDETERMINED,
                        Optional.of("/changes/" + change.index()),
                        change.reasons().get(0).text()))
                .toList();
    }

    /** Returns the day before a change, on which the fund may end the contract. */
    static LocalDate lastDayBefore(Change change) {
        return change.facts().from().minusDays(1);
    }
}
