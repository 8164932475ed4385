package org.aidrules.bench.library;

import static org.aidrules.bench.library.ShippedReasons.of;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.jspecify.annotations.Nullable;

/**
 * What plans and settlements of contracts under amendment 7 have in common, written by hand. It knows contracts for
 * half or full time that were signed from 2021 to 21 November 2022, above the 30th percentile.
 */
final class Amendment7 {

    /** From this day on coordinated practice was required at signature. */
    static final LocalDate PRACTICE_REQUIRED = LocalDate.of(2022, 1, 1);

    private static final LocalDate ARBITRAL_RULING = LocalDate.of(2023, 5, 1);
    private static final LocalDate CONVENTION_2024 = LocalDate.of(2024, 6, 22);
    private static final LocalDate FIRST_SIGNATURE = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST_SIGNATURE = LocalDate.of(2022, 11, 21);

    private static final int DAYS_TO_ADVANCE = 15;

    private static final Amount HALF_Y1 = amount("half-y1", 18_000);
    private static final Amount HALF_Y2 = amount("half-y2", 13_500);
    private static final Amount HALF_Y3 = amount("half-y3", 10_500);
    private static final Amount HALF_Y3_P90 = amount("half-y3-p90-p95", 12_500);
    private static final Amount HALF_P95 = amount("half-p95-p100", 18_000);
    private static final Amount FULL_Y1 = amount("full-y1", 36_000);
    private static final Amount FULL_Y2 = amount("full-y2", 27_000);
    private static final Amount FULL_Y3 = amount("full-y3", 21_000);
    private static final Amount FULL_Y3_P90 = amount("full-y3-p90-p95", 25_000);
    private static final Amount FULL_P95 = amount("full-p95-p100", 36_000);
    private static final Amount RAISED_HALF_Y3 = raised("half-y3", 11_000);
    private static final Amount RAISED_HALF_Y3_P90 = raised("half-y3-p90-p95", 13_000);
    private static final Amount RAISED_HALF_P95 = raised("half-p95-p100", 19_000);
    private static final Amount RAISED_FULL_Y3 = raised("full-y3", 22_000);
    private static final Amount RAISED_FULL_Y3_P90 = raised("full-y3-p90-p95", 26_000);
    private static final Amount RAISED_FULL_P95 = raised("full-p95-p100", 38_000);

    private static final Reason BOTH_P30 = of("avenant-7", "amount-band", "both-p30-p50");
    private static final Reason BOTH_P50 = of("avenant-7", "amount-band", "both-p50-p70");
    private static final Reason BOTH_P70 = of("avenant-7", "amount-band", "both-p70-p90");
    private static final Reason BOTH_P90 = of("avenant-7", "amount-band", "both-p90-p95");
    private static final Reason BOTH_P95 = of("avenant-7", "amount-band", "both-p95-p100");
    private static final Reason FIRST_P50 = of("avenant-7", "amount-band", "first-p50-p70");
    private static final Reason FIRST_P70 = of("avenant-7", "amount-band", "first-p70-p90");
    private static final Reason FIRST_P90 = of("avenant-7", "amount-band", "first-p90-p95");
    private static final Reason FIRST_P95 = of("avenant-7", "amount-band", "first-p95-p100");
    private static final Reason SECOND_P50 = of("avenant-7", "amount-band", "second-p50-p70");
    private static final Reason SECOND_P70 = of("avenant-7", "amount-band", "second-p70-p90");
    private static final Reason SECOND_P90 = of("avenant-7", "amount-band", "second-p90-p95");
    private static final Reason SECOND_P95 = of("avenant-7", "amount-band", "second-p95-p100");

    private static final Reason CONDITION_AT_SIGNATURE = of("avenant-7-2022", "transitions", "condition-at-signature");
    private static final Reason RUNNING_CONTRACT = of("reglement-arbitral", "transitions", "running-contract");
    private static final Reason AMOUNTS_TAKEN_OVER = of("convention-2024", "transitions", "amounts");
    private static final Reason TARGETS_STAY = of("convention-2024", "transitions", "targets");

    private static final Reason Y1_ADVANCE = of("avenant-7", "payments", "y1-advance");
    private static final Reason Y1_BALANCE = of("avenant-7", "payments", "y1-balance");
    private static final Reason LATER_ADVANCE = of("avenant-7", "payments", "later-advance");
    private static final Reason LATER_BALANCE = of("avenant-7", "payments", "later-balance");

    private static final Growth HALF_P30 = growth("half-p30-p50", "0.25");
    private static final Growth HALF_P50 = growth("half-p50-p70", "0.2");
    private static final Growth HALF_P70 = growth("half-p70-p90", "0.125");
    private static final Growth HALF_P90 = growth("half-p90-p95", "0.06");
    private static final Growth FULL_P30 = growth("full-p30-p50", "0.35");
    private static final Growth FULL_P50 = growth("full-p50-p70", "0.3");
    private static final Growth FULL_P70 = growth("full-p70-p90", "0.2");
    private static final Growth FULL_P90 = growth("full-p90-p95", "0.125");
    private static final Growth FULL_P95_GROWTH = growth("full-p95-p100", "0.05");
    private static final Reason TARGET_GAIN = of("avenant-7", "rounding", "target-gain");

    private static final Reason OTHER_P50 = of("avenant-7", "target-band", "other-p50-p70");
    private static final Reason OTHER_P70 = of("avenant-7", "target-band", "other-p70-p90");
    private static final Reason OTHER_P90 = of("avenant-7", "target-band", "other-p90-p95");
    private static final Reason OTHER_P95 = of("avenant-7", "target-band", "other-p95-p100");

    private static final List<Reason> TRAINING_STARTED = List.of(of("avenant-7", "obligations", "training-started"));
    private static final List<Reason> QUALIFICATION = List.of(of("avenant-7", "obligations", "qualification-obtained"));
    private static final List<Reason> SECRETARY_REPLACED =
            List.of(of("avenant-7", "obligations", "secretary-replaced"));
    private static final List<Reason> CONTRACT_SENT = List.of(of("avenant-7", "obligations", "contract-sent"));

    private Amendment7() {}

    /** The amount of a year with its reason, in euros and in cents. */
    record Amount(Optional<BigDecimal> euros, long cents, Reason reason) {}

    /** A growth of the patients with its reason; the gain in patients is the product by thousandths, rounded down. */
    record Growth(Optional<BigDecimal> rate, int thousandths, Reason reason) {}

    private static Amount amount(String row, int euros) {
        return amount("avenant-7", row, euros);
    }

    private static Amount raised(String row, int euros) {
        return amount("convention-2024", row, euros);
    }

    private static Amount amount(String revision, String row, int euros) {
        long cents = euros * 100L;
        return new Amount(Optional.of(cents(cents)), cents, of(revision, "amounts", row));
    }

    private static Growth growth(String row, String rate) {
        BigDecimal share = new BigDecimal(rate);
        return new Growth(Optional.of(share), share.movePointRight(3).intValueExact(), of("avenant-7", "targets", row));
    }

    static BigDecimal cents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    static UnsupportedOperationException unknown(Object what) {
        return new UnsupportedOperationException("not written by hand: " + what);
    }

    /** Refuses a contract that this code does not know. */
    static void require(AidApplication application) {
        LocalDate signed = application.signedOn();
        if (signed.isBefore(FIRST_SIGNATURE)
                || signed.isAfter(LAST_SIGNATURE)
                || application.revision().isPresent()
                || application.earlier().isPresent()
                || application.revisionChange().isPresent()
                || application.practice().newlyEstablished()
                || !application.patientBase().targets().isEmpty()) {
            throw unknown(application);
        }
    }

    /** Returns the id of the revision under which a contract is signed. */
    static String revision(LocalDate signedOn) {
        return signedOn.isBefore(PRACTICE_REQUIRED) ? "avenant-7" : "avenant-7-2022";
    }

    /** Calculates a contract year. */
    static AidPlan.Year year(AidApplication application, int number, Band band, Reason bandReason) {
        LocalDate from = application.signedOn().plusYears(number - 1L);
        LocalDate to = application.signedOn().plusYears(number).minusDays(1);
        boolean raised = !from.isBefore(CONVENTION_2024);
        Amount amount = amount(application.option(), band, number, raised);
        Reason transition = amountsTransition(application.signedOn(), from);
        Reason advance = number == 1 ? Y1_ADVANCE : LATER_ADVANCE;
        Reason balance = number == 1 ? Y1_BALANCE : LATER_BALANCE;
        Certainty certainty = amount.reason().certainty().and(bandReason.certainty());
        List<Reason> reasons;
        if (transition == null) {
            reasons = List.of(amount.reason(), bandReason, advance, balance);
        } else {
            certainty = certainty.and(transition.certainty());
            reasons = List.of(amount.reason(), bandReason, transition, advance, balance);
        }
        return new AidPlan.Year(
                number,
                from,
                to,
                raised ? "convention-2024" : revision(application.signedOn()),
                amount.euros(),
                certainty,
                payments(application, number, from, to, amount.cents()),
                reasons);
    }

    /** Divides an aid into its advance of 70 % and its balance. */
    static List<AidPlan.Payment> payments(
            AidApplication application, int number, LocalDate from, LocalDate to, long cents) {
        long advance = (cents * 70 + 50) / 100;
        LocalDate first = (number == 1 ? application.hireDay() : from).plusDays(DAYS_TO_ADVANCE);
        LocalDate second = to.isAfter(first) ? to : first;
        return List.of(new AidPlan.Payment(first, cents(advance)), new AidPlan.Payment(second, cents(cents - advance)));
    }

    static Amount amount(AidOption option, Band band, int year, boolean raised) {
        return switch (option) {
            case HALF -> raised ? raisedHalf(band) : half(band, year);
            case FULL -> raised ? raisedFull(band) : full(band, year);
            case THIRD, ONE_AND_HALF, TWO -> throw unknown(option);
        };
    }

    private static Amount half(Band band, int year) {
        return switch (band) {
            case BELOW_P30 -> throw unknown(band);
            case P30_P50, P50_P70, P70_P90 -> year == 1 ? HALF_Y1 : year == 2 ? HALF_Y2 : HALF_Y3;
            case P90_P95 -> year == 1 ? HALF_Y1 : year == 2 ? HALF_Y2 : HALF_Y3_P90;
            case P95_P100 -> HALF_P95;
        };
    }

    private static Amount full(Band band, int year) {
        return switch (band) {
            case BELOW_P30 -> throw unknown(band);
            case P30_P50, P50_P70, P70_P90 -> year == 1 ? FULL_Y1 : year == 2 ? FULL_Y2 : FULL_Y3;
            case P90_P95 -> year == 1 ? FULL_Y1 : year == 2 ? FULL_Y2 : FULL_Y3_P90;
            case P95_P100 -> FULL_P95;
        };
    }

    /** Returns the amount since the convention of 2024, which these contracts meet from their third year on. */
    private static Amount raisedHalf(Band band) {
        return switch (band) {
            case BELOW_P30 -> throw unknown(band);
            case P30_P50, P50_P70, P70_P90 -> RAISED_HALF_Y3;
            case P90_P95 -> RAISED_HALF_Y3_P90;
            case P95_P100 -> RAISED_HALF_P95;
        };
    }

    private static Amount raisedFull(Band band) {
        return switch (band) {
            case BELOW_P30 -> throw unknown(band);
            case P30_P50, P50_P70, P70_P90 -> RAISED_FULL_Y3;
            case P90_P95 -> RAISED_FULL_Y3_P90;
            case P95_P100 -> RAISED_FULL_P95;
        };
    }

    /** Returns why the amounts of a year are those of a later text, or are not; null where there is no later one. */
    static @Nullable Reason amountsTransition(LocalDate signedOn, LocalDate yearStart) {
        return !yearStart.isBefore(CONVENTION_2024) ? AMOUNTS_TAKEN_OVER : earlierTransition(signedOn, yearStart);
    }

    /** Returns why the targets of a year are not those of a later text; null where there is no later one. */
    static @Nullable Reason targetsTransition(LocalDate signedOn, LocalDate yearStart) {
        return !yearStart.isBefore(CONVENTION_2024) ? TARGETS_STAY : earlierTransition(signedOn, yearStart);
    }

    private static @Nullable Reason earlierTransition(LocalDate signedOn, LocalDate yearStart) {
        if (!yearStart.isBefore(ARBITRAL_RULING)) {
            return RUNNING_CONTRACT;
        }
        return signedOn.isBefore(PRACTICE_REQUIRED) && !yearStart.isBefore(PRACTICE_REQUIRED)
                ? CONDITION_AT_SIGNATURE
                : null;
    }

    /** Returns the row that gives the higher of two bands. */
    static Reason amountBand(Band first, Band second) {
        int order = first.compareTo(second);
        return switch (order >= 0 ? first : second) {
            case BELOW_P30 -> throw unknown(first);
            case P30_P50 -> BOTH_P30;
            case P50_P70 -> order == 0 ? BOTH_P50 : order > 0 ? FIRST_P50 : SECOND_P50;
            case P70_P90 -> order == 0 ? BOTH_P70 : order > 0 ? FIRST_P70 : SECOND_P70;
            case P90_P95 -> order == 0 ? BOTH_P90 : order > 0 ? FIRST_P90 : SECOND_P90;
            case P95_P100 -> order == 0 ? BOTH_P95 : order > 0 ? FIRST_P95 : SECOND_P95;
        };
    }

    /** Calculates the target of a measure from the higher of its band and that of the other measure. */
    static AidPlan.Target target(AidApplication application, Measure measure, int start, Band own, Band other) {
        boolean byOther = other.compareTo(own) > 0;
        Growth growth = growth(application.option(), byOther ? other : own);
        int gain = (int) ((long) start * growth.thousandths() / 1000);
        Certainty certainty = growth.reason().certainty().and(TARGET_GAIN.certainty());
        List<Reason> reasons;
        if (byOther) {
            Reason band = otherBand(other);
            certainty = certainty.and(band.certainty());
            reasons = List.of(growth.reason(), band, TARGET_GAIN);
        } else {
            reasons = List.of(growth.reason(), TARGET_GAIN);
        }
        return new AidPlan.Target(
                revision(application.signedOn()),
                measure,
                start,
                growth.rate(),
                OptionalInt.of(start + gain),
                Optional.empty(),
                Optional.empty(),
                certainty,
                reasons);
    }

    private static Growth growth(AidOption option, Band band) {
        boolean half = option == AidOption.HALF;
        return switch (band) {
            case BELOW_P30 -> throw unknown(band);
            case P30_P50 -> half ? HALF_P30 : FULL_P30;
            case P50_P70 -> half ? HALF_P50 : FULL_P50;
            case P70_P90 -> half ? HALF_P70 : FULL_P70;
            case P90_P95 -> half ? HALF_P90 : FULL_P90;
            case P95_P100 -> {
                if (half) {
                    throw unknown("a target without growth");
                }
                yield FULL_P95_GROWTH;
            }
        };
    }

    private static Reason otherBand(Band band) {
        return switch (band) {
            case BELOW_P30, P30_P50 -> throw unknown(band);
            case P50_P70 -> OTHER_P50;
            case P70_P90 -> OTHER_P70;
            case P90_P95 -> OTHER_P90;
            case P95_P100 -> OTHER_P95;
        };
    }

    /** Calculates the obligations of a contract whose assistant does not hold the qualification yet. */
    static List<AidPlan.Obligation> obligations(AidApplication application) {
        LocalDate hired = application.hireDay();
        AidPlan.Obligation started =
                new AidPlan.Obligation(ObligationKind.TRAINING_STARTED, hired.plusMonths(24), TRAINING_STARTED);
        AidPlan.Obligation qualified =
                new AidPlan.Obligation(ObligationKind.QUALIFICATION_OBTAINED, hired.plusMonths(36), QUALIFICATION);
        AidPlan.Obligation sent =
                new AidPlan.Obligation(ObligationKind.WORK_CONTRACT_SENT, hired.plusMonths(1), CONTRACT_SENT);
        return application.practice().secretaryPromoted()
                ? List.of(
                        started,
                        qualified,
                        new AidPlan.Obligation(
                                ObligationKind.SECRETARY_REPLACED, hired.plusMonths(6), SECRETARY_REPLACED),
                        sent)
                : List.of(started, qualified, sent);
    }
}
