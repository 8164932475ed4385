package org.aidrules.calculation;

import java.util.Optional;
import java.util.Set;
import org.aidrules.contract.Criterion;
import org.aidrules.contract.Practice;
import org.aidrules.facts.CoordinatedPracticeFacts;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.ForfaitStructureFacts;
import org.aidrules.facts.GroupedPracticeFacts;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.PatientBaseFacts;
import org.aidrules.facts.SectorFacts;
import org.aidrules.facts.SpecialtyFacts;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.CriterionRuling;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.Decisions;

/** Evaluates the criteria of eligibility, each with its own table. */
final class CriterionEvaluator {

    private final LoadedRevision revision;
    private final Practice practice;

    CriterionEvaluator(LoadedRevision revision, Practice practice) {
        this.revision = revision;
        this.practice = practice;
    }

    /**
     * Evaluates a criterion.
     *
     * @param decisive the measure that decides on the patient base
     * @return empty for the patient base where that measure is not known
     */
    Optional<DecisionResult<CriterionRuling>> evaluate(Criterion criterion, Optional<CountedMeasure> decisive) {
        return switch (criterion) {
            case SECTOR -> Optional.of(revision.decide(Decisions.SECTOR, new SectorFacts(practice.sector())));
            case SPECIALTY -> Optional.of(revision.decide(Decisions.SPECIALTY, specialty()));
            case PATIENT_BASE -> decisive.map(measure -> revision.decide(Decisions.PATIENT_BASE, base(measure)));
            case GROUPED_PRACTICE ->
                Optional.of(revision.decide(
                        Decisions.GROUPED_PRACTICE, new GroupedPracticeFacts(practice.grouped(), practice.zone())));
            case COORDINATED_PRACTICE ->
                Optional.of(revision.decide(
                        Decisions.COORDINATED_PRACTICE, new CoordinatedPracticeFacts(practice.coordinated())));
            case FORFAIT_STRUCTURE ->
                Optional.of(revision.decide(
                        Decisions.FORFAIT_STRUCTURE, new ForfaitStructureFacts(practice.forfaitStructureValidated())));
        };
    }

    private SpecialtyFacts specialty() {
        return new SpecialtyFacts(
                practice.specialty(),
                practice.departmentShortOfSpecialty(),
                new LimitComparer(revision).compare(practice.ccamFeeShare(), Parameter.CCAM_FEE_SHARE));
    }

    private PatientBaseFacts base(CountedMeasure measure) {
        Set<Derogation> claimed = practice.derogations();
        return new PatientBaseFacts(
                measure.measure(),
                measure.band(),
                practice.newlyEstablished(),
                claimed.contains(Derogation.RQTH),
                claimed.contains(Derogation.ALD),
                claimed.contains(Derogation.MANY_CHILDREN),
                claimed.contains(Derogation.MIXED_PRACTICE));
    }
}
