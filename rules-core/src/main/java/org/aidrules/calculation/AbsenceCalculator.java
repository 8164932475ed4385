package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.Absence;
import org.aidrules.facts.AbsenceEffect;
import org.aidrules.facts.AbsenceFacts;
import org.aidrules.facts.AbsenceLength;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.ParameterFacts;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;

/**
 * Calculates what the absences of the assistant do to a contract.
 *
 * @param absences the absences
 */
record AbsenceCalculator(List<Absence> absences) {

    /** Returns what each absence that has a day in a year does to the contract, by the text that governs its results. */
    List<Decided<AbsenceEffect>> in(GovernedYear year) {
        if (absences.isEmpty()) {
            return List.of();
        }
        List<Decided<AbsenceEffect>> effects = new ArrayList<>();
        for (Absence absence : absences) {
            if (!absence.from().isAfter(year.calendar().wholeTo())
                    && !absence.to().isBefore(year.calendar().from())) {
                effects.add(effect(year.revision(GovernedAspect.MODULATION), absence));
            }
        }
        return effects;
    }

    private static Decided<AbsenceEffect> effect(LoadedRevision revision, Absence absence) {
        return revision.decide(
                Decisions.ABSENCES, new AbsenceFacts(length(revision, absence), absence.replaced(), absence.amended()));
    }

    /** Compares an absence with the limits in months, counted from its first day. */
    private static AbsenceLength length(LoadedRevision revision, Absence absence) {
        LocalDate back = absence.to().plusDays(1);
        if (limit(revision, Parameter.SHORT_ABSENCE_MONTHS, absence)
                .filter(back::isBefore)
                .isPresent()) {
            return AbsenceLength.SHORT;
        }
        return limit(revision, Parameter.LONG_ABSENCE_MONTHS, absence)
                        .filter(back::isAfter)
                        .isPresent()
                ? AbsenceLength.LONG
                : AbsenceLength.MEDIUM;
    }

    private static Optional<LocalDate> limit(LoadedRevision revision, Parameter months, Absence absence) {
        return revision.decide(Decisions.TERMS, new ParameterFacts(months))
                .outcome()
                .map(BigDecimal::intValueExact)
                .map(absence.from()::plusMonths);
    }
}
