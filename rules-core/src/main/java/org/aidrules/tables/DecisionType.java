package org.aidrules.tables;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aidrules.facts.AmountBandFacts;
import org.aidrules.facts.AmountFacts;
import org.aidrules.facts.AttainmentFacts;
import org.aidrules.facts.AttainmentRule;
import org.aidrules.facts.Availability;
import org.aidrules.facts.Band;
import org.aidrules.facts.BandFacts;
import org.aidrules.facts.Combination;
import org.aidrules.facts.CombinationFacts;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.CoordinatedPracticeFacts;
import org.aidrules.facts.ForfaitStructureFacts;
import org.aidrules.facts.GroupedPracticeFacts;
import org.aidrules.facts.MeasureFacts;
import org.aidrules.facts.MeasureRole;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.ModulationFacts;
import org.aidrules.facts.ObligationFacts;
import org.aidrules.facts.OptionFacts;
import org.aidrules.facts.ParameterFacts;
import org.aidrules.facts.PatientBaseFacts;
import org.aidrules.facts.PaymentFacts;
import org.aidrules.facts.RenewalFacts;
import org.aidrules.facts.SectorFacts;
import org.aidrules.facts.SpecialtyFacts;
import org.aidrules.facts.Takeover;
import org.aidrules.facts.TargetFacts;
import org.aidrules.facts.TerminationFacts;
import org.aidrules.facts.TrainingHoursFacts;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.TrainingPathFacts;
import org.aidrules.facts.TransitionFacts;
import org.aidrules.facts.Verdict;
import org.aidrules.facts.WorkingTimeFacts;
import org.aidrules.number.Ratio;

/**
 * One decision: the table that takes it, the facts it is asked about, and how the outcome of a row is read.
 *
 * @param <F> the type of the facts
 * @param <O> the type of the outcome
 */
public record DecisionType<F extends Record, O>(String table, Class<F> facts, Function<OutcomeCells, O> outcome) {

    /** A verdict, with a deadline where the criterion is yet to be met. */
    public record Ruling(Verdict verdict, Optional<DeadlineRule> due) {
    }

    /** How a count must grow: by a rate, or to the median, if either is known; and what fall is tolerated. */
    public record Growth(Optional<BigDecimal> rate, boolean toMedian, Optional<BigDecimal> tolerance) {
    }

    /** How a contract ends before its term: the months of notice, and whether the aid then runs by days. */
    public record Termination(Optional<Integer> noticeMonths, boolean byDays) {
    }

    /** A share of a year's aid and its day; without a rate it is the balance. */
    public record Share(Optional<BigDecimal> rate, DeadlineRule due) {
    }

    public static final DecisionType<SectorFacts, Ruling> SECTOR = new DecisionType<>("sector", SectorFacts.class, DecisionType::ruling);
    public static final DecisionType<SpecialtyFacts, Ruling> SPECIALTY =
            new DecisionType<>("specialty", SpecialtyFacts.class, DecisionType::ruling);
    public static final DecisionType<PatientBaseFacts, Ruling> PATIENT_BASE =
            new DecisionType<>("patient-base", PatientBaseFacts.class, DecisionType::ruling);
    public static final DecisionType<GroupedPracticeFacts, Ruling> GROUPED_PRACTICE =
            new DecisionType<>("grouped-practice", GroupedPracticeFacts.class, DecisionType::ruling);
    public static final DecisionType<CoordinatedPracticeFacts, Ruling> COORDINATED_PRACTICE =
            new DecisionType<>("coordinated-practice", CoordinatedPracticeFacts.class, DecisionType::ruling);
    public static final DecisionType<ForfaitStructureFacts, Ruling> FORFAIT_STRUCTURE =
            new DecisionType<>("forfait-structure", ForfaitStructureFacts.class, DecisionType::ruling);
    public static final DecisionType<OptionFacts, Availability> OPTIONS = new DecisionType<>("options", OptionFacts.class,
            outcome -> outcome.constant("availability", Availability.class));
    public static final DecisionType<MeasureFacts, MeasureRole> MEASURES = new DecisionType<>("measures", MeasureFacts.class,
            outcome -> outcome.constant("role", MeasureRole.class));
    public static final DecisionType<BandFacts, Band> BANDS = new DecisionType<>("bands", BandFacts.class,
            outcome -> outcome.constant("band", Band.class));
    public static final DecisionType<AmountBandFacts, Band> AMOUNT_BAND = new DecisionType<>("amount-band", AmountBandFacts.class,
            outcome -> outcome.constant("band", Band.class));
    public static final DecisionType<AmountFacts, Optional<BigDecimal>> AMOUNTS =
            new DecisionType<>("amounts", AmountFacts.class, outcome -> known(outcome, "euros", outcome::number));
    public static final DecisionType<TargetFacts, Growth> TARGETS =
            new DecisionType<>("targets", TargetFacts.class, DecisionType::growth);
    public static final DecisionType<PaymentFacts, Optional<Share>> PAYMENTS =
            new DecisionType<>("payments", PaymentFacts.class, DecisionType::share);
    public static final DecisionType<ObligationFacts, Optional<DeadlineRule>> OBLIGATIONS =
            new DecisionType<>("obligations", ObligationFacts.class, DecisionType::bound);
    public static final DecisionType<TransitionFacts, Takeover> TRANSITIONS = new DecisionType<>("transitions",
            TransitionFacts.class, outcome -> outcome.constant("takeover", Takeover.class));
    public static final DecisionType<RenewalFacts, Optional<ContractYear>> RENEWAL =
            new DecisionType<>("renewal", RenewalFacts.class, DecisionType::countsAs);
    public static final DecisionType<AttainmentFacts, AttainmentRule> ATTAINMENT = new DecisionType<>("attainment",
            AttainmentFacts.class, outcome -> outcome.constant("rule", AttainmentRule.class));
    public static final DecisionType<CombinationFacts, Combination> COMBINATION = new DecisionType<>("combination",
            CombinationFacts.class, outcome -> outcome.constant("combination", Combination.class));
    public static final DecisionType<ModulationFacts, Modulation> MODULATION = new DecisionType<>("modulation",
            ModulationFacts.class, outcome -> outcome.constant("modulation", Modulation.class));
    public static final DecisionType<TerminationFacts, Termination> TERMINATION =
            new DecisionType<>("termination", TerminationFacts.class, DecisionType::termination);
    public static final DecisionType<WorkingTimeFacts, Optional<Ratio>> WORKING_TIME =
            new DecisionType<>("working-time", WorkingTimeFacts.class, DecisionType::posts);
    public static final DecisionType<TrainingPathFacts, TrainingPath> TRAINING_PATH = new DecisionType<>("training-path",
            TrainingPathFacts.class, outcome -> outcome.constant("path", TrainingPath.class));
    public static final DecisionType<TrainingHoursFacts, BigDecimal> TRAINING_HOURS = new DecisionType<>("training-hours",
            TrainingHoursFacts.class, outcome -> outcome.number("hours"));
    public static final DecisionType<ParameterFacts, Optional<BigDecimal>> TERMS =
            new DecisionType<>("terms", ParameterFacts.class, outcome -> known(outcome, "number", outcome::numberOrRate));

    /** The decisions that may need something of the application that was not given, and ask for it. */
    private static final Set<DecisionType<?, ?>> ASKING = Set.of(SECTOR, SPECIALTY, PATIENT_BASE, GROUPED_PRACTICE,
            COORDINATED_PRACTICE, FORFAIT_STRUCTURE, OPTIONS, TRAINING_HOURS);

    /** Every decision, by its table. */
    public static final Map<String, DecisionType<?, ?>> ALL = List.of(SECTOR, SPECIALTY, PATIENT_BASE, GROUPED_PRACTICE,
                    COORDINATED_PRACTICE, FORFAIT_STRUCTURE, OPTIONS, MEASURES, BANDS, AMOUNT_BAND, AMOUNTS, TARGETS,
                    PAYMENTS, ATTAINMENT, COMBINATION, MODULATION, TRANSITIONS, RENEWAL, TERMINATION, WORKING_TIME,
                    OBLIGATIONS, TRAINING_PATH, TRAINING_HOURS, TERMS)
            .stream().collect(Collectors.toMap(DecisionType::table, decision -> decision, (a, b) -> a, LinkedHashMap::new));

    /** Whether its rows may ask for a field that was not given. */
    boolean mayAsk() {
        return ASKING.contains(this);
    }

    private static Ruling ruling(OutcomeCells outcome) {
        Verdict verdict = outcome.constant("verdict", Verdict.class);
        Optional<DeadlineRule> due = outcome.deadline();
        if ((verdict == Verdict.TO_BE_MET) != due.isPresent()) {
            throw new BadCellException("table.deadlineMismatch");
        }
        return new Ruling(verdict, due);
    }

    private static Growth growth(OutcomeCells outcome) {
        Optional<BigDecimal> tolerance =
                outcome.isFilled("tolerance") ? Optional.of(outcome.rate("tolerance")) : Optional.empty();
        if (outcome.is("growth", "TO P50")) {
            return new Growth(Optional.empty(), true, tolerance);
        }
        return new Growth(known(outcome, "growth", outcome::rate), false, tolerance);
    }

    private static Optional<ContractYear> countsAs(OutcomeCells outcome) {
        return outcome.is("countsAs", "SAME") ? Optional.empty()
                : Optional.of(outcome.constant("countsAs", ContractYear.class));
    }

    private static Termination termination(OutcomeCells outcome) {
        return new Termination(outcome.is("notice", "NONE") ? Optional.empty()
                : Optional.of(outcome.wholeNumber("notice")), outcome.flag("owed", "BY DAYS", "UNDETERMINED"));
    }

    private static Optional<Ratio> posts(OutcomeCells outcome) {
        return outcome.is("posts", "NONE") ? Optional.empty() : Optional.of(outcome.ratio("posts"));
    }

    private static Optional<Share> share(OutcomeCells outcome) {
        if (outcome.is("share", "NONE")) {
            return Optional.empty();
        }
        DeadlineRule due = outcome.deadline().orElseThrow(DecisionType::noDeadline);
        return Optional.of(new Share(
                outcome.is("share", "BALANCE") ? Optional.empty() : Optional.of(outcome.rate("share")), due));
    }

    private static Optional<DeadlineRule> bound(OutcomeCells outcome) {
        return outcome.flag("bound", "YES", "NO") ? Optional.of(outcome.deadline().orElseThrow(DecisionType::noDeadline))
                : Optional.empty();
    }

    private static Optional<BigDecimal> known(OutcomeCells outcome, String column, Function<String, BigDecimal> reader) {
        return outcome.is(column, "UNDETERMINED") || outcome.is(column, "NONE")
                ? Optional.empty() : Optional.of(reader.apply(column));
    }

    private static BadCellException noDeadline() {
        return new BadCellException("table.deadlineMissing");
    }
}
