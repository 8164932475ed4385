package org.aidrules.calculation;

import java.math.BigDecimal;
import java.util.List;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Assistant;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.TrainingHoursFacts;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.TrainingPathFacts;
import org.aidrules.number.Rounding;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;

/** Determines the training that an assistant must follow. */
final class TrainingCalculator {

    private final LoadedRevision revision;
    private final Assistant assistant;

    TrainingCalculator(LoadedRevision revision, Assistant assistant) {
        this.revision = revision;
        this.assistant = assistant;
    }

    /** Returns the hours of training left, or the field on which they depend. */
    DecisionResult<BigDecimal> hours() {
        return revision.decide(
                Decisions.TRAINING_HOURS,
                new TrainingHoursFacts(
                        path().outcome(),
                        assistant.profile(),
                        new LimitComparer(revision).compare(assistant.experienceYears(), Parameter.EXPERIENCE_YEARS),
                        assistant.validAfgsu1()));
    }

    /** Returns the training with its hours. */
    AidPlan.Training training(Decided<BigDecimal> hours) {
        Decided<TrainingPath> path = path();
        return new AidPlan.Training(
                path.outcome(), Rounding.plain(hours.outcome()), List.of(path.reason(), hours.reason()));
    }

    private Decided<TrainingPath> path() {
        return revision.decide(
                Decisions.TRAINING_PATH, new TrainingPathFacts(assistant.profile(), assistant.holdsCqp()));
    }
}
