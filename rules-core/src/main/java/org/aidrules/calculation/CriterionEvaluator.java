package org.aidrules.calculation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.aidrules.contract.Criterion;
import org.aidrules.contract.Practice;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Availability;
import org.aidrules.facts.CoordinatedPracticeFacts;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.ForfaitStructureFacts;
import org.aidrules.facts.GroupedPracticeFacts;
import org.aidrules.facts.LimitComparison;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.ParameterFacts;
import org.aidrules.facts.PatientBaseFacts;
import org.aidrules.facts.SectorFacts;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.SpecialtyFacts;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionType;

/** Judges the criteria of eligibility, each by its own table. */
final class CriterionEvaluator {

    private final LoadedRevision revision;
    private final Practice practice;

    CriterionEvaluator(LoadedRevision revision, Practice practice) {
        this.revision = revision;
        this.practice = practice;
    }

    /** Whether the doctor may choose an option. */
    static DecisionResult<Availability> option(PriorContractContext footing, LoadedRevision revision, AidOption option, Practice practice) {
        return revision.decide(DecisionType.OPTIONS, footing.facts(option, practice.zone(),
                practice.specialty() == Specialty.GENERAL_MEDICINE));
    }

    /** Judges a criterion that depends on the practice alone. */
    DecisionResult<DecisionType.Ruling> judge(Criterion criterion) {
        return switch (criterion) {
            case SECTOR -> revision.decide(DecisionType.SECTOR, new SectorFacts(practice.sector()));
            case SPECIALTY -> revision.decide(DecisionType.SPECIALTY, new SpecialtyFacts(practice.specialty(),
                    practice.departmentShortOfSpecialty(),
                    position(revision, Parameter.CCAM_FEE_SHARE, practice.ccamFeeShare())));
            case GROUPED_PRACTICE -> revision.decide(DecisionType.GROUPED_PRACTICE,
                    new GroupedPracticeFacts(practice.grouped(), practice.zone()));
            case COORDINATED_PRACTICE -> revision.decide(DecisionType.COORDINATED_PRACTICE,
                    new CoordinatedPracticeFacts(practice.coordinated()));
            case FORFAIT_STRUCTURE -> revision.decide(DecisionType.FORFAIT_STRUCTURE,
                    new ForfaitStructureFacts(practice.forfaitStructureValidated()));
            case PATIENT_BASE -> throw new IllegalArgumentException("the patient base is judged by a measure");
        };
    }

    /** Judges the patient base by the measure that decides on it. */
    DecisionResult<DecisionType.Ruling> judge(ResolvedApplication.CountedMeasure base) {
        Set<Derogation> claimed = practice.derogations();
        return revision.decide(DecisionType.PATIENT_BASE, new PatientBaseFacts(base.measure(), base.band(),
                practice.newlyEstablished(), claimed.contains(Derogation.RQTH), claimed.contains(Derogation.ALD),
                claimed.contains(Derogation.MANY_CHILDREN), claimed.contains(Derogation.MIXED_PRACTICE)));
    }

    /** Where a number lies with regard to a term of the revision; as if not given where there is no such term. */
    static LimitComparison position(LoadedRevision revision, Parameter term, Optional<BigDecimal> number) {
        return number.map(known -> position(revision, term, known::compareTo)).orElse(LimitComparison.NOT_GIVEN);
    }

    /** Where something that can be compared with a number lies with regard to a term of the revision. */
    static LimitComparison position(LoadedRevision revision, Parameter term, ToIntFunction<BigDecimal> comparison) {
        Optional<BigDecimal> limit = revision.decide(DecisionType.TERMS, new ParameterFacts(term)).outcome();
        if (limit.isEmpty()) {
            return LimitComparison.NOT_GIVEN;
        }
        int compared = comparison.applyAsInt(limit.get());
        return compared < 0 ? LimitComparison.BELOW : compared == 0 ? LimitComparison.AT : LimitComparison.ABOVE;
    }
}
