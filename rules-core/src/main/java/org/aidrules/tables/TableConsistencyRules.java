package org.aidrules.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aidrules.error.Defect;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.facts.AttainmentLevel;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.FundingPeriod;
import org.aidrules.facts.FundingPeriodFacts;
import org.aidrules.facts.Instalment;
import org.aidrules.facts.Measure;
import org.aidrules.facts.MeasureFacts;
import org.aidrules.facts.MeasureRole;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.ModulationFacts;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.ParameterFacts;
import org.aidrules.facts.PaymentFacts;
import org.aidrules.facts.PostTerm;
import org.aidrules.facts.PostTermFacts;
import org.aidrules.facts.RoundedQuantity;
import org.aidrules.facts.RoundingFacts;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.TrainingPeriod;
import org.aidrules.facts.TrainingPeriodFacts;
import org.aidrules.tables.DecisionResult.Decided;

/** Checks that the rows of a table are consistent with each other, so that a plan can be calculated from them. */
final class TableConsistencyRules {

    /** The parameters that are numbers of months. */
    private static final List<Parameter> MONTHLY =
            List.of(Parameter.SHORT_ABSENCE_MONTHS, Parameter.LONG_ABSENCE_MONTHS, Parameter.REVIEW_MONTHS);

    /** The months of a year. */
    private static final int MONTHS = 12;

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private TableConsistencyRules() {}

    /** Returns the defects of a table; none for a table without such rules. */
    static List<Defect> defects(DecidedTable<?, ?> table) {
        List<Defect> defects = new ArrayList<>();
        table.as(Decisions.MEASURES)
                .ifPresent(measures -> Arrays.stream(Specialty.values())
                        .forEach(specialty -> measures(measures, specialty).ifPresent(defects::add)));
        table.as(Decisions.PAYMENTS)
                .ifPresent(payments -> Arrays.stream(ContractYear.values())
                        .forEach(year -> payments(payments, year).ifPresent(defects::add)));
        table.as(Decisions.MODULATION)
                .ifPresent(modulation -> Arrays.stream(ContractYear.values())
                        .forEach(year -> Arrays.stream(AttainmentLevel.values())
                                .forEach(level ->
                                        modulation(modulation, year, level).ifPresent(defects::add))));
        table.as(Decisions.TRAINING_PERIODS)
                .flatMap(TableConsistencyRules::trainingPeriods)
                .ifPresent(defects::add);
        table.as(Decisions.FUNDING_PERIODS)
                .flatMap(TableConsistencyRules::fundingPeriods)
                .ifPresent(defects::add);
        table.as(Decisions.TERMS).ifPresent(terms -> {
            contractYears(number(terms, Parameter.CONTRACT_YEARS), terms, Parameter.CONTRACT_YEARS)
                    .ifPresent(defects::add);
            for (Parameter months : MONTHLY) {
                months(number(terms, months), terms, months).ifPresent(defects::add);
            }
            atMostWhole(number(terms, Parameter.FULL_AID_ATTAINMENT), terms, Parameter.FULL_AID_ATTAINMENT)
                    .ifPresent(defects::add);
        });
        table.as(Decisions.POST_TERMS).ifPresent(terms -> {
            contractYears(number(terms, PostTerm.CONTRACT_YEARS), terms, PostTerm.CONTRACT_YEARS)
                    .ifPresent(defects::add);
            months(number(terms, PostTerm.NEWLY_ESTABLISHED_MONTHS), terms, PostTerm.NEWLY_ESTABLISHED_MONTHS)
                    .ifPresent(defects::add);
            atMostWhole(number(terms, PostTerm.FULL_AID_ATTAINMENT), terms, PostTerm.FULL_AID_ATTAINMENT)
                    .ifPresent(defects::add);
        });
        table.as(Decisions.ROUNDING).ifPresent(rounding -> {
            unit(rounding, RoundedQuantity.TARGET_GAIN, BigDecimal.ONE).ifPresent(defects::add);
            unit(rounding, RoundedQuantity.AID, CENT).ifPresent(defects::add);
        });
        return defects;
    }

    /** Checks that one measure of a specialty decides on the patient base, and at most one more counts. */
    private static Optional<Defect> measures(
            DecidedTable<MeasureFacts, Decided<MeasureRole>> table, Specialty specialty) {
        List<MeasureRole> roles = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            roles.add(table.decide(new MeasureFacts(measure, specialty)).outcome());
        }
        long bases = roles.stream().filter(role -> role == MeasureRole.BASE).count();
        long counted =
                roles.stream().filter(role -> role == MeasureRole.COUNTED).count();
        return bases == 1 && counted <= 1
                ? Optional.empty()
                : Optional.of(
                        defect("measures", Map.of("specialty", specialty.name()), "table.measureRoles", specialty));
    }

    /**
     * Checks that the instalments of a year add up to its aid: shares of 100 % in total, or a balance at the end. There are none
     * where no text settles them.
     */
    private static Optional<Defect> payments(
            DecidedTable<PaymentFacts, Decided<Optional<PaymentShare>>> table, ContractYear year) {
        BigDecimal shares = BigDecimal.ZERO;
        boolean balanced = false;
        boolean consistent = true;
        boolean open = true;
        for (Instalment instalment : Instalment.values()) {
            Decided<Optional<PaymentShare>> decided = table.decide(new PaymentFacts(year, instalment));
            Optional<PaymentShare> share = decided.outcome();
            open &= share.isEmpty() && decided.reason().certainty() == Certainty.UNDETERMINED;
            consistent &= share.isEmpty() || !balanced;
            balanced |= share.isPresent() && share.get().rate().isEmpty();
            shares = shares.add(share.flatMap(PaymentShare::rate).orElse(BigDecimal.ZERO));
        }
        int compared = shares.compareTo(BigDecimal.ONE);
        return open || (consistent && (balanced ? compared < 0 : compared == 0))
                ? Optional.empty()
                : Optional.of(defect("payments", Map.of("year", year.name()), "table.instalmentsIncomplete", year));
    }

    /** Checks that the aid is prorated only by a known attainment, and left open only in a year without activity. */
    private static Optional<Defect> modulation(
            DecidedTable<ModulationFacts, Decided<Modulation>> table, ContractYear year, AttainmentLevel standing) {
        Modulation modulation =
                table.decide(new ModulationFacts(year, standing)).outcome();
        boolean known = standing.compareTo(AttainmentLevel.WHOLE) <= 0;
        boolean consistent = switch (modulation) {
            case FULL, UNDETERMINED -> true;
            case PRORATED -> known;
            case NOT_SETTLED -> standing == AttainmentLevel.NOT_OBSERVED;
        };
        return consistent
                ? Optional.empty()
                : Optional.of(defect(
                        "modulation",
                        Map.of("year", year.name(), "standing", standing.name()),
                        "table.modulationImpossible",
                        year,
                        standing,
                        modulation));
    }

    /** Checks that one period has no beginning, and that no two begin on the same day. */
    private static Optional<Defect> trainingPeriods(
            DecidedTable<TrainingPeriodFacts, Decided<TrainingPeriodRule>> table) {
        return periods(
                "training-periods",
                Arrays.stream(TrainingPeriod.values())
                        .map(period -> table.decide(new TrainingPeriodFacts(period))
                                .outcome()
                                .firstDay())
                        .toList());
    }

    private static Optional<Defect> fundingPeriods(
            DecidedTable<FundingPeriodFacts, Decided<Optional<LocalDate>>> table) {
        return periods(
                "funding-periods",
                Arrays.stream(FundingPeriod.values())
                        .map(period ->
                                table.decide(new FundingPeriodFacts(period)).outcome())
                        .toList());
    }

    private static Optional<Defect> periods(String table, List<Optional<LocalDate>> firstDays) {
        boolean consistent = Set.copyOf(firstDays).size() == firstDays.size() && firstDays.contains(Optional.empty());
        return consistent ? Optional.empty() : Optional.of(defect(table, Map.of(), "table.periodsInconsistent"));
    }

    private static Optional<BigDecimal> number(
            DecidedTable<ParameterFacts, Decided<Optional<BigDecimal>>> table, Parameter term) {
        return table.decide(new ParameterFacts(term)).outcome();
    }

    private static Optional<BigDecimal> number(
            DecidedTable<PostTermFacts, Decided<Optional<BigDecimal>>> table, PostTerm term) {
        return table.decide(new PostTermFacts(term)).outcome();
    }

    private static Optional<Defect> atMostWhole(Optional<BigDecimal> share, DecidedTable<?, ?> table, Enum<?> term) {
        return share.filter(number -> number.compareTo(BigDecimal.ONE) > 0)
                .map(number -> defect(table.table().name(), Map.of("term", term.name()), "table.overWhole", term));
    }

    private static Optional<Defect> months(Optional<BigDecimal> months, DecidedTable<?, ?> table, Enum<?> term) {
        int most = ContractYear.values().length * MONTHS;
        return months.filter(
                        number -> !isMultiple(number, BigDecimal.ONE) || number.compareTo(BigDecimal.valueOf(most)) > 0)
                .map(number -> notWhole(table, term, most));
    }

    private static Optional<Defect> contractYears(Optional<BigDecimal> years, DecidedTable<?, ?> table, Enum<?> term) {
        int most = ContractYear.values().length;
        boolean consistent = years.filter(
                        number -> isMultiple(number, BigDecimal.ONE) && number.compareTo(BigDecimal.valueOf(most)) <= 0)
                .isPresent();
        return consistent ? Optional.empty() : Optional.of(notWhole(table, term, most));
    }

    private static Defect notWhole(DecidedTable<?, ?> table, Enum<?> term, int most) {
        return defect(table.table().name(), Map.of("term", term.name()), "table.notWholeNumber", term, most);
    }

    /** Checks that a rounded quantity can be written: in whole patients, or in cents. */
    private static Optional<Defect> unit(
            DecidedTable<RoundingFacts, Decided<RoundingRule>> table, RoundedQuantity quantity, BigDecimal smallest) {
        BigDecimal unit = table.decide(new RoundingFacts(quantity)).outcome().unit();
        return isMultiple(unit, smallest)
                ? Optional.empty()
                : Optional.of(defect(
                        "rounding", Map.of("quantity", quantity.name()), "table.notMultiple", quantity, smallest));
    }

    private static boolean isMultiple(BigDecimal number, BigDecimal unit) {
        return number.signum() > 0 && number.remainder(unit).signum() == 0;
    }

    private static Defect defect(String table, Map<String, String> facts, String key, Object... arguments) {
        return Defect.inTable(Defect.Kind.SYNTAX, table, facts, CoreMessages.text(key, arguments));
    }
}
