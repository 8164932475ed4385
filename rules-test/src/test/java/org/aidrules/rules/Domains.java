package org.aidrules.rules;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aidrules.facts.AbsenceFacts;
import org.aidrules.facts.AmountBandFacts;
import org.aidrules.facts.AmountFacts;
import org.aidrules.facts.AttainmentFacts;
import org.aidrules.facts.BandFacts;
import org.aidrules.facts.CentreAssistantsFacts;
import org.aidrules.facts.CentreBaseFacts;
import org.aidrules.facts.CentreKindFacts;
import org.aidrules.facts.ChangeFacts;
import org.aidrules.facts.CombinationFacts;
import org.aidrules.facts.CompanyBaseFacts;
import org.aidrules.facts.CompanyFormFacts;
import org.aidrules.facts.CoordinatedPracticeFacts;
import org.aidrules.facts.DoctorPostsFacts;
import org.aidrules.facts.EndingGroundFacts;
import org.aidrules.facts.ForfaitStructureFacts;
import org.aidrules.facts.FundingPeriodFacts;
import org.aidrules.facts.GroupedPracticeFacts;
import org.aidrules.facts.IndividualContractFacts;
import org.aidrules.facts.MeasureFacts;
import org.aidrules.facts.MembershipFacts;
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
import org.aidrules.facts.TargetBandFacts;
import org.aidrules.facts.TargetFacts;
import org.aidrules.facts.TerminationFacts;
import org.aidrules.facts.TrainingEntryFacts;
import org.aidrules.facts.TrainingFundingFacts;
import org.aidrules.facts.TrainingHoursFacts;
import org.aidrules.facts.TrainingModuleFacts;
import org.aidrules.facts.TrainingPathFacts;
import org.aidrules.facts.TrainingPeriodFacts;
import org.aidrules.facts.TransitionFacts;
import org.aidrules.facts.WaitingPeriodFacts;
import org.aidrules.facts.WorkingTimeFacts;

/** What each table is asked about: its facts, and every combination of their values. */
final class Domains {

    /** The facts of each table, by its name. */
    static final Map<String, Class<? extends Record>> FACTS = new TreeMap<>(Map.ofEntries(
            Map.entry("amount-band", AmountBandFacts.class),
            Map.entry("amounts", AmountFacts.class),
            Map.entry("attainment", AttainmentFacts.class),
            Map.entry("bands", BandFacts.class),
            Map.entry("absences", AbsenceFacts.class),
            Map.entry("changes", ChangeFacts.class),
            Map.entry("combination", CombinationFacts.class),
            Map.entry("centre-kind", CentreKindFacts.class),
            Map.entry("centre-base", CentreBaseFacts.class),
            Map.entry("new-centres", NewCentreFacts.class),
            Map.entry("centre-assistants", CentreAssistantsFacts.class),
            Map.entry("company-form", CompanyFormFacts.class),
            Map.entry("company-base", CompanyBaseFacts.class),
            Map.entry("partners", PartnerFacts.class),
            Map.entry("individual-contracts", IndividualContractFacts.class),
            Map.entry("waiting-period", WaitingPeriodFacts.class),
            Map.entry("doctor-posts", DoctorPostsFacts.class),
            Map.entry("membership", MembershipFacts.class),
            Map.entry("ending-grounds", EndingGroundFacts.class),
            Map.entry("post-amounts", PostAmountFacts.class),
            Map.entry("post-targets", PostTargetFacts.class),
            Map.entry("post-attainment", PostAttainmentFacts.class),
            Map.entry("post-termination", PostTerminationFacts.class),
            Map.entry("post-terms", PostTermFacts.class),
            Map.entry("coordinated-practice", CoordinatedPracticeFacts.class),
            Map.entry("forfait-structure", ForfaitStructureFacts.class),
            Map.entry("funding-periods", FundingPeriodFacts.class),
            Map.entry("grouped-practice", GroupedPracticeFacts.class),
            Map.entry("measures", MeasureFacts.class),
            Map.entry("modulation", ModulationFacts.class),
            Map.entry("obligations", ObligationFacts.class),
            Map.entry("options", OptionFacts.class),
            Map.entry("patient-base", PatientBaseFacts.class),
            Map.entry("payments", PaymentFacts.class),
            Map.entry("renewal", RenewalFacts.class),
            Map.entry("rounding", RoundingFacts.class),
            Map.entry("sector", SectorFacts.class),
            Map.entry("specialty", SpecialtyFacts.class),
            Map.entry("target-band", TargetBandFacts.class),
            Map.entry("targets", TargetFacts.class),
            Map.entry("termination", TerminationFacts.class),
            Map.entry("terms", ParameterFacts.class),
            Map.entry("training-entry", TrainingEntryFacts.class),
            Map.entry("training-funding", TrainingFundingFacts.class),
            Map.entry("training-hours", TrainingHoursFacts.class),
            Map.entry("training-modules", TrainingModuleFacts.class),
            Map.entry("training-path", TrainingPathFacts.class),
            Map.entry("training-periods", TrainingPeriodFacts.class),
            Map.entry("transitions", TransitionFacts.class),
            Map.entry("working-time", WorkingTimeFacts.class)));

    private static final Set<String> IN_EVERY_SCHEME =
            Set.of("combination", "modulation", "obligations", "payments", "rounding", "transitions");
    private static final Set<String> OF_ORGANISATIONS =
            Set.of("post-amounts", "post-attainment", "post-targets", "post-termination", "post-terms");
    private static final Set<String> OF_CENTRES =
            Set.of("centre-assistants", "centre-base", "centre-kind", "new-centres");
    private static final Set<String> OF_COMPANIES = Set.of(
            "company-base",
            "company-form",
            "doctor-posts",
            "ending-grounds",
            "individual-contracts",
            "membership",
            "partners",
            "waiting-period");

    private Domains() {}

    /** The tables of a scheme, in the order of their names. */
    static List<String> tables(Scheme scheme) {
        return FACTS.keySet().stream().filter(table -> has(scheme, table)).toList();
    }

    private static boolean has(Scheme scheme, String table) {
        boolean organisation = OF_ORGANISATIONS.contains(table);
        return switch (scheme) {
            case HEALTH_CENTRE -> IN_EVERY_SCHEME.contains(table) || organisation || OF_CENTRES.contains(table);
            case COLLECTIVE ->
                IN_EVERY_SCHEME.contains(table)
                        || organisation
                        || OF_COMPANIES.contains(table)
                        || table.equals("sector");
            case INDIVIDUAL -> !organisation && !OF_CENTRES.contains(table) && !OF_COMPANIES.contains(table);
        };
    }

    /** How many combinations there are. */
    static long size(String table) {
        return Arrays.stream(FACTS.get(table).getRecordComponents())
                .mapToLong(fact -> values(fact).size())
                .reduce(1, Math::multiplyExact);
    }

    /** Every combination, each value by the name of its fact. */
    static List<Map<String, String>> cells(String table) {
        List<Map<String, String>> cells = List.of(Map.of());
        for (RecordComponent fact : FACTS.get(table).getRecordComponents()) {
            List<Map<String, String>> longer = new ArrayList<>();
            cells.forEach(cell -> values(fact).forEach(value -> {
                Map<String, String> more = new LinkedHashMap<>(cell);
                more.put(fact.getName(), value);
                longer.add(more);
            }));
            cells = longer;
        }
        return cells;
    }

    private static List<String> values(RecordComponent fact) {
        return fact.getType() == boolean.class
                ? List.of("true", "false")
                : Stream.of(fact.getType().getEnumConstants())
                        .map(String::valueOf)
                        .toList();
    }
}
