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
import org.aidrules.facts.Verdict;
import org.aidrules.facts.YesNo;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.CriterionRuling;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;

/** Evaluates the criteria of eligibility, each with its own table. */
final class CriterionEvaluator {

    private final LoadedRevision revision;
    private final Practice practice;
    private final ContractTerms terms;
    /** The decision on the patient base; empty where the measure that decides on it is not known. */
    private final Optional<DecisionResult<CriterionRuling>> patientBase;

    CriterionEvaluator(LoadedRevision revision, Practice practice, ContractTerms terms) {
        this.revision = revision;
        this.practice = practice;
        this.terms = terms;
        this.patientBase =
                terms.decisiveMeasure().map(measure -> revision.decide(Decisions.PATIENT_BASE, base(measure)));
    }

    /** Evaluates a criterion; returns empty for the patient base where the measure that decides on it is not known. */
    Optional<DecisionResult<CriterionRuling>> evaluate(Criterion criterion) {
        return switch (criterion) {
            case SECTOR -> Optional.of(revision.decide(Decisions.SECTOR, new SectorFacts(practice.sector())));
            case SPECIALTY -> Optional.of(revision.decide(Decisions.SPECIALTY, specialty()));
            case PATIENT_BASE -> patientBase;
            case GROUPED_PRACTICE -> Optional.of(revision.decide(Decisions.GROUPED_PRACTICE, grouped()));
            case COORDINATED_PRACTICE ->
                Optional.of(revision.decide(
                        Decisions.COORDINATED_PRACTICE, new CoordinatedPracticeFacts(practice.coordinated())));
            case FORFAIT_STRUCTURE ->
                Optional.of(revision.decide(
                        Decisions.FORFAIT_STRUCTURE, new ForfaitStructureFacts(practice.forfaitStructureValidated())));
            case COMPANY_FORM, COMPANY_BASE, PARTNER, INDIVIDUAL_CONTRACT, WAITING_PERIOD, CENTRE_KIND, CENTRE_BASE ->
                throw new IllegalArgumentException(criterion + " is none of the individual scheme");
        };
    }

    private SpecialtyFacts specialty() {
        return new SpecialtyFacts(
                practice.specialty(),
                practice.departmentShortOfSpecialty(),
                new LimitComparer(revision).compare(practice.ccamFeeShare(), Parameter.CCAM_FEE_SHARE),
                practice.zone(),
                practice.derogations().contains(Derogation.LOCAL_COMMISSION));
    }

    private GroupedPracticeFacts grouped() {
        return new GroupedPracticeFacts(practice.grouped(), practice.zone(), practice.coordinated(), patientBaseMet());
    }

    private YesNo patientBaseMet() {
        return patientBase
                .map(decision -> YesNo.of(decision instanceof Decided<CriterionRuling> decided
                        && decided.outcome().verdict() == Verdict.MET))
                .orElse(YesNo.NOT_GIVEN);
    }

    private PatientBaseFacts base(CountedMeasure measure) {
        Set<Derogation> claimed = practice.derogations();
        return new PatientBaseFacts(
                measure.measure(),
                measure.band(),
                terms.otherBand(measure),
                practice.newlyEstablished(),
                claimed.contains(Derogation.RQTH),
                claimed.contains(Derogation.ALD),
                claimed.contains(Derogation.MANY_CHILDREN),
                claimed.contains(Derogation.MIXED_PRACTICE));
    }
}
