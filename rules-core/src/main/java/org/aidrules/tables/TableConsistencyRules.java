package org.aidrules.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.error.Defect;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.AttainmentLevel;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Instalment;
import org.aidrules.facts.Measure;
import org.aidrules.facts.MeasureFacts;
import org.aidrules.facts.MeasureRole;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.ModulationFacts;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.ParameterFacts;
import org.aidrules.facts.PaymentFacts;
import org.aidrules.facts.Specialty;
import org.aidrules.number.WholeNumberRange;
import org.aidrules.tables.DecisionResult.Decided;

/** What a table must hold beyond one row for each case, so that a plan can be worked out from it. */
final class TableConsistencyRules {

    private TableConsistencyRules() {
    }

    static List<Defect> defects(DecidedTable<?, ?> table) {
        List<Defect> defects = new ArrayList<>();
        table.as(Decisions.MEASURES).ifPresent(measures -> Arrays.stream(Specialty.values())
                .forEach(specialty -> measures(measures, specialty).ifPresent(defects::add)));
        table.as(Decisions.PAYMENTS).ifPresent(payments -> Arrays.stream(ContractYear.values())
                .forEach(year -> payments(payments, year).ifPresent(defects::add)));
        table.as(Decisions.MODULATION).ifPresent(modulation -> Arrays.stream(ContractYear.values())
                .forEach(year -> Arrays.stream(AttainmentLevel.values())
                        .forEach(level -> modulation(modulation, year, level).ifPresent(defects::add))));
        table.as(Decisions.TERMS).ifPresent(terms -> {
            whole(terms, Parameter.CONTRACT_YEARS, ContractYear.values().length).ifPresent(defects::add);
            whole(terms, Parameter.TARGET_ROUNDING, WholeNumberRange.PATIENTS.most()).ifPresent(defects::add);
            share(terms, Parameter.FULL_AID_ATTAINMENT).ifPresent(defects::add);
        });
        return defects;
    }

    /** One measure decides on the patient base, and at most one more counts. */
    private static Optional<Defect> measures(DecidedTable<MeasureFacts, Decided<MeasureRole>> table, Specialty specialty) {
        List<MeasureRole> roles = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            roles.add(table.decide(new MeasureFacts(measure, specialty)).outcome());
        }
        long bases = roles.stream().filter(role -> role == MeasureRole.BASE).count();
        long counted = roles.stream().filter(role -> role == MeasureRole.COUNTED).count();
        return bases == 1 && counted <= 1 ? Optional.empty() : Optional.of(defect("measures",
                Map.of("specialty", specialty.name()), new LocalizedText(
                        "table measures: " + specialty + " must have one BASE and at most one COUNTED",
                        "table measures : " + specialty + " doit avoir un BASE et au plus un COUNTED")));
    }

    /** The instalments of a year are all of its aid: shares of 100 % together, or a balance at the end. */
    private static Optional<Defect> payments(DecidedTable<PaymentFacts, Decided<Optional<PaymentShare>>> table, ContractYear year) {
        BigDecimal shares = BigDecimal.ZERO;
        boolean balanced = false;
        boolean sound = true;
        for (Instalment instalment : Instalment.values()) {
            Optional<PaymentShare> share = table.decide(
                    new PaymentFacts(year, instalment)).outcome();
            sound &= share.isEmpty() || !balanced;
            balanced |= share.isPresent() && share.get().rate().isEmpty();
            shares = shares.add(share.flatMap(PaymentShare::rate).orElse(BigDecimal.ZERO));
        }
        int compared = shares.compareTo(BigDecimal.ONE);
        return sound && (balanced ? compared < 0 : compared == 0) ? Optional.empty() : Optional.of(defect("payments",
                Map.of("year", year.name()), new LocalizedText("table payments: the instalments of " + year
                        + " are not the whole aid", "table payments : les versements de " + year
                        + " ne font pas toute l'aide")));
    }

    /** A proportion is taken of an attainment that is known, and only a year that is not observed is left open. */
    private static Optional<Defect> modulation(DecidedTable<ModulationFacts, Decided<Modulation>> table,
            ContractYear year, AttainmentLevel standing) {
        Modulation modulation = table.decide(new ModulationFacts(year, standing)).outcome();
        boolean known = standing.compareTo(AttainmentLevel.WHOLE) <= 0;
        boolean sound = switch (modulation) {
            case FULL, UNDETERMINED -> true;
            case PRORATED -> known;
            case NOT_SETTLED -> standing == AttainmentLevel.NOT_OBSERVED;
        };
        return sound ? Optional.empty() : Optional.of(defect("modulation",
                Map.of("year", year.name(), "standing", standing.name()), new LocalizedText(
                        "table modulation: " + year + ", " + standing + " cannot be " + modulation,
                        "table modulation : " + year + ", " + standing + " ne peut pas être " + modulation)));
    }

    private static Optional<Defect> share(DecidedTable<ParameterFacts, Decided<Optional<BigDecimal>>> table, Parameter term) {
        Optional<BigDecimal> number = table.decide(new ParameterFacts(term)).outcome();
        boolean sound = number.map(share -> share.compareTo(BigDecimal.ONE) <= 0).orElse(true);
        return sound ? Optional.empty() : Optional.of(defect("terms", Map.of("term", term.name()),
                new LocalizedText("table terms: " + term + " must be at most 100 %",
                        "table terms : " + term + " doit être au plus 100 %")));
    }

    private static Optional<Defect> whole(DecidedTable<ParameterFacts, Decided<Optional<BigDecimal>>> table, Parameter term, int most) {
        Optional<BigDecimal> number = table.decide(new ParameterFacts(term)).outcome();
        boolean sound = number.isPresent() && number.get().stripTrailingZeros().scale() <= 0
                && number.get().signum() > 0 && number.get().compareTo(BigDecimal.valueOf(most)) <= 0;
        return sound ? Optional.empty() : Optional.of(defect("terms", Map.of("term", term.name()),
                new LocalizedText("table terms: " + term + " must be a whole number from 1 to " + most,
                        "table terms : " + term + " doit être un nombre entier de 1 à " + most)));
    }

    private static Defect defect(String table, Map<String, String> facts, LocalizedText message) {
        return new Defect(Defect.Kind.SYNTAX, table, List.of(), facts, message);
    }
}
