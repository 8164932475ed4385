package org.aidrules.validation.impact;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Assistant;
import org.aidrules.reference.Dates;
import org.aidrules.revision.Revision;

/**
 * Calculates what is paid for the training of assistants, once for all who have the same background and whose training begins
 * in the same periods. Thread-safe.
 */
final class FundedTrainings {

    /** The number of results kept, which bounds the memory that a large population needs. */
    private static final int MOST_KEPT = 20_000;

    private final Map<Kind, FundedTraining> known = new ConcurrentHashMap<>();
    private final Map<String, NavigableSet<LocalDate>> firstDays = new ConcurrentHashMap<>();

    /**
     * All that a training depends on.
     *
     * @param revision the id of the revision under which the contract is signed
     * @param since the last day, up to that on which the training begins, on which a period of the training or of its funding
     *     began; empty before the first of them
     * @param assistant the assistant, without the day of the training
     */
    private record Kind(String revision, Optional<LocalDate> since, Assistant assistant) {}

    /**
     * Returns what is paid for the training of a contract's assistant; empty where there is none.
     *
     * @param rules the rules under which the contract is signed
     * @param revision the id of the revision under which it is signed
     */
    Optional<FundedTraining> of(AidRules rules, String revision, AidApplication application) {
        if (application.assistant().isEmpty()) {
            return Optional.empty();
        }
        Assistant assistant = application.assistant().get();
        LocalDate day = assistant.trainingOn().orElseGet(application::hireDay);
        LocalDate since = firstDays
                .computeIfAbsent(revision, id -> firstDays(rules.get(id)))
                .floor(day);
        Kind kind = new Kind(revision, Optional.ofNullable(since), withoutDay(assistant));
        FundedTraining kept = known.get(kind);
        return (kept == null ? calculated(rules, application, kind) : Optional.of(kept))
                .map(training -> training.in(day.getYear()));
    }

    private Optional<FundedTraining> calculated(AidRules rules, AidApplication application, Kind kind) {
        AidPlan plan = rules.plan(application);
        Optional<FundedTraining> training = plan.training().map(one -> FundedTraining.of(one, plan.rules()));
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        training.ifPresent(one -> known.put(kind, one));
        return training;
    }

    private static NavigableSet<LocalDate> firstDays(Revision revision) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        Stream.of("training-periods", "funding-periods")
                .flatMap(table -> revision.table(table).rows().stream())
                .flatMap(row -> Dates.read(row.outcome().getOrDefault("firstDay", "")).stream())
                .forEach(days::add);
        return days;
    }

    private static Assistant withoutDay(Assistant assistant) {
        return new Assistant(
                assistant.profile(),
                assistant.experienceYears(),
                assistant.diplomaLevel(),
                Optional.empty(),
                assistant.opco(),
                assistant.nearbyTrainingBody(),
                assistant.certificates());
    }
}
