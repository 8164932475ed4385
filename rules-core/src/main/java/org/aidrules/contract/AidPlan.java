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
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.Verdict;

/**
 * What a contract brings: eligibility, targets, the aid of each year with its payments, and what the doctor must see
 * to.
 *
 * <p>A plan is worked out even when the doctor is not eligible, so that it shows why and what it would have been. Where
 * the option is not available, there are no years and no targets.
 *
 * @param revision the id of the revision that was applied
 * @param eligibility all criteria taken together
 * @param criteria every criterion, judged by itself
 * @param option whether the option may be chosen
 * @param bands the bands that were used
 * @param targets the target of each measure that counts
 * @param years the years of the contract
 * @param obligations what the doctor must see to, and until when
 * @param training the assistant's training; empty where no assistant is known
 * @param notices what to know before relying on this
 * @param rules which rules gave this
 */
public record AidPlan(String revision, Eligibility eligibility, List<CriterionResult> criteria, OptionResult option, Bands bands,
        List<Target> targets, List<Year> years, List<Obligation> obligations, Optional<Training> training, List<Notice> notices,
        RulesetVersion rules) {

    /** Checks that nothing is missing and keeps copies. */
    public AidPlan {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(eligibility, "eligibility");
        criteria = List.copyOf(criteria);
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(bands, "bands");
        targets = List.copyOf(targets);
        years = List.copyOf(years);
        obligations = List.copyOf(obligations);
        Objects.requireNonNull(training, "training");
        notices = List.copyOf(notices);
        Objects.requireNonNull(rules, "rules");
    }

    /**
     * One criterion, judged.
     *
     * @param criterion the criterion
     * @param verdict the verdict
     * @param dueOn the deadline, where it is yet to be met
     * @param reasons why
     */
    public record CriterionResult(Criterion criterion, Verdict verdict, Optional<LocalDate> dueOn, List<Reason> reasons) {
        /** Checks that nothing is missing and keeps copies. */
        public CriterionResult {
            Objects.requireNonNull(criterion, "criterion");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(dueOn, "dueOn");
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The option that was asked for.
     *
     * @param code the option
     * @param available whether this doctor may choose it
     * @param reasons why
     */
    public record OptionResult(AidOption code, boolean available, List<Reason> reasons) {
        /** Checks that nothing is missing and keeps copies. */
        public OptionResult {
            Objects.requireNonNull(code, "code");
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The bands that were used.
     *
     * @param attending by attending patients; empty where that measure does not count
     * @param activeFile by active file; empty where that measure does not count
     * @param amount the one that decides on the amount
     */
    public record Bands(Optional<Band> attending, Optional<Band> activeFile, Band amount) {
        /** Checks that nothing is missing. */
        public Bands {
            Objects.requireNonNull(attending, "attending");
            Objects.requireNonNull(activeFile, "activeFile");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * The target of one measure.
     *
     * @param revision the id of the revision whose target it is
     * @param measure the measure
     * @param start the count at the start, in patients
     * @param growth the growth that is expected, for example 0.125; empty where the target is none, or not a growth
     * @param target the count to reach, in patients; empty where it is undetermined
     * @param tolerance the fall below the target that is tolerated, for example 0.1; empty where none is
     * @param certainty how sure the growth is; rounding to whole patients has a reason of its own
     * @param reasons why
     */
    public record Target(String revision, Measure measure, int start, Optional<BigDecimal> growth, OptionalInt target,
            Optional<BigDecimal> tolerance, Certainty certainty, List<Reason> reasons) {
        /** Checks that nothing is missing and keeps copies. */
        public Target {
            Objects.requireNonNull(revision, "revision");
            Objects.requireNonNull(tolerance, "tolerance");
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(growth, "growth");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(certainty, "certainty");
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One contract year.
     *
     * @param number 1 for the first
     * @param from its first day
     * @param to its last day
     * @param amountsRevision the id of the revision whose amounts rule it
     * @param maximumAid the aid in euros to the cent, before any modulation; empty where it is undetermined
     * @param certainty how sure the amount is
     * @param payments the payments, which add up to the aid; none where it is undetermined
     * @param reasons why
     */
    public record Year(int number, LocalDate from, LocalDate to, String amountsRevision, Optional<BigDecimal> maximumAid,
            Certainty certainty, List<Payment> payments, List<Reason> reasons) {
        /** Checks that nothing is missing and keeps copies. */
        public Year {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(amountsRevision, "amountsOf");
            Objects.requireNonNull(maximumAid, "maximumAid");
            Objects.requireNonNull(certainty, "certainty");
            payments = List.copyOf(payments);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One payment.
     *
     * @param on the day
     * @param amount euros to the cent
     */
    public record Payment(LocalDate on, BigDecimal amount) {
        /** Checks that nothing is missing. */
        public Payment {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * Something that the doctor must see to.
     *
     * @param kind what
     * @param dueOn the last day for it
     * @param reasons why
     */
    public record Obligation(ObligationKind kind, LocalDate dueOn, List<Reason> reasons) {
        /** Checks that nothing is missing and keeps copies. */
        public Obligation {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(dueOn, "dueOn");
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The assistant's training.
     *
     * @param path the training
     * @param hours the hours left after the exemptions
     * @param reasons why
     */
    public record Training(TrainingPath path, BigDecimal hours, List<Reason> reasons) {
        /** Checks that nothing is missing and keeps copies. */
        public Training {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(hours, "hours");
            reasons = List.copyOf(reasons);
        }
    }
}
