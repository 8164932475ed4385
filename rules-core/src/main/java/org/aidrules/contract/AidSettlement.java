package org.aidrules.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.ObligationKind;

/**
 * The final aid of each year of a contract.
 *
 * <p>A year that depends on the observed activity, and for which none is given, is left out. A settlement is calculated
 * whatever the eligibility, because the contract exists. Where its option is not available, there are no years.
 *
 * <p>Not serializable by Java: save it as JSON, for example with {@code org.aidrules.json.AidRulesModule}.
 *
 * @param basis the rules that were used
 * @param years the years that can be settled, in order
 * @param yearsLeftOut the numbers of the contract years that are left out, because they depend on the observed activity
 *     and none is given; {@code total} does not count them
 * @param total the aid of {@code years} together, in euros to the cent; empty where one of them is undetermined. It is
 *     the aid of the whole contract only where {@link #isComplete()}
 * @param totalBounds what the texts say of an undetermined total; empty where the total is known
 * @param obligations the obligations, and whether they were met in time
 */
public record AidSettlement(
        ResultBasis basis,
        List<Year> years,
        List<Integer> yearsLeftOut,
        Optional<BigDecimal> total,
        Optional<AidBounds> totalBounds,
        List<ObligationStatus> obligations)
        implements CalculationResult {

    /**
     * Checks the components and copies the lists.
     *
     * @throws NullPointerException if one is null
     */
    public AidSettlement {
        Objects.requireNonNull(basis, "basis");
        years = List.copyOf(Objects.requireNonNull(years, "years"));
        yearsLeftOut = List.copyOf(Objects.requireNonNull(yearsLeftOut, "yearsLeftOut"));
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(totalBounds, "totalBounds");
        obligations = List.copyOf(Objects.requireNonNull(obligations, "obligations"));
    }

    /**
     * Returns whether the total is the aid of the whole contract, up to its end: it is known, and no contract year is
     * left out of it.
     *
     * @return false where {@link #yearsLeftOut()} or {@link #undeterminedYears()} names a year
     */
    public boolean isComplete() {
        return total.isPresent() && yearsLeftOut.isEmpty();
    }

    /**
     * Returns the contract years whose aid no text settles. Where there are any, there is no total, but {@link
     * #totalBounds()}.
     *
     * @return their numbers, 1 for the first year of the contract
     */
    public List<Integer> undeterminedYears() {
        return years.stream()
                .filter(year -> year.aid().isEmpty())
                .map(Year::number)
                .toList();
    }

    /**
     * Returns the amount that has been paid for these years together.
     *
     * @return euros to the cent; empty where there are no years, or the amount is not known for one of them
     */
    public Optional<BigDecimal> totalPaid() {
        return sum(Year::paidToDate, year -> true);
    }

    /**
     * Returns the amount that is still due for these years together. A year that has not begun on the day of the account
     * does not count.
     *
     * @return euros to the cent, negative where it is an overpayment to be repaid; empty where no year counts, or the
     *     amount is not known for one of them
     */
    public Optional<BigDecimal> totalBalance() {
        return sum(Year::balance, year -> year.account().begun());
    }

    private Optional<BigDecimal> sum(Function<Year, Optional<BigDecimal>> part, Predicate<Year> counts) {
        return years.stream()
                .filter(counts)
                .map(part)
                .reduce((sum, next) -> sum.flatMap(known -> next.map(known::add)))
                .flatMap(sum -> sum);
    }

    /**
     * A settled contract year.
     *
     * @param period its number and days
     * @param amountsRevision the id of the revision whose amounts apply
     * @param maximumAid the aid of the whole year in euros to the cent, before modulation; empty where it is
     *     undetermined
     * @param result the attainment, and the aid that results from it
     * @param account the amount paid and the amount still due
     * @param reasons the rows that gave the result
     */
    public record Year(
            Period period,
            String amountsRevision,
            Optional<BigDecimal> maximumAid,
            Result result,
            Account account,
            List<Reason> reasons) {

        /**
         * Checks the components and copies the list.
         *
         * @throws NullPointerException if one is null
         */
        public Year {
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(amountsRevision, "amountsRevision");
            Objects.requireNonNull(maximumAid, "maximumAid");
            Objects.requireNonNull(result, "result");
            Objects.requireNonNull(account, "account");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }

        /**
         * Returns the number of the year.
         *
         * @return 1 for the first
         */
        public int number() {
            return period.number();
        }

        /**
         * Returns the first day.
         *
         * @return the day
         */
        public LocalDate from() {
            return period.from();
        }

        /**
         * Returns the last day.
         *
         * @return the last day of the year, or of the contract if it ended earlier
         */
        public LocalDate to() {
            return period.to();
        }

        /**
         * Returns the attainment of each measure.
         *
         * @return the attainments; none where nothing was observed, or the targets were suspended
         */
        public List<Attainment> attainments() {
            return result.attainments();
        }

        /**
         * Returns the attainment that determines the aid.
         *
         * @return the attainment, with at most ten decimals, rounded down; empty where no attainment determines the aid
         */
        public Optional<BigDecimal> attainment() {
            return result.attainment();
        }

        /**
         * Returns how the aid depends on the attainment.
         *
         * @return the modulation
         */
        public Modulation modulation() {
            return result.modulation();
        }

        /**
         * Returns the aid that is due.
         *
         * @return euros to the cent; empty where it is undetermined
         */
        public Optional<BigDecimal> aid() {
            return result.aid();
        }

        /**
         * Returns what the texts say of an aid that they leave undetermined.
         *
         * @return the bounds; empty where the aid is known
         */
        public Optional<AidBounds> bounds() {
            return result.bounds();
        }

        /**
         * Returns what the texts say of the aid, whether or not they settle it.
         *
         * @return the bounds; the aid itself as both where it is known
         */
        public AidBounds range() {
            return bounds().orElseGet(() -> AidBounds.of(aid().orElseThrow()));
        }

        /**
         * Returns the certainty of the aid.
         *
         * @return the lowest certainty of the rows on which the aid depends
         */
        public Certainty certainty() {
            return result.certainty();
        }

        /**
         * Returns the instalments of the aid.
         *
         * @return the instalments; none where the aid is undetermined
         */
        public List<AidPlan.Payment> payments() {
            return account.payments();
        }

        /**
         * Returns the instalments that were planned before the result was known.
         *
         * @return the payments of the plan
         */
        public List<AidPlan.Payment> planned() {
            return account.planned();
        }

        /**
         * Returns the amount that has been paid.
         *
         * @return euros to the cent; empty where the history gives neither that amount nor the day of the account
         */
        public Optional<BigDecimal> paidToDate() {
            return account.paidToDate();
        }

        /**
         * Returns the amount that is still due.
         *
         * @return euros to the cent, negative where it is an overpayment to be repaid; empty where the aid is
         *     undetermined, the amount paid is not known, or the year has not begun on the day of the account
         */
        public Optional<BigDecimal> balance() {
            return account.balance();
        }
    }

    /**
     * The number and the days of a contract year.
     *
     * @param number 1 for the first
     * @param from its first day
     * @param to its last day, or the last day of the contract if it ended earlier
     */
    public record Period(int number, LocalDate from, LocalDate to) {
        /**
         * Checks the components.
         *
         * @throws NullPointerException if one is null
         */
        public Period {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * The attainment of a contract year, and the aid that results from it.
     *
     * @param attainments the attainment of each measure; none where nothing was observed, or the targets were suspended
     *
     * @param attainment the attainment that determines the aid, with at most ten decimals, rounded down; empty where no
     *     attainment determines the aid
     * @param modulation how the aid depends on the attainment
     * @param aid the aid that is due, in euros to the cent; empty where it is undetermined
     * @param bounds what the texts say of an undetermined aid; empty where the aid is known
     * @param certainty the certainty of the aid
     */
    public record Result(
            List<Attainment> attainments,
            Optional<BigDecimal> attainment,
            Modulation modulation,
            Optional<BigDecimal> aid,
            Optional<AidBounds> bounds,
            Certainty certainty) {
        /**
         * Checks the components and copies the list.
         *
         * @throws NullPointerException if one is null
         */
        public Result {
            attainments = List.copyOf(Objects.requireNonNull(attainments, "attainments"));
            Objects.requireNonNull(attainment, "attainment");
            Objects.requireNonNull(modulation, "modulation");
            Objects.requireNonNull(aid, "aid");
            Objects.requireNonNull(bounds, "bounds");
            Objects.requireNonNull(certainty, "certainty");
        }
    }

    /**
     * The account of a contract year: the amount paid and the amount still due.
     *
     * @param payments the instalments of the aid, whose sum is the aid; none where it is undetermined
     *
     * @param planned the instalments that were planned before the result was known
     * @param paidToDate the amount paid, in euros to the cent: the amount that the history states, or the planned
     *     payments up to the day of the account, without the balance of the year's last day; empty where the history
     *     gives neither that amount nor that day
     * @param balance the amount still due, in euros to the cent; negative where it is an overpayment to be repaid;
     *     empty where the aid is undetermined, the amount paid is not known, or the year has not begun on the day of the
     *     account
     * @param begun whether the year has begun on the day of the account; true where there is no such day
     */
    public record Account(
            List<AidPlan.Payment> payments,
            List<AidPlan.Payment> planned,
            Optional<BigDecimal> paidToDate,
            Optional<BigDecimal> balance,
            boolean begun) {
        /**
         * Checks the components and copies the lists.
         *
         * @throws NullPointerException if one is null
         */
        public Account {
            payments = List.copyOf(Objects.requireNonNull(payments, "payments"));
            planned = List.copyOf(Objects.requireNonNull(planned, "planned"));
            Objects.requireNonNull(paidToDate, "paidToDate");
            Objects.requireNonNull(balance, "balance");
        }
    }

    /**
     * The attainment of one measure.
     *
     * @param measure the measure
     * @param start the count at the start, in patients
     * @param target the count to reach, in patients; empty where it is undetermined
     * @param observed the count observed, in patients
     * @param attainment (observed − start) / (target − start) between 0 and 1, with at most ten decimals, rounded down;
     *     empty where it is undetermined
     * @param targetRevision the id of the revision that sets the target
     * @param reasons the rows that decide on the target and the attainment
     */
    public record Attainment(
            Measure measure,
            int start,
            OptionalInt target,
            int observed,
            Optional<BigDecimal> attainment,
            String targetRevision,
            List<Reason> reasons) {
        /**
         * Checks the components and copies the list.
         *
         * @throws NullPointerException if one is null
         */
        public Attainment {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(attainment, "attainment");
            Objects.requireNonNull(targetRevision, "targetRevision");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }
    }

    /**
     * An obligation of the doctor, and whether it was met.
     *
     * @param kind the obligation
     * @param dueOn the last day for it
     * @param metOn the day on which it was met; empty where not known
     * @param metInTime whether it was met in time; empty where that is not known
     * @param reasons the rows that gave the result
     */
    public record ObligationStatus(
            ObligationKind kind,
            LocalDate dueOn,
            Optional<LocalDate> metOn,
            Optional<Boolean> metInTime,
            List<Reason> reasons) {
        /**
         * Checks the components and copies the list.
         *
         * @throws NullPointerException if one is null
         */
        public ObligationStatus {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(dueOn, "dueOn");
            Objects.requireNonNull(metOn, "metOn");
            Objects.requireNonNull(metInTime, "metInTime");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }
    }
}
