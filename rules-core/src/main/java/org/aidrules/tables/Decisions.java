package org.aidrules.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.aidrules.facts.CentreAssistantsFacts;
import org.aidrules.facts.CentreBaseFacts;
import org.aidrules.facts.CentreKindFacts;
import org.aidrules.facts.ChangeEffect;
import org.aidrules.facts.ChangeFacts;
import org.aidrules.facts.Combination;
import org.aidrules.facts.CombinationFacts;
import org.aidrules.facts.CompanyBaseFacts;
import org.aidrules.facts.CompanyFormFacts;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.CoordinatedPracticeFacts;
import org.aidrules.facts.DecisionFacts;
import org.aidrules.facts.DoctorPostsFacts;
import org.aidrules.facts.EndingGround;
import org.aidrules.facts.EndingGroundFacts;
import org.aidrules.facts.ForfaitStructureFacts;
import org.aidrules.facts.FundingPeriodFacts;
import org.aidrules.facts.GroupedPracticeFacts;
import org.aidrules.facts.IndividualContractFacts;
import org.aidrules.facts.MeasureFacts;
import org.aidrules.facts.MeasureRole;
import org.aidrules.facts.MembershipFacts;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.ModulationFacts;
import org.aidrules.facts.NewCentreFacts;
import org.aidrules.facts.ObligationFacts;
import org.aidrules.facts.OptionFacts;
import org.aidrules.facts.ParameterFacts;
import org.aidrules.facts.PartnerFacts;
import org.aidrules.facts.PatientBaseFacts;
import org.aidrules.facts.PaymentFacts;
import org.aidrules.facts.PostAmountFacts;
import org.aidrules.facts.PostAttainmentFacts;
import org.aidrules.facts.PostTargetFacts;
import org.aidrules.facts.PostTermFacts;
import org.aidrules.facts.PostTerminationFacts;
import org.aidrules.facts.RenewalFacts;
import org.aidrules.facts.RoundingFacts;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.SectorFacts;
import org.aidrules.facts.SpecialtyFacts;
import org.aidrules.facts.StartEffect;
import org.aidrules.facts.Takeover;
import org.aidrules.facts.TargetBandFacts;
import org.aidrules.facts.TargetFacts;
import org.aidrules.facts.TerminationFacts;
import org.aidrules.facts.TrainingEntry;
import org.aidrules.facts.TrainingEntryFacts;
import org.aidrules.facts.TrainingFundingFacts;
import org.aidrules.facts.TrainingHoursFacts;
import org.aidrules.facts.TrainingModuleFacts;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.TrainingPathFacts;
import org.aidrules.facts.TrainingPeriodFacts;
import org.aidrules.facts.TransitionFacts;
import org.aidrules.facts.WaitingPeriodFacts;
import org.aidrules.facts.WorkingTimeFacts;
import org.aidrules.number.Ratio;

/** The decisions, each with its table. */
public final class Decisions {

    private static final Map<String, DecisionType<?, ?>> BY_TABLE = new LinkedHashMap<>();

    private static final Set<Scheme> INDIVIDUAL = EnumSet.of(Scheme.INDIVIDUAL);
    private static final Set<Scheme> COLLECTIVE = EnumSet.of(Scheme.COLLECTIVE);
    private static final Set<Scheme> CENTRE = EnumSet.of(Scheme.HEALTH_CENTRE);
    private static final Set<Scheme> DOCTORS = EnumSet.of(Scheme.INDIVIDUAL, Scheme.COLLECTIVE);
    private static final Set<Scheme> ORGANISATIONS = EnumSet.of(Scheme.COLLECTIVE, Scheme.HEALTH_CENTRE);
    private static final Set<Scheme> ALL = EnumSet.allOf(Scheme.class);

    public static final DecisionType.Asking<SectorFacts, CriterionRuling> SECTOR =
            asking("sector", DOCTORS, SectorFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Asking<SpecialtyFacts, CriterionRuling> SPECIALTY =
            asking("specialty", INDIVIDUAL, SpecialtyFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Asking<PatientBaseFacts, CriterionRuling> PATIENT_BASE =
            asking("patient-base", INDIVIDUAL, PatientBaseFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Asking<GroupedPracticeFacts, CriterionRuling> GROUPED_PRACTICE = asking(
            "grouped-practice", INDIVIDUAL, GroupedPracticeFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Asking<CoordinatedPracticeFacts, CriterionRuling> COORDINATED_PRACTICE = asking(
            "coordinated-practice",
            INDIVIDUAL,
            CoordinatedPracticeFacts.class,
            OutcomeParser.RULING,
            OutcomeParser::ruling);
    public static final DecisionType.Asking<ForfaitStructureFacts, CriterionRuling> FORFAIT_STRUCTURE = asking(
            "forfait-structure", INDIVIDUAL, ForfaitStructureFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Asking<OptionFacts, Availability> OPTIONS = asking(
            "options",
            INDIVIDUAL,
            OptionFacts.class,
            List.of(OutcomeColumn.of("availability", Availability.class)),
            outcome -> outcome.constant("availability", Availability.class));
    public static final DecisionType.Total<MeasureFacts, MeasureRole> MEASURES =
            constant("measures", INDIVIDUAL, MeasureFacts.class, "role", MeasureRole.class);
    public static final DecisionType.Total<BandFacts, Band> BANDS =
            constant("bands", INDIVIDUAL, BandFacts.class, "band", Band.class);
    public static final DecisionType.Total<AmountBandFacts, Band> AMOUNT_BAND =
            constant("amount-band", INDIVIDUAL, AmountBandFacts.class, "band", Band.class);
    public static final DecisionType.Total<AmountFacts, Optional<BigDecimal>> AMOUNTS = total(
            "amounts",
            INDIVIDUAL,
            AmountFacts.class,
            List.of(OutcomeParser.numbers("euros")),
            outcome -> OutcomeParser.known(outcome, "euros", column -> OutcomeParser.euros(outcome.number(column))));
    public static final DecisionType.Total<TargetBandFacts, Band> TARGET_BAND =
            constant("target-band", INDIVIDUAL, TargetBandFacts.class, "band", Band.class);
    public static final DecisionType.Total<TargetFacts, TargetGrowth> TARGETS =
            total("targets", INDIVIDUAL, TargetFacts.class, OutcomeParser.GROWTH, OutcomeParser::growth);
    public static final DecisionType.Total<PaymentFacts, Optional<PaymentShare>> PAYMENTS =
            total("payments", ALL, PaymentFacts.class, OutcomeParser.SHARE, OutcomeParser::share);
    public static final DecisionType.Total<AttainmentFacts, AttainmentRule> ATTAINMENT =
            constant("attainment", INDIVIDUAL, AttainmentFacts.class, "rule", AttainmentRule.class);
    public static final DecisionType.Total<CombinationFacts, Combination> COMBINATION =
            constant("combination", ALL, CombinationFacts.class, "combination", Combination.class);
    public static final DecisionType.Total<ModulationFacts, Modulation> MODULATION =
            constant("modulation", ALL, ModulationFacts.class, "modulation", Modulation.class);
    public static final DecisionType.Total<TransitionFacts, Takeover> TRANSITIONS =
            constant("transitions", ALL, TransitionFacts.class, "takeover", Takeover.class);
    public static final DecisionType.Total<RenewalFacts, Optional<ContractYear>> RENEWAL =
            total("renewal", INDIVIDUAL, RenewalFacts.class, OutcomeParser.COUNTS_AS, OutcomeParser::countsAs);
    public static final DecisionType.Total<TerminationFacts, TerminationRule> TERMINATION = total(
            "termination", INDIVIDUAL, TerminationFacts.class, OutcomeParser.TERMINATION, OutcomeParser::termination);
    public static final DecisionType.Total<AbsenceFacts, AbsenceEffect> ABSENCES =
            constant("absences", INDIVIDUAL, AbsenceFacts.class, "suspension", AbsenceEffect.class);
    public static final DecisionType.Total<ChangeFacts, ChangeEffect> CHANGES =
            constant("changes", INDIVIDUAL, ChangeFacts.class, "effect", ChangeEffect.class);
    public static final DecisionType.Total<WorkingTimeFacts, Optional<Ratio>> WORKING_TIME =
            total("working-time", INDIVIDUAL, WorkingTimeFacts.class, OutcomeParser.POSTS, OutcomeParser::posts);
    public static final DecisionType.Total<ObligationFacts, Optional<DeadlineRule>> OBLIGATIONS =
            total("obligations", ALL, ObligationFacts.class, OutcomeParser.BOUND, OutcomeParser::bound);
    public static final DecisionType.Total<TrainingPathFacts, TrainingPath> TRAINING_PATH =
            constant("training-path", INDIVIDUAL, TrainingPathFacts.class, "path", TrainingPath.class);
    public static final DecisionType.Asking<TrainingHoursFacts, BigDecimal> TRAINING_HOURS = asking(
            "training-hours",
            INDIVIDUAL,
            TrainingHoursFacts.class,
            List.of(OutcomeColumn.of("hours")),
            outcome -> outcome.number("hours"));
    public static final DecisionType.Total<TrainingPeriodFacts, TrainingPeriodRule> TRAINING_PERIODS = total(
            "training-periods", INDIVIDUAL, TrainingPeriodFacts.class, OutcomeParser.PERIOD, OutcomeParser::period);
    public static final DecisionType.Total<TrainingEntryFacts, TrainingEntry> TRAINING_ENTRY =
            constant("training-entry", INDIVIDUAL, TrainingEntryFacts.class, "entry", TrainingEntry.class);
    public static final DecisionType.Total<TrainingModuleFacts, Optional<ModuleRule>> TRAINING_MODULES = total(
            "training-modules", INDIVIDUAL, TrainingModuleFacts.class, OutcomeParser.MODULE, OutcomeParser::module);
    public static final DecisionType.Total<FundingPeriodFacts, Optional<LocalDate>> FUNDING_PERIODS = total(
            "funding-periods", INDIVIDUAL, FundingPeriodFacts.class, OutcomeParser.FIRST_DAY, OutcomeParser::firstDay);
    public static final DecisionType.Total<TrainingFundingFacts, FundingRule> TRAINING_FUNDING = total(
            "training-funding", INDIVIDUAL, TrainingFundingFacts.class, OutcomeParser.FUNDING, OutcomeParser::funding);
    public static final DecisionType.Total<RoundingFacts, RoundingRule> ROUNDING =
            total("rounding", ALL, RoundingFacts.class, OutcomeParser.ROUNDING, OutcomeParser::rounding);
    public static final DecisionType.Total<ParameterFacts, Optional<BigDecimal>> TERMS = total(
            "terms",
            INDIVIDUAL,
            ParameterFacts.class,
            List.of(OutcomeParser.numbers("number")),
            outcome -> OutcomeParser.known(outcome, "number", outcome::numberOrRate));
    public static final DecisionType.Asking<CentreKindFacts, CriterionRuling> CENTRE_KIND =
            asking("centre-kind", CENTRE, CentreKindFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Asking<CentreBaseFacts, CriterionRuling> CENTRE_BASE =
            asking("centre-base", CENTRE, CentreBaseFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Total<NewCentreFacts, Optional<LocalDate>> NEW_CENTRES =
            total("new-centres", CENTRE, NewCentreFacts.class, OutcomeParser.FIRST_DAY, OutcomeParser::firstDay);
    public static final DecisionType.Asking<CentreAssistantsFacts, Optional<BigDecimal>> CENTRE_ASSISTANTS = asking(
            "centre-assistants",
            CENTRE,
            CentreAssistantsFacts.class,
            List.of(OutcomeParser.numbers("assistants")),
            outcome -> OutcomeParser.known(outcome, "assistants", outcome::number));
    public static final DecisionType.Total<CompanyFormFacts, CriterionRuling> COMPANY_FORM =
            total("company-form", COLLECTIVE, CompanyFormFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Total<CompanyBaseFacts, CriterionRuling> COMPANY_BASE =
            total("company-base", COLLECTIVE, CompanyBaseFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Total<PartnerFacts, CriterionRuling> PARTNERS =
            total("partners", COLLECTIVE, PartnerFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Total<IndividualContractFacts, CriterionRuling> INDIVIDUAL_CONTRACTS = total(
            "individual-contracts",
            COLLECTIVE,
            IndividualContractFacts.class,
            OutcomeParser.RULING,
            OutcomeParser::ruling);
    public static final DecisionType.Total<WaitingPeriodFacts, CriterionRuling> WAITING_PERIOD =
            total("waiting-period", COLLECTIVE, WaitingPeriodFacts.class, OutcomeParser.RULING, OutcomeParser::ruling);
    public static final DecisionType.Total<DoctorPostsFacts, Optional<Ratio>> DOCTOR_POSTS =
            total("doctor-posts", COLLECTIVE, DoctorPostsFacts.class, OutcomeParser.POSTS, OutcomeParser::posts);
    public static final DecisionType.Total<MembershipFacts, StartEffect> MEMBERSHIP =
            constant("membership", COLLECTIVE, MembershipFacts.class, "start", StartEffect.class);
    public static final DecisionType.Total<EndingGroundFacts, EndingGround> ENDING_GROUNDS =
            constant("ending-grounds", COLLECTIVE, EndingGroundFacts.class, "ground", EndingGround.class);
    public static final DecisionType.Total<PostAmountFacts, Optional<BigDecimal>> POST_AMOUNTS = total(
            "post-amounts",
            ORGANISATIONS,
            PostAmountFacts.class,
            List.of(OutcomeParser.numbers("euros")),
            outcome -> OutcomeParser.known(outcome, "euros", column -> OutcomeParser.euros(outcome.number(column))));
    public static final DecisionType.Total<PostTargetFacts, PostTarget> POST_TARGETS = total(
            "post-targets", ORGANISATIONS, PostTargetFacts.class, OutcomeParser.POST_TARGET, OutcomeParser::postTarget);
    public static final DecisionType.Total<PostAttainmentFacts, AttainmentRule> POST_ATTAINMENT =
            constant("post-attainment", ORGANISATIONS, PostAttainmentFacts.class, "rule", AttainmentRule.class);
    public static final DecisionType.Total<PostTerminationFacts, TerminationRule> POST_TERMINATION = total(
            "post-termination",
            ORGANISATIONS,
            PostTerminationFacts.class,
            OutcomeParser.TERMINATION,
            OutcomeParser::termination);
    public static final DecisionType.Total<PostTermFacts, Optional<BigDecimal>> POST_TERMS = total(
            "post-terms",
            ORGANISATIONS,
            PostTermFacts.class,
            List.of(OutcomeParser.numbers("number")),
            outcome -> OutcomeParser.known(outcome, "number", outcome::numberOrRate));

    private Decisions() {}

    /** Returns every decision by the name of its table, in the order in which tables are listed. */
    public static Map<String, DecisionType<?, ?>> byTable() {
        return Collections.unmodifiableMap(BY_TABLE);
    }

    /**
     * Returns the tables that a revision of a scheme has.
     *
     * @param scheme the scheme
     * @return their names, in the order in which tables are listed
     */
    public static List<String> tables(Scheme scheme) {
        return BY_TABLE.values().stream()
                .filter(decision -> decision.schemes().contains(scheme))
                .map(DecisionType::table)
                .toList();
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
            String table, Set<Scheme> schemes, Class<F> facts, String column, Class<E> type) {
        return total(
                table,
                schemes,
                facts,
                List.of(OutcomeColumn.of(column, type)),
                outcome -> outcome.constant(column, type));
    }

    private static <F extends DecisionFacts, O> DecisionType.Total<F, O> total(
            String table,
            Set<Scheme> schemes,
            Class<F> facts,
            List<OutcomeColumn> columns,
            Function<OutcomeCells, O> outcome) {
        return register(new DecisionType.Total<>(BY_TABLE.size(), table, schemes, facts, columns, outcome));
    }

    private static <F extends DecisionFacts, O> DecisionType.Asking<F, O> asking(
            String table,
            Set<Scheme> schemes,
            Class<F> facts,
            List<OutcomeColumn> columns,
            Function<OutcomeCells, O> outcome) {
        return register(new DecisionType.Asking<>(BY_TABLE.size(), table, schemes, facts, columns, outcome));
    }

    private static <D extends DecisionType<?, ?>> D register(D decision) {
        BY_TABLE.put(decision.table(), decision);
        return decision;
    }
}
