package org.aidrules.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.FundingCoverage;
import org.aidrules.facts.FundingPayee;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Opco;
import org.aidrules.facts.TrainingBlock;
import org.aidrules.facts.TrainingCost;
import org.aidrules.facts.TrainingEntry;
import org.aidrules.facts.TrainingModule;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.Verdict;

/**
 * The plan of a contract: eligibility, targets, the aid of each year with its payments, and the obligations.
 *
 * <p>A plan is calculated even when the doctor is not eligible, so that it shows why, and what the aid would have been.
 * Where the option is not available, there are no years and no targets.
 *
 * <p>Not serializable by Java: save it as JSON, for example with {@code org.aidrules.json.AidRulesModule}.
 *
 * @param basis the rules that were used
 * @param eligibilityResult the eligibility of the doctor
 * @param option the option, and whether it is available
 * @param bands the bands that were used
 * @param targets the target of each measure that counts
 * @param years the years of the contract
 * @param obligations the doctor's obligations, with their deadlines
 * @param training the assistant's training; empty where no assistant is known
 */
public record AidPlan(
        ResultBasis basis,
        EligibilityResult eligibilityResult,
        OptionResult option,
        Bands bands,
        List<Target> targets,
        List<Year> years,
        List<Obligation> obligations,
        Optional<Training> training)
        implements CalculationResult {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /**
     * Checks the components and copies the lists.
     *
     * @throws NullPointerException if one is null
     */
    public AidPlan {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(eligibilityResult, "eligibilityResult");
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(bands, "bands");
        targets = List.copyOf(Objects.requireNonNull(targets, "targets"));
        years = List.copyOf(Objects.requireNonNull(years, "years"));
        obligations = List.copyOf(Objects.requireNonNull(obligations, "obligations"));
        Objects.requireNonNull(training, "training");
    }

    /**
     * Returns the eligibility of the doctor.
     *
     * @return the eligibility according to all criteria together
     */
    public Eligibility eligibility() {
        return eligibilityResult.eligibility();
    }

    /**
     * Returns the result of every criterion.
     *
     * @return in the order of {@link Criterion}
     */
    public List<CriterionResult> criteria() {
        return eligibilityResult.criteria();
    }

    /**
     * Returns the maximum aids of all years together, before any modulation, and whether or not the doctor is eligible.
     *
     * @return euros to the cent, zero where there are no years; empty where the maximum aid of a year is undetermined
     */
    public Optional<BigDecimal> total() {
        return years.stream().allMatch(year -> year.maximumAid().isPresent())
                ? Optional.of(sumOfKnown())
                : Optional.empty();
    }

    /**
     * Returns what the texts say of an undetermined total.
     *
     * @return the sum of the maximum aids that are known as the lower bound, without an upper bound, because the texts
     *     do not limit a maximum that they leave undetermined; empty where the total is known
     */
    public Optional<AidBounds> totalBounds() {
        return total().isPresent() ? Optional.empty() : Optional.of(new AidBounds(sumOfKnown(), Optional.empty()));
    }

    private BigDecimal sumOfKnown() {
        return years.stream().flatMap(year -> year.maximumAid().stream()).reduce(NOTHING, BigDecimal::add);
    }

    /**
     * The eligibility of the doctor, with the result of every criterion.
     *
     * @param eligibility the eligibility according to all criteria together
     *
     * @param criteria the result of every criterion
     */
    public record EligibilityResult(Eligibility eligibility, List<CriterionResult> criteria) {
        /**
         * Checks the components and copies the list.
         *
         * @throws NullPointerException if one is null
         */
        public EligibilityResult {
            Objects.requireNonNull(eligibility, "eligibility");
            criteria = List.copyOf(Objects.requireNonNull(criteria, "criteria"));
        }

        /**
         * Obtains the eligibility that follows from the results of criteria.
         *
         * @param criteria the result of every criterion
         * @return the eligibility, with these results
         */
        public static EligibilityResult of(List<CriterionResult> criteria) {
            Verdict[] verdicts = new Verdict[criteria.size()];
            for (int i = 0; i < verdicts.length; i++) {
                verdicts[i] = criteria.get(i).verdict();
            }
            return new EligibilityResult(Eligibility.of(List.of(verdicts)), criteria);
        }
    }

    /**
     * The result of one criterion.
     *
     * @param criterion the criterion
     * @param verdict the verdict
     * @param dueOn the deadline; empty unless the criterion must be met later
     * @param reasons the rows that gave the result
     */
    public record CriterionResult(
            Criterion criterion, Verdict verdict, Optional<LocalDate> dueOn, List<Reason> reasons) {
        /**
         * Checks the components and copies the lists.
         *
         * @throws NullPointerException if one is null
         */
        public CriterionResult {
            Objects.requireNonNull(criterion, "criterion");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(dueOn, "dueOn");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }
    }

    /**
     * The option of the application.
     *
     * @param code the option that the application chose
     * @param available whether this doctor may choose it
     * @param reasons the rows that gave the result
     */
    public record OptionResult(AidOption code, boolean available, List<Reason> reasons) {
        /**
         * Checks the components and copies the lists.
         *
         * @throws NullPointerException if one is null
         */
        public OptionResult {
            Objects.requireNonNull(code, "code");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }
    }

    /**
     * The bands that were used.
     *
     * @param attending by attending patients; empty where that measure does not count
     * @param activeFile by active file; empty where that measure does not count
     * @param amount the band that determines the amount
     */
    public record Bands(Optional<Band> attending, Optional<Band> activeFile, Band amount) {
        /**
         * Checks the components.
         *
         * @throws NullPointerException if one is null
         */
        public Bands {
            Objects.requireNonNull(attending, "attending");
            Objects.requireNonNull(activeFile, "activeFile");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * Some consecutive contract years.
     *
     * @param from the first of them, 1 for the first year of the contract
     * @param through the last of them
     */
    public record YearRange(int from, int through) {}

    /**
     * The target of one measure.
     *
     * @param revision the id of the revision whose target it is
     * @param measure the measure
     * @param start the count at the start, in patients
     * @param growth the growth that is expected, for example 0.125; empty where the target is not a growth
     * @param target the count to reach, in patients; empty where it is undetermined
     * @param tolerance the shortfall that is tolerated, as a share of the target, for example 0.1; empty where none is
     * @param years the contract years in which it holds; empty where it holds in all years
     * @param certainty the certainty of the target
     * @param reasons the rows that gave the result
     */
    public record Target(
            String revision,
            Measure measure,
            int start,
            Optional<BigDecimal> growth,
            OptionalInt target,
            Optional<BigDecimal> tolerance,
            Optional<YearRange> years,
            Certainty certainty,
            List<Reason> reasons) {
        /**
         * Checks the components and copies the lists.
         *
         * @throws NullPointerException if one is null
         */
        public Target {
            Objects.requireNonNull(revision, "revision");
            Objects.requireNonNull(tolerance, "tolerance");
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(growth, "growth");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(years, "years");
            Objects.requireNonNull(certainty, "certainty");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }

        /**
         * Returns the same target, which holds in some years only.
         *
         * @param range the years
         * @return the target
         */
        public Target in(YearRange range) {
            return new Target(
                    revision, measure, start, growth, target, tolerance, Optional.of(range), certainty, reasons);
        }
    }

    /**
     * One contract year.
     *
     * @param number 1 for the first
     * @param from its first day
     * @param to its last day
     * @param amountsRevision the id of the revision whose amounts apply
     * @param maximumAid the aid in euros to the cent, before any modulation; empty where it is undetermined
     * @param certainty the certainty of the amount
     * @param payments the payments, whose sum is the aid; none where it is undetermined
     * @param reasons the rows that gave the result
     */
    public record Year(
            int number,
            LocalDate from,
            LocalDate to,
            String amountsRevision,
            Optional<BigDecimal> maximumAid,
            Certainty certainty,
            List<Payment> payments,
            List<Reason> reasons) {
        /**
         * Checks the components and copies the lists.
         *
         * @throws NullPointerException if one is null
         */
        public Year {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(amountsRevision, "amountsRevision");
            Objects.requireNonNull(maximumAid, "maximumAid");
            Objects.requireNonNull(certainty, "certainty");
            payments = List.copyOf(Objects.requireNonNull(payments, "payments"));
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }
    }

    /**
     * One payment.
     *
     * @param on the day
     * @param amount euros to the cent
     */
    public record Payment(LocalDate on, BigDecimal amount) {
        /**
         * Checks the components.
         *
         * @throws NullPointerException if one is null
         */
        public Payment {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * An obligation of the doctor.
     *
     * @param kind the obligation
     * @param dueOn the last day for it
     * @param reasons the rows that gave the result
     */
    public record Obligation(ObligationKind kind, LocalDate dueOn, List<Reason> reasons) {
        /**
         * Checks the components and copies the lists.
         *
         * @throws NullPointerException if one is null
         */
        public Obligation {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(dueOn, "dueOn");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }
    }

    /**
     * The assistant's training.
     *
     * @param path the training
     * @param on the day on which the training begins, or that of the hire where none is given: the texts of this day apply
     * @param hours the hours left after the exemptions
     * @param modules the modules of the whole training, before the exemptions; none where there is no training
     * @param entry whether the assistant may enter it
     * @param opco the skills operator that pays for it; empty where it is not known
     * @param funding what the skills operator pays for each cost, in the order of {@link TrainingCost}; none where the skills
     *     operator is not known
     * @param reasons the rows that gave the training and the hours
     */
    public record Training(
            TrainingPath path,
            LocalDate on,
            BigDecimal hours,
            List<Module> modules,
            EntryResult entry,
            Optional<Opco> opco,
            List<Funding> funding,
            List<Reason> reasons) {
        /**
         * Checks the components and copies the lists.
         *
         * @throws NullPointerException if one is null
         */
        public Training {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(hours, "hours");
            modules = List.copyOf(Objects.requireNonNull(modules, "modules"));
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(opco, "opco");
            funding = List.copyOf(Objects.requireNonNull(funding, "funding"));
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }

        /**
         * Returns what is paid by the hour to one payee, where every hour left is attended. Costs that are covered as incurred
         * are not part of it.
         *
         * @param payee to whom it is paid
         * @return euros to the cent, before the ceilings of the skills operator; zero where nothing is paid by the hour
         */
        public BigDecimal paidTo(FundingPayee payee) {
            return funding.stream()
                    .filter(one -> one.payee().equals(Optional.of(payee)))
                    .flatMap(one -> one.euros().stream())
                    .reduce(NOTHING, BigDecimal::add);
        }
    }

    /**
     * A module of the training, or its assessment.
     *
     * @param module the module
     * @param block the block to which it belongs
     * @param hours its hours, before the exemptions
     * @param reasons the row that gave the hours
     */
    public record Module(TrainingModule module, TrainingBlock block, BigDecimal hours, List<Reason> reasons) {
        /**
         * Checks the components and copies the list.
         *
         * @throws NullPointerException if one is null
         */
        public Module {
            Objects.requireNonNull(module, "module");
            Objects.requireNonNull(block, "block");
            Objects.requireNonNull(hours, "hours");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }
    }

    /**
     * What the skills operator pays for one cost of the training, once the training has been given. It is no part of the aid.
     *
     * @param cost the cost
     * @param coverage how it is covered
     * @param payee to whom it is paid; empty unless something is
     * @param eurosPerHour the euros for each hour attended, without VAT; empty unless the cost is covered by the hour
     * @param euros the euros to the cent where every hour left is attended, before the ceilings of the skills operator; empty
     *     unless the cost is covered by the hour
     * @param certainty the certainty of the coverage
     * @param reasons the rows that gave the result
     */
    public record Funding(
            TrainingCost cost,
            FundingCoverage coverage,
            Optional<FundingPayee> payee,
            Optional<BigDecimal> eurosPerHour,
            Optional<BigDecimal> euros,
            Certainty certainty,
            List<Reason> reasons) {
        /**
         * Checks the components and copies the list.
         *
         * @throws NullPointerException if one is null
         */
        public Funding {
            Objects.requireNonNull(cost, "cost");
            Objects.requireNonNull(coverage, "coverage");
            Objects.requireNonNull(payee, "payee");
            Objects.requireNonNull(eurosPerHour, "eurosPerHour");
            Objects.requireNonNull(euros, "euros");
            Objects.requireNonNull(certainty, "certainty");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }
    }

    /**
     * The result of the conditions of entry to the training.
     *
     * @param verdict whether the assistant may enter it
     * @param reasons the rows that gave the result
     */
    public record EntryResult(TrainingEntry verdict, List<Reason> reasons) {
        /**
         * Checks the components and copies the lists.
         *
         * @throws NullPointerException if one is null
         */
        public EntryResult {
            Objects.requireNonNull(verdict, "verdict");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }
    }
}
