package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Assistant;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.DiplomaLevel;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.TrainingEntry;
import org.aidrules.facts.TrainingEntryFacts;
import org.aidrules.facts.TrainingHoursFacts;
import org.aidrules.facts.TrainingModule;
import org.aidrules.facts.TrainingModuleFacts;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.TrainingPathFacts;
import org.aidrules.facts.TrainingPeriod;
import org.aidrules.facts.TrainingPeriodFacts;
import org.aidrules.number.Rounding;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.ModuleRule;
import org.aidrules.tables.TrainingPeriodRule;

/** Determines the training that an assistant must follow. */
final class TrainingCalculator {

    private static final TrainingPeriod[] PERIODS = TrainingPeriod.values();
    private static final TrainingModule[] MODULES = TrainingModule.values();

    private final LoadedRevision revision;
    private final Assistant assistant;
    private final LocalDate day;
    private final Decided<TrainingPath> path;
    private final Period period;

    /** Creates the calculator of an assistant who is hired by the doctor of an application. */
    TrainingCalculator(LoadedRevision revision, AidApplication application, Assistant assistant) {
        this.revision = revision;
        this.assistant = assistant;
        this.path = revision.decide(
                Decisions.TRAINING_PATH, new TrainingPathFacts(assistant.profile(), assistant.holdsCqp()));
        this.day = assistant.trainingOn().orElseGet(application::hireDay);
        this.period = DatedPeriod.on(day, Stream.of(PERIODS).map(this::decided).toList());
    }

    /** A period of the training. */
    private record Period(TrainingPeriod period, TrainingPeriodRule rule, Reason reason) implements DatedPeriod {

        @Override
        public Optional<LocalDate> firstDay() {
            return rule.firstDay();
        }
    }

    /** Returns the hours of training left, or the field on which they depend. */
    DecisionResult<BigDecimal> hours() {
        return revision.decide(
                Decisions.TRAINING_HOURS,
                new TrainingHoursFacts(
                        path.outcome(),
                        assistant.profile(),
                        new LimitComparer(revision).compare(assistant.experienceYears(), Parameter.EXPERIENCE_YEARS),
                        assistant.validAfgsu1(),
                        period.period()));
    }

    /**
     * Returns the training with its hours, and what the skills operator pays for it where it is known. Everything that depends
     * on the input is decided at once; the modules, which only a plan shows, when the training is asked for.
     */
    Supplier<AidPlan.Training> training(Decided<BigDecimal> hours) {
        Decided<TrainingEntry> entry = entry();
        BigDecimal left = Rounding.plain(hours.outcome());
        List<AidPlan.Funding> funding = assistant.opco().isPresent()
                ? new FundingCalculator(revision, entry.outcome(), left, day)
                        .funding(assistant.opco().get(), assistant.nearbyTrainingBody())
                : List.of();
        return () -> new AidPlan.Training(
                path.outcome(),
                day,
                left,
                modules(),
                new AidPlan.EntryResult(entry.outcome(), List.of(period.reason(), entry.reason())),
                assistant.opco(),
                funding,
                List.of(path.reason(), hours.reason()));
    }

    private List<AidPlan.Module> modules() {
        List<AidPlan.Module> modules = new ArrayList<>(MODULES.length);
        for (TrainingModule one : MODULES) {
            Decided<Optional<ModuleRule>> decided =
                    revision.decide(Decisions.TRAINING_MODULES, new TrainingModuleFacts(path.outcome(), one));
            if (decided.outcome().isPresent()) {
                ModuleRule rule = decided.outcome().get();
                modules.add(
                        new AidPlan.Module(one, rule.block(), Rounding.plain(rule.hours()), List.of(decided.reason())));
            }
        }
        return modules;
    }

    private Decided<TrainingEntry> entry() {
        return revision.decide(
                Decisions.TRAINING_ENTRY,
                new TrainingEntryFacts(
                        path.outcome(),
                        assistant.profile(),
                        DiplomaLevel.of(assistant.diplomaLevel()),
                        LimitComparer.compare(
                                assistant.experienceYears(), period.rule().experienceYears()),
                        period.period()));
    }

    private Period decided(TrainingPeriod one) {
        Decided<TrainingPeriodRule> decided = revision.decide(Decisions.TRAINING_PERIODS, new TrainingPeriodFacts(one));
        return new Period(one, decided.outcome(), decided.reason());
    }
}
