package org.aidrules.calculation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.PatientBase;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.Notice;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.InputFacts;

/**
 * Finds the values of an input that a calculation did not use. An optional field of the application is used where a
 * table that was consulted asks for it; a count or a band, where its measure counts.
 */
final class UnusedInputFinder {

    private static final String DEROGATIONS = "/practice/derogations";
    private static final List<Field> FIELDS =
            InputFacts.fields().stream().map(Field::of).toList();

    /** The notices already written. There are few: as many as places, and years of a contract. */
    private static final Map<List<Object>, Notice> WRITTEN = new ConcurrentHashMap<>();

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
     * @param isGiven whether an application gives it
     * @param derogation its name, where it is one of the derogations
     */
    private record Field(String at, long bit, Predicate<AidApplication> isGiven, Optional<Derogation> derogation) {

        static Field of(String pointer) {
            long bit = InputFacts.bit(pointer);
            if (!pointer.startsWith(DEROGATIONS + "/")) {
                return new Field(pointer, bit, ContractFields.isGiven(pointer), Optional.empty());
            }
            Derogation claimed = Derogation.valueOf(pointer.substring(DEROGATIONS.length() + 1));
            return new Field(
                    DEROGATIONS,
                    bit,
                    application -> application.practice().derogations().contains(claimed),
                    Optional.of(claimed));
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
        Optional<String> whole = Optional.empty();
        for (Field field : FIELDS) {
            boolean part = whole.filter(object -> field.at().startsWith(object)).isPresent();
            if ((asked & field.bit()) == 0 && !part && field.isGiven().test(application)) {
                add(field);
                whole = Optional.of(field.at() + "/");
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
        addMeasures(at + "/patients/", base.counts(), counted);
        Arrays.stream(Measure.values())
                .filter(measure -> base.band(measure).isPresent())
                .map(MeasureResolver::bandField)
                .distinct()
                .filter(band -> counted.stream().map(MeasureResolver::bandField).noneMatch(band::equals))
                .forEach(band -> addMeasure(at + "/bands/" + band));
        addMeasures(at + "/targets/", base.targets(), counted);
    }

    private void addMeasures(String at, Map<Measure, Integer> given, Set<Measure> counted) {
        given.keySet().stream()
                .filter(measure -> !counted.contains(measure))
                .forEach(measure -> addMeasure(at + ContractFields.nameOf(measure)));
    }

    private void addMeasure(String at) {
        add("notice.measureNotUsed", under + at);
    }

    /** Finds the values of a history that are not used. */
    void addHistory(ContractHistory history, List<GovernedYear> years, boolean noticeApplies) {
        for (int i = 0; i < history.years().size(); i++) {
            ContractHistory.Year known = history.years().get(i);
            String at = "/years/" + i + "/observed";
            years.stream()
                    .filter(year -> year.calendar().year() == known.number())
                    .forEach(year -> addObserved(at, known, counted(year.terms())));
        }
        history.earlyTermination()
                .filter(ending -> !noticeApplies && ending.noticeOn().isPresent())
                .ifPresent(ending -> add("notice.noticeNotUsed", "/ended/noticeOn"));
    }

    private void addObserved(String at, ContractHistory.Year year, Set<Measure> counted) {
        if (year.isSuspended() && !year.observed().isEmpty()) {
            add("notice.suspendedNotUsed", at, year.number());
            return;
        }
        year.observed().keySet().stream()
                .filter(measure -> !counted.contains(measure))
                .forEach(measure ->
                        add("notice.measureOfYearNotUsed", at + "/" + ContractFields.nameOf(measure), year.number()));
    }

    private static Set<Measure> counted(ContractTerms terms) {
        Set<Measure> counted = EnumSet.noneOf(Measure.class);
        terms.measures().forEach(measure -> counted.add(measure.measure()));
        return counted;
    }

    private void add(String key, String at, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(at));
        arguments.addAll(List.of(more));
        List<Object> text = new ArrayList<>(List.of(key));
        text.addAll(arguments);
        notices.add(WRITTEN.computeIfAbsent(
                text,
                unwritten -> new Notice(
                        Notice.Kind.INPUT_NOT_USED, Optional.of(at), CoreMessages.text(key, arguments.toArray()))));
    }
}
