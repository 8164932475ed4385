package org.aidrules.tables;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.aidrules.facts.AbsenceEffect;
import org.aidrules.facts.AbsenceFacts;
import org.aidrules.facts.AmountBandFacts;
import org.aidrules.facts.AmountFacts;
import org.aidrules.facts.AttainmentFacts;
import org.aidrules.facts.AttainmentRule;
import org.aidrules.facts.Availability;
import org.aidrules.facts.Band;
import org.aidrules.facts.BandFacts;
import org.aidrules.facts.ChangeEffect;
import org.aidrules.facts.ChangeFacts;
import org.aidrules.facts.Combination;
import org.aidrules.facts.CombinationFacts;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.CoordinatedPracticeFacts;
import org.aidrules.facts.DecisionFacts;
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
import org.aidrules.facts.RoundingFacts;
import org.aidrules.facts.SectorFacts;
import org.aidrules.facts.SpecialtyFacts;
import org.aidrules.facts.Takeover;
import org.aidrules.facts.TargetBandFacts;
import org.aidrules.facts.TargetFacts;
import org.aidrules.facts.TerminationFacts;
import org.aidrules.facts.TrainingEntry;
import org.aidrules.facts.TrainingEntryFacts;
import org.aidrules.facts.TrainingHoursFacts;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.TrainingPathFacts;
import org.aidrules.facts.TrainingPeriodFacts;
import org.aidrules.facts.TransitionFacts;
import org.aidrules.facts.WorkingTimeFacts;
import org.aidrules.number.Ratio;

/** The decisions, each with its table. */
public final class Decisions {

    private static final Map<String, DecisionType<?, ?>> BY_TABLE = new LinkedHashMap<>();

    public static final DecisionType.Asking<SectorFacts, CriterionRuling> SECTOR =
            asking("sector", SectorFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Asking<SpecialtyFacts, CriterionRuling> SPECIALTY =
            asking("specialty", SpecialtyFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Asking<PatientBaseFacts, CriterionRuling> PATIENT_BASE =
            asking("patient-base", PatientBaseFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Asking<GroupedPracticeFacts, CriterionRuling> GROUPED_PRACTICE =
            asking("grouped-practice", GroupedPracticeFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Asking<CoordinatedPracticeFacts, CriterionRuling> COORDINATED_PRACTICE =
            asking("coordinated-practice", CoordinatedPracticeFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Asking<ForfaitStructureFacts, CriterionRuling> FORFAIT_STRUCTURE =
            asking("forfait-structure", ForfaitStructureFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Asking<OptionFacts, Availability> OPTIONS = asking(
            "options",
            OptionFacts.class,
            List.of(OutcomeColumn.of("availability", Availability.class)),
            outcome -> outcome.constant("availability", Availability.class));
    public static final DecisionType.Total<MeasureFacts, MeasureRole> MEASURES =
            constant("measures", MeasureFacts.class, "role", MeasureRole.class);
    public static final DecisionType.Total<BandFacts, Band> BANDS =
            constant("bands", BandFacts.class, "band", Band.class);
    public static final DecisionType.Total<AmountBandFacts, Band> AMOUNT_BAND =
            constant("amount-band", AmountBandFacts.class, "band", Band.class);
    public static final DecisionType.Total<AmountFacts, Optional<BigDecimal>> AMOUNTS = total(
            "amounts",
            AmountFacts.class,
            List.of(OutcomeParser.numbers("euros")),
            outcome -> OutcomeParser.known(outcome, "euros", column -> OutcomeParser.euros(outcome.number(column))));
    public static final DecisionType.Total<TargetBandFacts, Band> TARGET_BAND =
            constant("target-band", TargetBandFacts.class, "band", Band.class);
    public static final DecisionType.Total<TargetFacts, TargetGrowth> TARGETS =
            total("targets", TargetFacts.class, OutcomeParser.GROWTH, OutcomeParser::growth);
    public static final DecisionType.Total<PaymentFacts, Optional<PaymentShare>> PAYMENTS =
            total("payments", PaymentFacts.class, OutcomeParser.SHARE, OutcomeParser::share);
    public static final DecisionType.Total<AttainmentFacts, AttainmentRule> ATTAINMENT =
            constant("attainment", AttainmentFacts.class, "rule", AttainmentRule.class);
    public static final DecisionType.Total<CombinationFacts, Combination> COMBINATION =
            constant("combination", CombinationFacts.class, "combination", Combination.class);
    public static final DecisionType.Total<ModulationFacts, Modulation> MODULATION =
            constant("modulation", ModulationFacts.class, "modulation", Modulation.class);
    public static final DecisionType.Total<TransitionFacts, Takeover> TRANSITIONS =
            constant("transitions", TransitionFacts.class, "takeover", Takeover.class);
    public static final DecisionType.Total<RenewalFacts, Optional<ContractYear>> RENEWAL =
            total("renewal", RenewalFacts.class, OutcomeParser.COUNTS_AS, OutcomeParser::countsAs);
    public static final DecisionType.Total<TerminationFacts, TerminationRule> TERMINATION =
            total("termination", TerminationFacts.class, OutcomeParser.TERMINATION, OutcomeParser::termination);
    public static final DecisionType.Total<AbsenceFacts, AbsenceEffect> ABSENCES =
            constant("absences", AbsenceFacts.class, "suspension", AbsenceEffect.class);
    public static final DecisionType.Total<ChangeFacts, ChangeEffect> CHANGES =
            constant("changes", ChangeFacts.class, "effect", ChangeEffect.class);
    public static final DecisionType.Total<WorkingTimeFacts, Optional<Ratio>> WORKING_TIME =
            total("working-time", WorkingTimeFacts.class, OutcomeParser.POSTS, OutcomeParser::posts);
    public static final DecisionType.Total<ObligationFacts, Optional<DeadlineRule>> OBLIGATIONS =
            total("obligations", ObligationFacts.class, OutcomeParser.BOUND, OutcomeParser::bound);
    public static final DecisionType.Total<TrainingPathFacts, TrainingPath> TRAINING_PATH =
            constant("training-path", TrainingPathFacts.class, "path", TrainingPath.class);
    public static final DecisionType.Asking<TrainingHoursFacts, BigDecimal> TRAINING_HOURS = asking(
            "training-hours",
            TrainingHoursFacts.class,
            List.of(OutcomeColumn.of("hours")),
            outcome -> outcome.number("hours"));
    public static final DecisionType.Total<TrainingPeriodFacts, TrainingPeriodRule> TRAINING_PERIODS =
            total("training-periods", TrainingPeriodFacts.class, OutcomeParser.PERIOD, OutcomeParser::period);
    public static final DecisionType.Total<TrainingEntryFacts, TrainingEntry> TRAINING_ENTRY =
            constant("training-entry", TrainingEntryFacts.class, "entry", TrainingEntry.class);
    public static final DecisionType.Total<RoundingFacts, RoundingRule> ROUNDING =
            total("rounding", RoundingFacts.class, OutcomeParser.ROUNDING, OutcomeParser::rounding);
    public static final DecisionType.Total<ParameterFacts, Optional<BigDecimal>> TERMS = total(
            "terms",
            ParameterFacts.class,
            List.of(OutcomeParser.numbers("number")),
            outcome -> OutcomeParser.known(outcome, "number", outcome::numberOrRate));

    private Decisions() {}

    /** Returns every decision by the name of its table, in the order in which tables are listed. */
    public static Map<String, DecisionType<?, ?>> byTable() {
        return Collections.unmodifiableMap(BY_TABLE);
    }

    /**
     * Returns the decision that a table takes.
     *
     * @param table the name of a table
     * @return its decision
     * @throws NullPointerException if no table has this name
     */
    public static DecisionType<?, ?> of(String table) {
        return Objects.requireNonNull(BY_TABLE.get(table), table);
    }

    /** A decision whose outcome is a constant in one column. */
    private static <F extends DecisionFacts, E extends Enum<E>> DecisionType.Total<F, E> constant(
            String table, Class<F> facts, String column, Class<E> type) {
        return total(table, facts, List.of(OutcomeColumn.of(column, type)), outcome -> outcome.constant(column, type));
    }

    private static <F extends DecisionFacts, O> DecisionType.Total<F, O> total(
            String table, Class<F> facts, List<OutcomeColumn> columns, Function<OutcomeCells, O> outcome) {
        return register(new DecisionType.Total<>(BY_TABLE.size(), table, facts, columns, outcome));
    }

    private static <F extends DecisionFacts, O> DecisionType.Asking<F, O> asking(
            String table, Class<F> facts, List<OutcomeColumn> columns, Function<OutcomeCells, O> outcome) {
        return register(new DecisionType.Asking<>(BY_TABLE.size(), table, facts, columns, outcome));
    }

    private static <D extends DecisionType<?, ?>> D register(D decision) {
        BY_TABLE.put(decision.table(), decision);
        return decision;
    }
}
