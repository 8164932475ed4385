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
import org.aidrules.facts.Combination;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;

/**
 * Where a running contract stands on a day: what is missing, what is at stake, and what is due.
 *
 * <p>Not serializable by Java: save it as JSON, for example with {@code org.aidrules.json.AidRulesModule}.
 *
 * @param basis the rules that were used
 * @param asOf the day
 * @param year the number of the contract year in which it lies
 * @param yearEnds the last day of that year, or of the contract where it ends before
 * @param measures the measures that count in that year; none where the option is not available
 * @param combination whether one measure suffices ({@code HIGHER}) or each is needed ({@code LOWER}), with its reason;
 *     empty where the option is not available
 * @param thisYear the aid of that year
 * @param restOfContract the aid of that year and the later ones, one by one
 * @param furtherPatients what further patients are worth
 * @param obligations the obligations, and whether they are met
 * @param afterwards what can follow the contract; empty before its last year, and where it ends before its term
 */
public record ContractReview(
        ResultBasis basis,
        LocalDate asOf,
        int year,
        LocalDate yearEnds,
        List<MeasureProgress> measures,
        Optional<CombinationRule> combination,
        AidAtStake thisYear,
        RestOfContract restOfContract,
        List<FurtherPatients> furtherPatients,
        List<ObligationState> obligations,
        Optional<NextContract> afterwards)
        implements CalculationResult {

    /**
     * Checks the components and copies the lists.
     *
     * @throws NullPointerException if one is null
     */
    public ContractReview {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(yearEnds, "yearEnds");
        measures = List.copyOf(Objects.requireNonNull(measures, "measures"));
        Objects.requireNonNull(combination, "combination");
        Objects.requireNonNull(thisYear, "thisYear");
        Objects.requireNonNull(restOfContract, "restOfContract");
        furtherPatients = List.copyOf(Objects.requireNonNull(furtherPatients, "furtherPatients"));
        obligations = List.copyOf(Objects.requireNonNull(obligations, "obligations"));
        Objects.requireNonNull(afterwards, "afterwards");
    }

    /**
     * Returns whether the contract is on track: the measures that it takes are, see {@link Pace#onTrack}.
     *
     * @return empty where no text settles it, or where no aid depends on the activity any more
     */
    public Optional<Boolean> onTrack() {
        if (combination.isEmpty()) {
            return Optional.empty();
        }
        boolean deciding = combination.get().rule() == Combination.HIGHER;
        boolean decided = measures.stream()
                .flatMap(measure -> measure.pace().stream())
                .anyMatch(pace -> pace.onTrack() == deciding);
        boolean allKnown = measures.stream().allMatch(measure -> measure.pace().isPresent());
        return decided ? Optional.of(deciding) : allKnown ? Optional.of(!deciding) : Optional.empty();
    }

    /**
     * How the measures of a contract year count together.
     *
     * @param rule whether one suffices or each is needed
     * @param reason the row that says so
     */
    public record CombinationRule(Combination rule, Reason reason) {
        /**
         * Checks the components.
         *
         * @throws NullPointerException if one is null
         */
        public CombinationRule {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * The progress of a measure.
     *
     * @param measure the measure
     * @param start the count at the start, in patients
     * @param target the count to reach, in patients; empty where it is undetermined
     * @param observed the count observed, in patients
     * @param attainment the share of the expected growth that is reached, with at most ten decimals, rounded down; empty
     *     where it is undetermined
     * @param missingForFullAid the further patients until this measure counts as attained for the year's aid in full; 0
     *     where none are missing; empty where no text settles it
     * @param missingForTarget the further patients until the target; 0 where it is reached; empty where it is
     *     undetermined
     * @param gainPerMonth the patients to gain in each month until the year ends for its aid in full, rounded up, where a
     *     month is a twelfth of the contract year; empty where {@code missingForFullAid} is, or no day is left
     * @param pace how far the measure should be on this day; empty where no text settles it, or no aid depends on it
     * @param certainty the certainty of the attainment
     * @param reasons the rows that decide on the target and the attainment
     */
    public record MeasureProgress(
            Measure measure,
            int start,
            OptionalInt target,
            int observed,
            Optional<BigDecimal> attainment,
            OptionalInt missingForFullAid,
            OptionalInt missingForTarget,
            OptionalInt gainPerMonth,
            Optional<Pace> pace,
            Certainty certainty,
            List<Reason> reasons) {
        /**
         * Checks the components and copies the list.
         *
         * @throws NullPointerException if one is null
         */
        public MeasureProgress {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(attainment, "attainment");
            Objects.requireNonNull(missingForFullAid, "missingForFullAid");
            Objects.requireNonNull(missingForTarget, "missingForTarget");
            Objects.requireNonNull(gainPerMonth, "gainPerMonth");
            Objects.requireNonNull(pace, "pace");
            Objects.requireNonNull(certainty, "certainty");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }
    }

    /**
     * How far a measure should be: on the straight line from its start to the count that the aid in full needs, at the
     * end of the first year, this one or a later one, whose aid depends on the activity.
     *
     * @param year the number of that year
     * @param on its last day
     * @param needed the count that its aid in full needs, in patients
     * @param expected the count on the line on the day of the review, in patients, rounded up; {@code needed} where that is
     *     not above the start
     * @param onTrack whether the count observed is on the line or above
     * @param gainPerMonth the patients to gain in each month until that day, rounded up, where a month is a twelfth of
     *     that contract year; empty where some are missing and no day is left
     */
    public record Pace(int year, LocalDate on, int needed, int expected, boolean onTrack, OptionalInt gainPerMonth) {
        /**
         * Checks the components.
         *
         * @throws NullPointerException if one is null
         */
        public Pace {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(gainPerMonth, "gainPerMonth");
        }
    }

    /**
     * The aid that depends on the activity.
     *
     * @param full the aid if the targets are reached, in euros to the cent; empty where it is undetermined
     * @param atThisActivity the aid if the activity stays as observed, in euros to the cent; empty where no text settles
     *     it
     * @param bounds what the texts say of an undetermined {@code atThisActivity}
     * @param atStake the difference of the two, in euros to the cent; empty where one of them is
     * @param atStakeBounds what the texts say of an undetermined {@code atStake}; empty where {@code full} is undetermined
     * @param certainty the certainty of {@code atThisActivity}
     * @param reasons the rows that give it
     */
    public record AidAtStake(
            Optional<BigDecimal> full,
            Optional<BigDecimal> atThisActivity,
            Optional<AidBounds> bounds,
            Optional<BigDecimal> atStake,
            Optional<AidBounds> atStakeBounds,
            Certainty certainty,
            List<Reason> reasons) {
        /**
         * Checks the components and copies the list.
         *
         * @throws NullPointerException if one is null
         */
        public AidAtStake {
            Objects.requireNonNull(full, "full");
            Objects.requireNonNull(atThisActivity, "atThisActivity");
            Objects.requireNonNull(bounds, "bounds");
            Objects.requireNonNull(atStake, "atStake");
            Objects.requireNonNull(atStakeBounds, "atStakeBounds");
            Objects.requireNonNull(certainty, "certainty");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }

        /**
         * Obtains an aid and what is at stake of it.
         *
         * @param full the aid if the targets are reached; empty where it is undetermined
         * @param atThisActivity the aid if the activity stays as observed; empty where no text settles it
         * @param bounds what the texts say of it; empty where it is known
         * @param certainty its certainty
         * @param reasons the rows that give it
         * @return the aid
         */
        public static AidAtStake of(
                Optional<BigDecimal> full,
                Optional<BigDecimal> atThisActivity,
                Optional<AidBounds> bounds,
                Certainty certainty,
                List<Reason> reasons) {
            return new AidAtStake(
                    full,
                    atThisActivity,
                    bounds,
                    full.flatMap(whole -> atThisActivity.map(whole::subtract)),
                    full.flatMap(whole -> bounds.map(known -> lost(whole, known))),
                    certainty,
                    reasons);
        }

        private static AidBounds lost(BigDecimal whole, AidBounds kept) {
            return new AidBounds(
                    kept.atMost().map(whole::subtract).orElse(BigDecimal.ZERO.setScale(whole.scale())),
                    Optional.of(whole.subtract(kept.atLeast())));
        }
    }

    /**
     * The aid of this year and the later ones.
     *
     * @param total the aid of these years together
     * @param years each year
     */
    public record RestOfContract(AidAtStake total, List<YearAtStake> years) {
        /**
         * Checks the components and copies the list.
         *
         * @throws NullPointerException if one is null
         */
        public RestOfContract {
            Objects.requireNonNull(total, "total");
            years = List.copyOf(Objects.requireNonNull(years, "years"));
        }
    }

    /**
     * The aid of a contract year.
     *
     * @param period its number and days
     * @param aid the aid
     */
    public record YearAtStake(AidSettlement.Period period, AidAtStake aid) {
        /**
         * Checks the components.
         *
         * @throws NullPointerException if one is null
         */
        public YearAtStake {
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(aid, "aid");
        }
    }

    /**
     * What further patients of one measure are worth, the other one unchanged.
     *
     * @param measure the measure
     * @param patients how many more
     * @param thisYear the further aid of this year
     * @param restOfContract the further aid of this year and the later ones together
     */
    public record FurtherPatients(Measure measure, int patients, FurtherAid thisYear, FurtherAid restOfContract) {
        /**
         * Checks the components.
         *
         * @throws NullPointerException if one is null
         */
        public FurtherPatients {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(thisYear, "thisYear");
            Objects.requireNonNull(restOfContract, "restOfContract");
        }
    }

    /**
     * An aid that is due in addition.
     *
     * @param euros the further aid, in euros to the cent; empty where no text settles it
     * @param bounds what the texts say of it where it is not settled
     */
    public record FurtherAid(Optional<BigDecimal> euros, Optional<AidBounds> bounds) {
        /**
         * Checks the components.
         *
         * @throws NullPointerException if one is null
         */
        public FurtherAid {
            Objects.requireNonNull(euros, "euros");
            Objects.requireNonNull(bounds, "bounds");
        }
    }

    /** Whether an obligation is met on the day of the review. */
    public enum ObligationStatus {
        /** It is met, in time or late. */
        MET,
        /** It is not met, and its last day has not passed. */
        DUE,
        /** It is not met, and its last day has passed. */
        OVERDUE
    }

    /**
     * An obligation of the doctor.
     *
     * @param kind the obligation
     * @param dueOn the last day for it
     * @param metOn the day on which it was met; empty where it is not met on the day of the review
     * @param status whether it is met
     * @param reasons the rows that gave the deadline
     * @param mayFollow the rows that say what may follow where it is overdue; none otherwise
     */
    public record ObligationState(
            ObligationKind kind,
            LocalDate dueOn,
            Optional<LocalDate> metOn,
            ObligationStatus status,
            List<Reason> reasons,
            List<Reason> mayFollow) {
        /**
         * Checks the components and copies the lists.
         *
         * @throws NullPointerException if one is null
         */
        public ObligationState {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(dueOn, "dueOn");
            Objects.requireNonNull(metOn, "metOn");
            Objects.requireNonNull(status, "status");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
            mayFollow = List.copyOf(Objects.requireNonNull(mayFollow, "mayFollow"));
        }
    }

    /**
     * What can follow a contract that comes to its term.
     *
     * @param from the first day of a contract that follows it
     * @param revision the id of the revision that is in force on that day, as far as it is known
     * @param options the options, in the order of the enum
     */
    public record NextContract(LocalDate from, String revision, List<NextOption> options) {
        /**
         * Checks the components and copies the list.
         *
         * @throws NullPointerException if one is null
         */
        public NextContract {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(revision, "revision");
            options = List.copyOf(Objects.requireNonNull(options, "options"));
        }
    }

    /**
     * An option of a contract that follows.
     *
     * @param option the option
     * @param available whether the doctor may choose it; empty where it depends on what is not known yet
     * @param renewal whether it renews the contract that ends, so that its years continue that contract's
     * @param reasons the rows that say so
     */
    public record NextOption(AidOption option, Optional<Boolean> available, boolean renewal, List<Reason> reasons) {
        /**
         * Checks the components and copies the list.
         *
         * @throws NullPointerException if one is null
         */
        public NextOption {
            Objects.requireNonNull(option, "option");
            Objects.requireNonNull(available, "available");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }
    }
}
