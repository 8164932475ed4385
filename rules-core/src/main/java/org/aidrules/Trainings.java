package org.aidrules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.facts.Position;
import org.aidrules.facts.Term;
import org.aidrules.facts.TrainingHoursFacts;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.TrainingPathFacts;

/** Works out which training an assistant must follow. */
final class Trainings {

    private Trainings() {
    }

    static AidPlan.Training of(Revision revision, Assistant assistant) {
        Decided<TrainingPath> path = path(revision, assistant);
        Decided<BigDecimal> hours = hours(revision, assistant);
        return new AidPlan.Training(path.outcome(), Numbers.plain(hours.outcome()),
                List.of(path.reason(), hours.reason()));
    }

    static Decided<BigDecimal> hours(Revision revision, Assistant assistant) {
        OptionalInt years = assistant.experienceYears();
        Position experience = Eligibilities.position(revision, Term.EXPERIENCE_YEARS,
                years.isPresent() ? Optional.of(BigDecimal.valueOf(years.getAsInt())) : Optional.empty());
        return revision.decide(Decision.TRAINING_HOURS, new TrainingHoursFacts(path(revision, assistant).outcome(),
                assistant.profile(), experience, assistant.validAfgsu1()));
    }

    private static Decided<TrainingPath> path(Revision revision, Assistant assistant) {
        return revision.decide(Decision.TRAINING_PATH,
                new TrainingPathFacts(assistant.profile(), assistant.holdsCqp()));
    }
}
