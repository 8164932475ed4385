package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.ContractReview.AidAtStake;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.ObligationKind;
import org.aidrules.number.Rounding;

/** The parts that the reviews of contracts of all schemes have in common: the aid at stake, and the obligations. */
final class ReviewParts {

    private static final BigDecimal NOTHING = Rounding.cents(BigDecimal.ZERO);

    private ReviewParts() {}

    /**
     * Returns the aid of a year and what is at stake of it.
     *
     * @param settled the settlement of a contract whose activity stays as it is
     * @param planned the year
     * @param full the aid if the targets are reached; empty where no text settles it
     */
    static AidAtStake atStake(AidSettlement settled, AidPlan.Year planned, Optional<BigDecimal> full) {
        return settled.years().stream()
                .filter(year -> year.number() == planned.number())
                .findFirst()
                .map(year -> AidAtStake.of(
                        full.filter(whole -> year.maximumAid().isPresent()),
                        year.aid(),
                        year.bounds(),
                        year.certainty(),
                        year.reasons()))
                .orElseGet(() -> AidAtStake.of(
                        full,
                        Optional.empty(),
                        Optional.of(new AidBounds(NOTHING, full)),
                        Certainty.UNDETERMINED,
                        planned.reasons()));
    }

    /** Returns the aid of this year and the later ones. */
    static ContractReview.RestOfContract rest(List<ContractReview.YearAtStake> years) {
        return new ContractReview.RestOfContract(
                total(years.stream().map(ContractReview.YearAtStake::aid).toList()), years);
    }

    private static AidAtStake total(List<AidAtStake> years) {
        Optional<BigDecimal> full = Optional.of(NOTHING);
        Optional<BigDecimal> aid = Optional.of(NOTHING);
        AidBounds bounds = AidBounds.of(NOTHING);
        Certainty certainty = Certainty.STATED;
        for (AidAtStake year : years) {
            full = full.flatMap(sum -> year.full().map(sum::add));
            aid = aid.flatMap(sum -> year.atThisActivity().map(sum::add));
            bounds = bounds.plus(known(year));
            certainty = certainty.and(year.certainty());
        }
        return AidAtStake.of(full, aid, aid.isPresent() ? Optional.empty() : Optional.of(bounds), certainty, List.of());
    }

    /** Returns the aid of this year; nothing is due where the option is not available. */
    static AidAtStake thisYear(ContractReview.RestOfContract rest) {
        return rest.years().isEmpty() ? rest.total() : rest.years().get(0).aid();
    }

    /** Returns the bounds of the aid of a year, whether or not it is settled. */
    private static AidBounds known(AidAtStake year) {
        return year.bounds().orElseGet(() -> AidBounds.of(year.atThisActivity().orElseThrow()));
    }

    /**
     * Returns the obligations as they stand on a day.
     *
     * @param met the days on which obligations were met
     * @param mayFollow finds the row that says what may follow one that is overdue
     */
    static List<ContractReview.ObligationState> obligations(
            List<AidPlan.Obligation> obligations,
            Map<ObligationKind, LocalDate> met,
            LocalDate asOf,
            Supplier<Reason> mayFollow) {
        return obligations.stream()
                .map(obligation -> obligation(
                        obligation,
                        Optional.ofNullable(met.get(obligation.kind())).filter(day -> !day.isAfter(asOf)),
                        asOf,
                        mayFollow))
                .toList();
    }

    private static ContractReview.ObligationState obligation(
            AidPlan.Obligation obligation, Optional<LocalDate> metOn, LocalDate asOf, Supplier<Reason> mayFollow) {
        ContractReview.ObligationStatus status = metOn.isPresent()
                ? ContractReview.ObligationStatus.MET
                : asOf.isAfter(obligation.dueOn())
                        ? ContractReview.ObligationStatus.OVERDUE
                        : ContractReview.ObligationStatus.DUE;
        return new ContractReview.ObligationState(
                obligation.kind(),
                obligation.dueOn(),
                metOn,
                status,
                obligation.reasons(),
                status == ContractReview.ObligationStatus.OVERDUE ? List.of(mayFollow.get()) : List.of());
    }
}
