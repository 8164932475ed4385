package org.aidrules.bench.library;

import static org.aidrules.bench.library.ShippedReasons.of;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ResultBasis;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Specialty;

/**
 * Settlements written by hand, for a cardiologist who signed under amendment 7, with one measure observed in the last
 * three years, all of which have begun on the day of the account. Every other contract is refused. Immutable.
 */
public final class HandWrittenSettlement {

    private static final Reason FIRST_YEARS = of("avenant-7", "modulation", "y1-y2-in-full");
    private static final Reason Y3_IN_FULL = of("avenant-7", "modulation", "y3-in-full");
    private static final Reason Y3_PRORATED = of("avenant-7", "modulation", "y3-prorated");
    private static final Reason LATER_IN_FULL = of("avenant-7", "modulation", "later-in-full");
    private static final Reason LATER_PRORATED = of("avenant-7", "modulation", "later-prorated");
    private static final Reason GROWTH = of("avenant-7", "attainment", "growth");

    private static final int DECIMALS = 10;

    private final RulesetVersion beforeRequirement;
    private final RulesetVersion sinceRequirement;

    /**
     * Creates the calculation.
     *
     * @param beforeRequirement the version of the rules for contracts signed before 2022
     * @param sinceRequirement the version of the rules for contracts signed later
     */
    public HandWrittenSettlement(RulesetVersion beforeRequirement, RulesetVersion sinceRequirement) {
        this.beforeRequirement = beforeRequirement;
        this.sinceRequirement = sinceRequirement;
    }

    /**
     * Calculates a settlement.
     *
     * @param application the application
     * @param history the history of the contract
     * @return the settlement that the library returns
     * @throws UnsupportedOperationException if this code does not know such a contract
     */
    public AidSettlement settle(AidApplication application, ContractHistory history) {
        require(application, history);
        LocalDate account = history.evaluatedOn().orElseThrow();
        int start = application.patientBase().count(Measure.ACTIVE_FILE).orElseThrow();
        Band band = application.patientBase().activeFileBand().orElseThrow();
        Reason bandReason = Amendment7.amountBand(band, band);
        AidPlan.Target target = Amendment7.target(application, Measure.ACTIVE_FILE, start, band, band);
        AidSettlement.Year year1 = unmodulated(application, 1, band, bandReason, account);
        AidSettlement.Year year2 = unmodulated(application, 2, band, bandReason, account);
        AidSettlement.Year year3 = modulated(application, history, 3, band, bandReason, target, account);
        AidSettlement.Year year4 = modulated(application, history, 4, band, bandReason, target, account);
        AidSettlement.Year year5 = modulated(application, history, 5, band, bandReason, target, account);
        BigDecimal total = year1.aid()
                .orElseThrow()
                .add(year2.aid().orElseThrow())
                .add(year3.aid().orElseThrow())
                .add(year4.aid().orElseThrow())
                .add(year5.aid().orElseThrow());
        boolean required = !application.signedOn().isBefore(Amendment7.PRACTICE_REQUIRED);
        return new AidSettlement(
                new ResultBasis(
                        Amendment7.revision(application.signedOn()),
                        required ? sinceRequirement : beforeRequirement,
                        List.of()),
                List.of(year1, year2, year3, year4, year5),
                List.of(),
                Optional.of(total),
                Optional.empty(),
                statuses(Amendment7.obligations(application), history.met(), account));
    }

    private static void require(AidApplication application, ContractHistory history) {
        Amendment7.require(application);
        if (application.practice().specialty() != Specialty.CARDIOLOGY
                || application.assistant().isPresent()
                || history.earlyTermination().isPresent()
                || !history.agreedTargets().isEmpty()
                || history.years().size() != 3
                || history.evaluatedOn()
                        .orElseThrow()
                        .isBefore(application.signedOn().plusYears(4))) {
            throw Amendment7.unknown(history);
        }
    }

    /** Settles one of the first two years, whose aid is due in full. */
    private static AidSettlement.Year unmodulated(
            AidApplication application, int number, Band band, Reason bandReason, LocalDate account) {
        AidPlan.Year plan = Amendment7.year(application, number, band, bandReason);
        BigDecimal aid = plan.maximumAid().orElseThrow();
        List<Reason> reasons = new ArrayList<>(plan.reasons());
        reasons.add(FIRST_YEARS);
        return new AidSettlement.Year(
                new AidSettlement.Period(number, plan.from(), plan.to()),
                plan.amountsRevision(),
                plan.maximumAid(),
                new AidSettlement.Result(
                        List.of(),
                        Optional.empty(),
                        Modulation.FULL,
                        plan.maximumAid(),
                        Optional.empty(),
                        plan.certainty().and(FIRST_YEARS.certainty())),
                account(plan, plan.payments(), aid, account),
                reasons);
    }

    /** Settles one of the last three years, whose aid depends on the observed patients. */
    private static AidSettlement.Year modulated(
            AidApplication application,
            ContractHistory history,
            int number,
            Band band,
            Reason bandReason,
            AidPlan.Target target,
            LocalDate account) {
        AidPlan.Year plan = Amendment7.year(application, number, band, bandReason);
        int observed = observed(history, number);
        int gained = Math.max(0, observed - target.start());
        int expected = target.target().orElseThrow() - target.start();
        boolean full = gained >= expected || number == 3 && gained * 100L >= expected * 75L;
        BigDecimal maximum = plan.maximumAid().orElseThrow();
        BigDecimal aid = full ? maximum : share(gained, expected, maximum);
        Reason modulation = number == 3 ? full ? Y3_IN_FULL : Y3_PRORATED : full ? LATER_IN_FULL : LATER_PRORATED;
        Reason transition = Amendment7.targetsTransition(application.signedOn(), plan.from());
        List<Reason> measured = new ArrayList<>(target.reasons());
        measured.add(GROWTH);
        List<Reason> reasons = new ArrayList<>(plan.reasons());
        reasons.add(modulation);
        Certainty certainty = plan.certainty()
                .and(modulation.certainty())
                .and(target.certainty())
                .and(GROWTH.certainty());
        if (transition != null) {
            certainty = certainty.and(transition.certainty());
            if (!plan.reasons().contains(transition)) {
                reasons.add(transition);
            }
        }
        reasons.addAll(measured);
        Optional<BigDecimal> attainment = Optional.of(attainment(Math.min(gained, expected), expected));
        return new AidSettlement.Year(
                new AidSettlement.Period(number, plan.from(), plan.to()),
                plan.amountsRevision(),
                plan.maximumAid(),
                new AidSettlement.Result(
                        List.of(new AidSettlement.Attainment(
                                Measure.ACTIVE_FILE,
                                target.start(),
                                target.target(),
                                observed,
                                attainment,
                                target.revision(),
                                measured)),
                        attainment,
                        full ? Modulation.FULL : Modulation.PRORATED,
                        Optional.of(aid),
                        Optional.empty(),
                        certainty),
                account(
                        plan,
                        Amendment7.payments(
                                application,
                                number,
                                plan.from(),
                                plan.to(),
                                aid.unscaledValue().longValueExact()),
                        aid,
                        account),
                reasons);
    }

    private static int observed(ContractHistory history, int number) {
        ContractHistory.Year year = history.years().get(number - 3);
        Integer observed = year.observed().get(Measure.ACTIVE_FILE);
        if (year.number() != number || year.isSuspended() || year.paid().isPresent() || observed == null) {
            throw Amendment7.unknown(year);
        }
        return observed;
    }

    /** Returns the part of the aid for a part of the growth, rounded half up to the cent. */
    private static BigDecimal share(int gained, int expected, BigDecimal maximum) {
        long cents = maximum.unscaledValue().longValueExact();
        return Amendment7.cents((2 * cents * gained + expected) / (2L * expected));
    }

    private static BigDecimal attainment(int gained, int expected) {
        if (gained == 0) {
            return BigDecimal.ZERO;
        }
        if (gained == expected) {
            return BigDecimal.ONE;
        }
        return BigDecimal.valueOf(gained)
                .divide(BigDecimal.valueOf(expected), DECIMALS, RoundingMode.DOWN)
                .stripTrailingZeros();
    }

    /** Returns what was paid of a year by the day of the account, and what is still due. */
    private static AidSettlement.Account account(
            AidPlan.Year plan, List<AidPlan.Payment> due, BigDecimal aid, LocalDate account) {
        AidPlan.Payment advance = plan.payments().get(0);
        boolean advanced = !advance.on().isAfter(account) && advance.on().isBefore(plan.to());
        BigDecimal paid = advanced ? advance.amount() : Amendment7.cents(0);
        return new AidSettlement.Account(
                due, plan.payments(), Optional.of(paid), Optional.of(aid.subtract(paid)), true);
    }

    private static List<AidSettlement.ObligationStatus> statuses(
            List<AidPlan.Obligation> obligations, Map<ObligationKind, LocalDate> met, LocalDate account) {
        List<AidSettlement.ObligationStatus> statuses = new ArrayList<>(obligations.size());
        for (AidPlan.Obligation obligation : obligations) {
            LocalDate metOn = met.get(obligation.kind());
            Optional<Boolean> inTime;
            if (metOn != null) {
                inTime = Optional.of(!metOn.isAfter(obligation.dueOn()));
            } else {
                inTime = account.isAfter(obligation.dueOn()) ? Optional.of(false) : Optional.empty();
            }
            statuses.add(new AidSettlement.ObligationStatus(
                    obligation.kind(), obligation.dueOn(), Optional.ofNullable(metOn), inTime, obligation.reasons()));
        }
        return statuses;
    }
}
