package org.aidrules.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.ObligationKind;

/**
 * What each year of a contract is finally worth.
 *
 * <p>A year that needs the observed activity and has none is left out. A settlement is worked out whatever the
 * eligibility: the contract exists. Where its option is not available, there are no years.
 *
 * @param revision the id of the revision under which the contract was signed
 * @param years the years that can be settled, in order
 * @param total the aid of these years together, in euros to the cent; empty where one of them is undetermined
 * @param obligations the obligations, and whether they were kept
 * @param notices what to know before relying on this
 * @param rules which rules gave this
 */
public record AidSettlement(String revision, List<Year> years, Optional<BigDecimal> total, List<ObligationStatus> obligations,
        List<Notice> notices, RulesetVersion rules) {

    /** Checks that nothing is missing and keeps copies. */
    public AidSettlement {
        Objects.requireNonNull(revision, "revision");
        years = List.copyOf(years);
        Objects.requireNonNull(total, "total");
        obligations = List.copyOf(obligations);
        notices = List.copyOf(notices);
        Objects.requireNonNull(rules, "rules");
    }

    /**
     * One contract year, settled.
     *
     * @param number 1 for the first
     * @param from its first day
     * @param to its last day, that of the contract where it ended before
     * @param amountsRevision the id of the revision whose amounts rule it
     * @param maximumAid the aid of the whole year in euros to the cent, before modulation; empty where it is
     *     undetermined
     * @param attainments how far each measure has come; none where nothing was observed, or the targets
     *     were suspended
     * @param attainment the attainment that decides, with at most ten decimals, rounded down; empty where none does
     * @param modulation how the aid depends on the result
     * @param aid what is due in the end, in euros to the cent; empty where it is undetermined
     * @param certainty how sure that is
     * @param payments the instalments of the aid, which add up to it; none where it is undetermined
     * @param planned the instalments that were planned before the result was known
     * @param paidToDate what has been paid, in euros to the cent: what the caller says, or the planned payments so far,
     *     without the balance of the year's last day
     * @param balance what is still due; what is to be recovered, where it is negative; empty where the aid is
     * @param reasons why
     */
    public record Year(int number, LocalDate from, LocalDate to, String amountsRevision, Optional<BigDecimal> maximumAid,
            List<Attainment> attainments, Optional<BigDecimal> attainment, Modulation modulation,
            Optional<BigDecimal> aid, Certainty certainty, List<AidPlan.Payment> payments,
            List<AidPlan.Payment> planned, BigDecimal paidToDate, Optional<BigDecimal> balance, List<Reason> reasons) {
        /** Checks that nothing is missing and keeps copies. */
        public Year {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(amountsRevision, "amountsOf");
            Objects.requireNonNull(maximumAid, "maximumAid");
            attainments = List.copyOf(attainments);
            Objects.requireNonNull(attainment, "attainment");
            Objects.requireNonNull(modulation, "modulation");
            Objects.requireNonNull(aid, "aid");
            Objects.requireNonNull(certainty, "certainty");
            payments = List.copyOf(payments);
            planned = List.copyOf(planned);
            Objects.requireNonNull(paidToDate, "advanced");
            Objects.requireNonNull(balance, "balance");
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * How far one measure has come.
     *
     * @param measure the measure
     * @param start the count at the start, in patients
     * @param target the count to reach, in patients; empty where it is undetermined
     * @param observed the count observed, in patients
     * @param attainment (observed − start) / (target − start) between 0 and 1, with at most ten decimals, rounded down;
     *     empty where it is undetermined
     */
    public record Attainment(Measure measure, int start, OptionalInt target, int observed,
            Optional<BigDecimal> attainment) {
        /** Checks that nothing is missing. */
        public Attainment {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(attainment, "attainment");
        }
    }

    /**
     * Something that the doctor had to see to.
     *
     * @param kind what
     * @param dueOn the last day for it
     * @param metOn the day on which it was met, if that is known
     * @param kept whether it was kept; empty where that cannot be told
     * @param reasons why
     */
    public record ObligationStatus(ObligationKind kind, LocalDate dueOn, Optional<LocalDate> metOn, Optional<Boolean> kept,
            List<Reason> reasons) {
        /** Checks that nothing is missing and keeps copies. */
        public ObligationStatus {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(dueOn, "dueOn");
            Objects.requireNonNull(metOn, "metOn");
            Objects.requireNonNull(kept, "kept");
            reasons = List.copyOf(reasons);
        }
    }
}
