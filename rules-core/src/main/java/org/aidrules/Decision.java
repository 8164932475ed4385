package org.aidrules;

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
import org.aidrules.facts.PatientBaseFacts;
import org.aidrules.facts.PaymentFacts;
import org.aidrules.facts.RenewalFacts;
import org.aidrules.facts.SectorFacts;
import org.aidrules.facts.SpecialtyFacts;
import org.aidrules.facts.Takeover;
import org.aidrules.facts.TargetFacts;
import org.aidrules.facts.TermFacts;
import org.aidrules.facts.TerminationFacts;
import org.aidrules.facts.TrainingHoursFacts;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.TrainingPathFacts;
import org.aidrules.facts.TransitionFacts;
import org.aidrules.facts.Verdict;
import org.aidrules.facts.WorkingTimeFacts;

/**
 * One decision: the table that takes it, the facts it is asked about, and how the outcome of a row is read.
 *
 * @param <F> the type of the facts
 * @param <O> the type of the outcome
 */
record Decision<F extends Record, O>(String table, Class<F> facts, Function<Outcome, O> outcome) {

    /** A verdict, with a deadline where the criterion is yet to be met. */
    record Ruling(Verdict verdict, Optional<Due> due) {
    }

    /** How a count must grow: by a rate, or to the median, if either is known; and what fall is tolerated. */
    record Growth(Optional<BigDecimal> rate, boolean toMedian, Optional<BigDecimal> tolerance) {
    }

    /** How a contract ends before its term: the months of notice, and whether the aid then runs by days. */
    record Termination(Optional<Integer> noticeMonths, boolean byDays) {
    }

    /** A share of a year's aid and its day; without a rate it is the balance. */
    record Share(Optional<BigDecimal> rate, Due due) {
    }

    static final Decision<SectorFacts, Ruling> SECTOR = new Decision<>("sector", SectorFacts.class, Decision::ruling);
    static final Decision<SpecialtyFacts, Ruling> SPECIALTY =
            new Decision<>("specialty", SpecialtyFacts.class, Decision::ruling);
    static final Decision<PatientBaseFacts, Ruling> PATIENT_BASE =
            new Decision<>("patient-base", PatientBaseFacts.class, Decision::ruling);
    static final Decision<GroupedPracticeFacts, Ruling> GROUPED_PRACTICE =
            new Decision<>("grouped-practice", GroupedPracticeFacts.class, Decision::ruling);
    static final Decision<CoordinatedPracticeFacts, Ruling> COORDINATED_PRACTICE =
            new Decision<>("coordinated-practice", CoordinatedPracticeFacts.class, Decision::ruling);
    static final Decision<ForfaitStructureFacts, Ruling> FORFAIT_STRUCTURE =
            new Decision<>("forfait-structure", ForfaitStructureFacts.class, Decision::ruling);
    static final Decision<OptionFacts, Availability> OPTIONS = new Decision<>("options", OptionFacts.class,
            outcome -> outcome.constant("availability", Availability.class));
    static final Decision<MeasureFacts, MeasureRole> MEASURES = new Decision<>("measures", MeasureFacts.class,
            outcome -> outcome.constant("role", MeasureRole.class));
    static final Decision<BandFacts, Band> BANDS = new Decision<>("bands", BandFacts.class,
            outcome -> outcome.constant("band", Band.class));
    static final Decision<AmountBandFacts, Band> AMOUNT_BAND = new Decision<>("amount-band", AmountBandFacts.class,
            outcome -> outcome.constant("band", Band.class));
    static final Decision<AmountFacts, Optional<BigDecimal>> AMOUNTS =
            new Decision<>("amounts", AmountFacts.class, outcome -> known(outcome, "euros", outcome::number));
    static final Decision<TargetFacts, Growth> TARGETS =
            new Decision<>("targets", TargetFacts.class, Decision::growth);
    static final Decision<PaymentFacts, Optional<Share>> PAYMENTS =
            new Decision<>("payments", PaymentFacts.class, Decision::share);
    static final Decision<ObligationFacts, Optional<Due>> OBLIGATIONS =
            new Decision<>("obligations", ObligationFacts.class, Decision::bound);
    static final Decision<TransitionFacts, Takeover> TRANSITIONS = new Decision<>("transitions",
            TransitionFacts.class, outcome -> outcome.constant("takeover", Takeover.class));
    static final Decision<RenewalFacts, Optional<ContractYear>> RENEWAL =
            new Decision<>("renewal", RenewalFacts.class, Decision::countsAs);
    static final Decision<AttainmentFacts, AttainmentRule> ATTAINMENT = new Decision<>("attainment",
            AttainmentFacts.class, outcome -> outcome.constant("rule", AttainmentRule.class));
    static final Decision<CombinationFacts, Combination> COMBINATION = new Decision<>("combination",
            CombinationFacts.class, outcome -> outcome.constant("combination", Combination.class));
    static final Decision<ModulationFacts, Modulation> MODULATION = new Decision<>("modulation",
            ModulationFacts.class, outcome -> outcome.constant("modulation", Modulation.class));
    static final Decision<TerminationFacts, Termination> TERMINATION =
            new Decision<>("termination", TerminationFacts.class, Decision::termination);
    static final Decision<WorkingTimeFacts, Optional<Ratio>> WORKING_TIME =
            new Decision<>("working-time", WorkingTimeFacts.class, Decision::posts);
    static final Decision<TrainingPathFacts, TrainingPath> TRAINING_PATH = new Decision<>("training-path",
            TrainingPathFacts.class, outcome -> outcome.constant("path", TrainingPath.class));
    static final Decision<TrainingHoursFacts, BigDecimal> TRAINING_HOURS = new Decision<>("training-hours",
            TrainingHoursFacts.class, outcome -> outcome.number("hours"));
    static final Decision<TermFacts, Optional<BigDecimal>> TERMS =
            new Decision<>("terms", TermFacts.class, outcome -> known(outcome, "number", outcome::numberOrRate));

    /** The decisions that may need something of the application that was not given, and ask for it. */
    private static final Set<Decision<?, ?>> ASKING = Set.of(SECTOR, SPECIALTY, PATIENT_BASE, GROUPED_PRACTICE,
            COORDINATED_PRACTICE, FORFAIT_STRUCTURE, OPTIONS, TRAINING_HOURS);

    /** Every decision, by its table. */
    static final Map<String, Decision<?, ?>> ALL = List.of(SECTOR, SPECIALTY, PATIENT_BASE, GROUPED_PRACTICE,
                    COORDINATED_PRACTICE, FORFAIT_STRUCTURE, OPTIONS, MEASURES, BANDS, AMOUNT_BAND, AMOUNTS, TARGETS,
                    PAYMENTS, ATTAINMENT, COMBINATION, MODULATION, TRANSITIONS, RENEWAL, TERMINATION, WORKING_TIME,
                    OBLIGATIONS, TRAINING_PATH, TRAINING_HOURS, TERMS)
            .stream().collect(Collectors.toMap(Decision::table, decision -> decision, (a, b) -> a, LinkedHashMap::new));

    /** Whether its rows may ask for a field that was not given. */
    boolean mayAsk() {
        return ASKING.contains(this);
    }

    private static Ruling ruling(Outcome outcome) {
        Verdict verdict = outcome.constant("verdict", Verdict.class);
        Optional<Due> due = outcome.due();
        if ((verdict == Verdict.TO_BE_MET) != due.isPresent()) {
            throw new BadCellException(new Text(
                    "a deadline goes with the verdict TO_BE_MET, and with no other",
                    "une échéance va avec le verdict TO_BE_MET, et avec aucun autre"));
        }
        return new Ruling(verdict, due);
    }

    private static Growth growth(Outcome outcome) {
        Optional<BigDecimal> tolerance =
                outcome.fills("tolerance") ? Optional.of(outcome.rate("tolerance")) : Optional.empty();
        if (outcome.says("growth", "TO P50")) {
            return new Growth(Optional.empty(), true, tolerance);
        }
        return new Growth(known(outcome, "growth", outcome::rate), false, tolerance);
    }

    private static Optional<ContractYear> countsAs(Outcome outcome) {
        return outcome.says("countsAs", "SAME") ? Optional.empty()
                : Optional.of(outcome.constant("countsAs", ContractYear.class));
    }

    private static Termination termination(Outcome outcome) {
        return new Termination(outcome.says("notice", "NONE") ? Optional.empty()
                : Optional.of(outcome.whole("notice")), outcome.oneOf("owed", "BY DAYS", "UNDETERMINED"));
    }

    private static Optional<Ratio> posts(Outcome outcome) {
        return outcome.says("posts", "NONE") ? Optional.empty() : Optional.of(outcome.ratio("posts"));
    }

    private static Optional<Share> share(Outcome outcome) {
        if (outcome.says("share", "NONE")) {
            return Optional.empty();
        }
        Due due = outcome.due().orElseThrow(Decision::noDeadline);
        return Optional.of(new Share(
                outcome.says("share", "BALANCE") ? Optional.empty() : Optional.of(outcome.rate("share")), due));
    }

    private static Optional<Due> bound(Outcome outcome) {
        return outcome.oneOf("bound", "YES", "NO") ? Optional.of(outcome.due().orElseThrow(Decision::noDeadline))
                : Optional.empty();
    }

    private static Optional<BigDecimal> known(Outcome outcome, String column, Function<String, BigDecimal> reader) {
        return outcome.says(column, "UNDETERMINED") || outcome.says(column, "NONE")
                ? Optional.empty() : Optional.of(reader.apply(column));
    }

    private static BadCellException noDeadline() {
        return new BadCellException(new Text("column from is empty, so there is no day",
                "la colonne from est vide, il n'y a donc pas de jour"));
    }
}
