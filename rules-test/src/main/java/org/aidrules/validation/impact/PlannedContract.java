package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.ContractHistory;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.FundingPayee;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.Zone;

/** A contract of a population with its plan under the rules of its day. */
record PlannedContract(WeightedContract contract, AidPlan plan) {

    AidApplication application() {
        return contract.application();
    }

    BigDecimal weight() {
        return contract.weight();
    }

    boolean signedBy(LocalDate day) {
        return !application().signedOn().isAfter(day);
    }

    boolean signedFrom(LocalDate day) {
        return !application().signedOn().isBefore(day);
    }

    boolean of(AidOption option) {
        return application().option() == option;
    }

    boolean of(Specialty specialty) {
        return application().practice().specialty() == specialty;
    }

    boolean isGeneralist() {
        return of(Specialty.GENERAL_MEDICINE);
    }

    boolean isEstablished() {
        return !application().practice().newlyEstablished();
    }

    boolean isUnderDense() {
        Zone zone = application().practice().zone();
        return zone == Zone.ZIP || zone == Zone.ZAC;
    }

    /** Returns the full-time equivalents in sixths. */
    BigDecimal sixthsOfFullTime() {
        return switch (application().option()) {
            case THIRD -> BigDecimal.valueOf(2);
            case HALF -> BigDecimal.valueOf(3);
            case FULL -> BigDecimal.valueOf(6);
            case ONE_AND_HALF -> BigDecimal.valueOf(9);
            case TWO -> BigDecimal.valueOf(12);
        };
    }

    /** Returns the count of a measure at the signature; 0 where it does not count. */
    BigDecimal start(Measure measure) {
        return BigDecimal.valueOf(application().count(measure).orElse(0));
    }

    /** Returns the count of a measure that was observed in a contract year. */
    Optional<BigDecimal> observed(int year, Measure measure) {
        return contract.history()
                .year(year)
                .map(ContractHistory.Year::observed)
                .map((Map<Measure, Integer> counts) -> counts.get(measure))
                .map(BigDecimal::valueOf);
    }

    /** Returns the target of a measure in the first years; empty where no text states it. */
    Optional<BigDecimal> target(Measure measure) {
        return plan.targets().stream()
                .filter(target -> target.measure() == measure)
                .findFirst()
                .map(AidPlan.Target::target)
                .filter(OptionalInt::isPresent)
                .map(target -> BigDecimal.valueOf(target.getAsInt()));
    }

    /** Returns whether the assistant follows a training that the skills operator pays by the hour. */
    boolean isTrained() {
        return trainingPaid().signum() > 0;
    }

    /** Returns whether such a training is that of the certificate, without any exemption. */
    boolean isTrainedInFull() {
        return isTrained()
                && plan.training()
                        .filter(training -> training.path() == TrainingPath.CQP)
                        .filter(training -> training.modules().stream()
                                        .map(AidPlan.Module::hours)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .compareTo(training.hours())
                                == 0)
                        .isPresent();
    }

    /** Returns what the skills operator pays by the hour for the training, to everyone together, in euros. */
    BigDecimal trainingPaid() {
        return plan.training()
                .map(training ->
                        training.paidTo(FundingPayee.TRAINING_BODY).add(training.paidTo(FundingPayee.EMPLOYER)))
                .orElse(BigDecimal.ZERO);
    }

    /** Returns the payments planned in a period, up to the end of the contract, in euros. */
    BigDecimal paid(LocalDate from, LocalDate to) {
        LocalDate last = contract.history()
                .earlyTermination()
                .flatMap(end -> end.on())
                .filter(to::isAfter)
                .orElse(to);
        return plan.years().stream()
                .flatMap(year -> year.payments().stream())
                .filter(payment -> !payment.on().isBefore(from) && !payment.on().isAfter(last))
                .map(AidPlan.Payment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
