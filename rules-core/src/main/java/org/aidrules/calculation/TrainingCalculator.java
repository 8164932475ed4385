package org.aidrules.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Assistant;
import org.aidrules.facts.LimitComparison;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.TrainingHoursFacts;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.TrainingPathFacts;
import org.aidrules.number.Rounding;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionType;

/** Works out which training an assistant must follow. */
final class TrainingCalculator {

    private TrainingCalculator() {
    }

    static AidPlan.Training of(LoadedRevision revision, Assistant assistant) {
        DecisionResult<TrainingPath> path = path(revision, assistant);
        DecisionResult<BigDecimal> hours = hours(revision, assistant);
        return new AidPlan.Training(path.outcome(), Rounding.plain(hours.outcome()),
                List.of(path.reason(), hours.reason()));
    }

    static DecisionResult<BigDecimal> hours(LoadedRevision revision, Assistant assistant) {
        OptionalInt years = assistant.experienceYears();
        LimitComparison experience = CriterionEvaluator.position(revision, Parameter.EXPERIENCE_YEARS,
                years.isPresent() ? Optional.of(BigDecimal.valueOf(years.getAsInt())) : Optional.empty());
        return revision.decide(DecisionType.TRAINING_HOURS, new TrainingHoursFacts(path(revision, assistant).outcome(),
                assistant.profile(), experience, assistant.validAfgsu1()));
    }

    private static DecisionResult<TrainingPath> path(LoadedRevision revision, Assistant assistant) {
        return revision.decide(DecisionType.TRAINING_PATH,
                new TrainingPathFacts(assistant.profile(), assistant.holdsCqp()));
    }
}
