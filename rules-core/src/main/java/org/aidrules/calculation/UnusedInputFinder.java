package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.contract.PatientBase;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.Notice;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.InputFacts;

/**
 * Finds the values of an input that a calculation did not use. An optional field of the application is used where a
 * table that was consulted asks for it; a count or a band, where its measure counts.
 */
final class UnusedInputFinder {

    /** The beginning of no place in the input. */
    private static final String NO_FIELD = " ";

    private static final Measure[] MEASURES = Measure.values();
    private static final String DEROGATIONS = "/practice/derogations";
    private static final List<Field> FIELDS =
            InputFacts.fields().stream().map(Field::of).toList();

    private final String under;
    private final List<Notice> notices = new ArrayList<>();

    /**
     * Finds values that are not used.
     *
     * @param under the place of the application in the input
     */
    UnusedInputFinder(String under) {
        this.under = under;
    }

    /**
     * An optional field of the application.
     *
     * @param at its place
     * @param bit its bit among the fields asked for
     * @param input the field; empty where it is one of the derogations
     * @param derogation the name of the derogation; empty where it is none
     */
    private record Field(String at, long bit, Optional<OptionalInput> input, Optional<Derogation> derogation) {

        static Field of(String pointer) {
            long bit = InputFacts.bit(pointer);
            if (!pointer.startsWith(DEROGATIONS + "/")) {
                return new Field(pointer, bit, Optional.of(OptionalInput.at(pointer)), Optional.empty());
            }
            Derogation claimed = Derogation.valueOf(pointer.substring(DEROGATIONS.length() + 1));
            return new Field(DEROGATIONS, bit, Optional.empty(), Optional.of(claimed));
        }

        boolean isGivenBy(AidApplication application) {
            return input.isPresent()
                    ? input.get().isGivenBy(application)
                    : application.practice().derogations().contains(derogation.orElseThrow());
        }
    }

    /** Returns the notices, in the order in which the values were found. */
    List<Notice> notices() {
        return List.copyOf(notices);
    }

    /**
     * Finds the values of an application that are not used.
     *
     * @param rules the rules of the calculation, which has consulted every table that it needs
     */
    void addApplication(RuleSet rules, ResolvedApplication resolved) {
        AidApplication application = resolved.application();
        long asked = rules.fieldsAsked();
        String whole = NO_FIELD;
        for (Field field : FIELDS) {
            if ((asked & field.bit()) == 0
                    && field.isGivenBy(application)
                    && !field.at().startsWith(whole)) {
                add(field);
                whole = field.at() + "/";
            }
        }
        addPatients("", application.patientBase(), resolved.terms());
        resolved.change()
                .ifPresent(change -> addPatients(
                        "/move", application.revisionChange().orElseThrow().patientBase(), change.terms()));
    }

    private void add(Field field) {
        field.derogation()
                .ifPresentOrElse(
                        claimed -> add("notice.derogationNotUsed", under + field.at(), claimed.name()),
                        () -> add("notice.inputNotUsed", under + field.at()));
    }

    private void addPatients(String at, PatientBase base, ContractTerms terms) {
        Set<Measure> counted = counted(terms);
        addMeasures(at, "/patients/", base.counts(), counted);
        if (base.attendingBand().isPresent()
                && !counted.contains(Measure.ATTENDING_ADULTS)
                && !counted.contains(Measure.ATTENDING_ALL)) {
            addMeasure(at + "/bands/" + MeasureResolver.bandField(Measure.ATTENDING_ALL));
        }
        if (base.activeFileBand().isPresent() && !counted.contains(Measure.ACTIVE_FILE)) {
            addMeasure(at + "/bands/" + MeasureResolver.bandField(Measure.ACTIVE_FILE));
        }
        addMeasures(at, "/targets/", base.targets(), counted);
    }

    private void addMeasures(String at, String object, Map<Measure, Integer> given, Set<Measure> counted) {
        for (Measure measure : MEASURES) {
            if (given.containsKey(measure) && !counted.contains(measure)) {
                addMeasure(at + object + ContractFields.nameOf(measure));
            }
        }
    }

    private void addMeasure(String at) {
        add("notice.measureNotUsed", under + at);
    }

    /** Finds the values of a history that are not used. */
    void addHistory(ContractHistory history, List<GovernedYear> years, boolean noticeApplies) {
        for (int i = 0; i < history.years().size(); i++) {
            ContractHistory.Year known = history.years().get(i);
            for (GovernedYear year : years) {
                if (year.calendar().year() == known.number()) {
                    addObserved(i, known, counted(year.terms()));
                }
            }
        }
        history.earlyTermination()
                .filter(ending -> !noticeApplies && ending.noticeOn().isPresent())
                .ifPresent(ending -> add("notice.noticeNotUsed", "/ended/noticeOn"));
    }

    /**
     * Finds the counts of a year that are not used.
     *
     * @param index the place of the year in the history
     * @param counted the measures that count in it
     */
    void addObserved(int index, ContractHistory.Year year, Set<Measure> counted) {
        if (year.isSuspended() && !year.observed().isEmpty()) {
            add("notice.suspendedNotUsed", observed(index), year.number());
            return;
        }
        for (Measure measure : MEASURES) {
            if (year.observed().containsKey(measure) && !counted.contains(measure)) {
                add(
                        "notice.measureOfYearNotUsed",
                        observed(index) + "/" + ContractFields.nameOf(measure),
                        year.number());
            }
        }
    }

    /** Finds the counts of an activity whose measure does not count in a contract year. */
    void addActivity(ObservedActivity activity, ContractTerms terms) {
        addMeasures("", "/activity/", activity.counts(), counted(terms));
    }

    /** Finds what a history says of the time after a day in a contract year, and of that year's own result. */
    void addAfter(Map<ObligationKind, LocalDate> met, List<ContractHistory.Year> years, LocalDate day, int current) {
        met.forEach((kind, on) -> {
            if (on.isAfter(day)) {
                add("notice.metLaterNotUsed", "/obligations", kind.name());
            }
        });
        for (int i = 0; i < years.size(); i++) {
            ContractHistory.Year year = years.get(i);
            if (year.number() == current
                    && !year.isSuspended()
                    && !year.observed().isEmpty()) {
                add("notice.observedNotUsed", observed(i));
            }
        }
    }

    private static String observed(int index) {
        return "/years/" + index + "/observed";
    }

    private static Set<Measure> counted(ContractTerms terms) {
        Set<Measure> counted = EnumSet.noneOf(Measure.class);
        for (CountedMeasure measure : terms.measures()) {
            counted.add(measure.measure());
        }
        return counted;
    }

    private void add(String key, String at, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(at));
        arguments.addAll(List.of(more));
        List<Object> named = new ArrayList<>(List.of(key));
        named.addAll(arguments);
        notices.add(WrittenNotices.get(
                named,
                () -> new Notice(
                        Notice.Kind.INPUT_NOT_USED, Optional.of(at), CoreMessages.text(key, arguments.toArray()))));
    }
}
