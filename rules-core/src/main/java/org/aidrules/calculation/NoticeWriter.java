package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.aidrules.contract.AidPlan;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.Decisions;

/** Creates the notices of plans and settlements. */
final class NoticeWriter {

    private static final LocalizedText EMPTY = new LocalizedText("", "");

    private final RuleSet rules;
    private final LoadedRevision revision;
    private final LocalDate signedOn;

    NoticeWriter(RuleSet rules, ResolvedApplication resolved) {
        this(rules, resolved.revision(), resolved.application().signedOn());
    }

    /** Creates a writer for a contract of any scheme. */
    NoticeWriter(RuleSet rules, LoadedRevision revision, LocalDate signedOn) {
        this.rules = rules;
        this.revision = revision;
        this.signedOn = signedOn;
    }

    /**
     * Returns the notices on years for which the rules were not checked or are not known, and on the day set by {@code
     * knownOn}.
     */
    List<Notice> about(List<AidPlan.Year> years) {
        List<Notice> notices = new ArrayList<>();
        addUncheckedYears(years, notices);
        addUngovernedYears(years, notices);
        addSilentRevisions(years, notices);
        rules.knownOn()
                .ifPresent(
                        day -> notices.add(new Notice(Notice.Kind.KNOWN_ON, CoreMessages.text("notice.knownOn", day))));
        return notices;
    }

    private void addUncheckedYears(List<AidPlan.Year> years, List<Notice> notices) {
        LocalDate checkedOn = revision.checkedOn();
        List<Integer> unchecked = numbers(years, year -> year.from().isAfter(checkedOn));
        if (signedOn.isAfter(checkedOn) || !unchecked.isEmpty()) {
            notices.add(WrittenNotices.get(
                    List.of("notice.laterThanChecked", checkedOn, unchecked),
                    () -> new Notice(
                            Notice.Kind.LATER_THAN_CHECKED,
                            CoreMessages.text("notice.laterThanChecked", checkedOn, list(unchecked)))));
        }
    }

    private void addUngovernedYears(List<AidPlan.Year> years, List<Notice> notices) {
        List<Integer> ungoverned = numbers(
                years,
                year -> rules.findInForceOn(revision.scheme(), year.from()).isEmpty());
        if (!ungoverned.isEmpty()) {
            notices.add(new Notice(
                    Notice.Kind.NO_REVISION_IN_FORCE,
                    CoreMessages.text("notice.noRevisionInForce", list(ungoverned), revision.id())));
        }
    }

    private static List<Integer> numbers(List<AidPlan.Year> years, Predicate<AidPlan.Year> selected) {
        List<Integer> numbers = new ArrayList<>();
        for (AidPlan.Year year : years) {
            if (selected.test(year)) {
                numbers.add(year.number());
            }
        }
        return numbers;
    }

    /** Adds the notices on later revisions that do not state themselves what they take over. */
    private void addSilentRevisions(List<AidPlan.Year> years, List<Notice> notices) {
        for (LoadedRevision later : rules.revisions(revision.scheme())) {
            Optional<LocalDate> from = later.inForceFrom();
            if (from.isPresent()
                    && from.get().isAfter(signedOn)
                    && later != revision
                    && !later.owns(Decisions.TRANSITIONS)
                    && reaches(years, from.get())) {
                notices.add(new Notice(
                        Notice.Kind.TRANSITIONS_MISSING,
                        CoreMessages.text("notice.transitionsMissing", later.id(), from.get())));
            }
        }
    }

    /** Returns whether a year begins on a day or later. */
    private static boolean reaches(List<AidPlan.Year> years, LocalDate day) {
        return !years.isEmpty() && !day.isAfter(years.get(years.size() - 1).from());
    }

    /**
     * Returns the notices on targets that the contract states and the tables give otherwise, once for each figure.
     *
     * @param input the place of the application in the input
     */
    @SuppressWarnings("ReferenceEquality") // the terms after a change of revision may equal those before it
    static List<Notice> differingTargets(String input, ContractOutline outline, TargetCalculator targets) {
        if (!outline.resolved().statesTargets()) {
            return List.of();
        }
        Set<Notice> notices = new LinkedHashSet<>();
        for (GovernedYear year : outline.fundedYears()) {
            String at = input + (year.terms() == outline.resolved().terms() ? "" : "/move") + "/targets/";
            for (CountedMeasure measure : year.terms().measures()) {
                OptionalInt table = targets.ofTable(year, measure).target().target();
                if (measure.statedTarget().isPresent()
                        && table.isPresent()
                        && !measure.statedTarget().equals(table)) {
                    notices.add(new Notice(
                            Notice.Kind.TARGET_DIFFERS,
                            Optional.of(at + MeasureResolver.field(measure.measure())),
                            CoreMessages.text(
                                    "notice.targetDiffers",
                                    measure.statedTarget().getAsInt(),
                                    table.getAsInt())));
                }
            }
        }
        return List.copyOf(notices);
    }

    /** Returns the notice on years that are left out of the total. */
    static Notice leftOut(List<Integer> years) {
        return WrittenNotices.get(
                List.of("notice.yearsLeftOut", List.copyOf(years)),
                () -> new Notice(Notice.Kind.YEARS_LEFT_OUT, CoreMessages.text("notice.yearsLeftOut", list(years))));
    }

    /**
     * Returns the notice on the end of a contract before its term, with the rule for its last year. The text of a row that is
     * undetermined already holds its note.
     */
    static Notice ended(LocalDate day, Reason reason) {
        boolean told = reason.certainty() == Certainty.UNDETERMINED;
        return new Notice(
                Notice.Kind.ENDED_EARLY,
                CoreMessages.text(
                        "notice.endedEarly",
                        day,
                        reason.text(),
                        told ? EMPTY : reason.note().orElse(EMPTY)));
    }

    private static LocalizedText list(List<Integer> years) {
        return years.isEmpty() ? EMPTY : CoreMessages.text("notice.contractYears", years);
    }
}
