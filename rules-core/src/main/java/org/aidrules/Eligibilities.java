package org.aidrules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.aidrules.facts.Availability;
import org.aidrules.facts.CoordinatedPracticeFacts;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.ForfaitStructureFacts;
import org.aidrules.facts.GroupedPracticeFacts;
import org.aidrules.facts.Option;
import org.aidrules.facts.Position;
import org.aidrules.facts.PatientBaseFacts;
import org.aidrules.facts.SectorFacts;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.SpecialtyFacts;
import org.aidrules.facts.Term;
import org.aidrules.facts.TermFacts;

/** Judges the criteria of eligibility, each by its own table. */
final class Eligibilities {

    private final Revision revision;
    private final Practice practice;

    Eligibilities(Revision revision, Practice practice) {
        this.revision = revision;
        this.practice = practice;
    }

    /** Whether the doctor may choose an option. */
    static Decided<Availability> option(Footing footing, Revision revision, Option option, Practice practice) {
        return revision.decide(Decision.OPTIONS, footing.facts(option, practice.zone(),
                practice.specialty() == Specialty.GENERAL_MEDICINE));
    }

    /** Judges a criterion that depends on the practice alone. */
    Decided<Decision.Ruling> judge(Criterion criterion) {
        return switch (criterion) {
            case SECTOR -> revision.decide(Decision.SECTOR, new SectorFacts(practice.sector()));
            case SPECIALTY -> revision.decide(Decision.SPECIALTY, new SpecialtyFacts(practice.specialty(),
                    practice.departmentShortOfSpecialty(),
                    position(revision, Term.CCAM_FEE_SHARE, practice.ccamFeeShare())));
            case GROUPED_PRACTICE -> revision.decide(Decision.GROUPED_PRACTICE,
                    new GroupedPracticeFacts(practice.grouped(), practice.zone()));
            case COORDINATED_PRACTICE -> revision.decide(Decision.COORDINATED_PRACTICE,
                    new CoordinatedPracticeFacts(practice.coordinated()));
            case FORFAIT_STRUCTURE -> revision.decide(Decision.FORFAIT_STRUCTURE,
                    new ForfaitStructureFacts(practice.forfaitStructureValidated()));
            case PATIENT_BASE -> throw new IllegalArgumentException("the patient base is judged by a measure");
        };
    }

    /** Judges the patient base by the measure that decides on it. */
    Decided<Decision.Ruling> judge(Situation.Base base) {
        Set<Derogation> claimed = practice.derogations();
        return revision.decide(Decision.PATIENT_BASE, new PatientBaseFacts(base.measure(), base.band(),
                practice.newlySettled(), claimed.contains(Derogation.RQTH), claimed.contains(Derogation.ALD),
                claimed.contains(Derogation.MANY_CHILDREN), claimed.contains(Derogation.MIXED_PRACTICE)));
    }

    /** Where a number lies with regard to a term of the revision; as if not given where there is no such term. */
    static Position position(Revision revision, Term term, Optional<BigDecimal> number) {
        return number.map(known -> position(revision, term, known::compareTo)).orElse(Position.NOT_GIVEN);
    }

    /** Where something that can be compared with a number lies with regard to a term of the revision. */
    static Position position(Revision revision, Term term, ToIntFunction<BigDecimal> comparison) {
        Optional<BigDecimal> limit = revision.decide(Decision.TERMS, new TermFacts(term)).outcome();
        if (limit.isEmpty()) {
            return Position.NOT_GIVEN;
        }
        int compared = comparison.applyAsInt(limit.get());
        return compared < 0 ? Position.BELOW : compared == 0 ? Position.AT : Position.ABOVE;
    }
}
