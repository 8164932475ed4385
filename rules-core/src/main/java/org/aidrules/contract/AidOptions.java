package org.aidrules.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;

/**
 * The options open to a doctor, side by side. The figures of an option are those of the plan of a contract with that
 * option; where a band is not known, they are ranges over the bands that fit the counts.
 *
 * <p>Not serializable by Java: save it as JSON, for example with {@code org.aidrules.json.AidRulesModule}.
 *
 * @param basis the rules that were used
 * @param eligibilities the eligibility of the doctor; several where it depends on a band that is not known
 * @param possibleBands the bands that fit the counts, where they are several
 * @param options all options of the revision, those that are closed too: first the one that the application names, if it
 *     names one, then in the order of {@link AidOption}
 * @param obligations the doctor's obligations, with their deadlines; they are the same for all options
 */
public record AidOptions(
        ResultBasis basis,
        List<Eligibility> eligibilities,
        PossibleBands possibleBands,
        List<Offer> options,
        List<AidPlan.Obligation> obligations)
        implements CalculationResult {

    /**
     * Checks the components and copies the lists.
     *
     * @throws NullPointerException if one is null
     */
    public AidOptions {
        Objects.requireNonNull(basis, "basis");
        eligibilities = List.copyOf(Objects.requireNonNull(eligibilities, "eligibilities"));
        Objects.requireNonNull(possibleBands, "possibleBands");
        options = List.copyOf(Objects.requireNonNull(options, "options"));
        obligations = List.copyOf(Objects.requireNonNull(obligations, "obligations"));
    }

    /**
     * Returns the eligibility of the doctor.
     *
     * @return the eligibility; empty where it depends on a band that is not known
     */
    public Optional<Eligibility> eligibility() {
        return eligibilities.size() == 1 ? Optional.of(eligibilities.get(0)) : Optional.empty();
    }

    /**
     * The bands that fit the counts and the known thresholds, for each measure whose band is not known.
     *
     * @param attending by attending patients; none where that band is known, or that measure does not count
     * @param activeFile by active file; none where that band is known, or that measure does not count
     */
    public record PossibleBands(List<Band> attending, List<Band> activeFile) {
        /**
         * Checks the components and copies the lists.
         *
         * @throws NullPointerException if one is null
         */
        public PossibleBands {
            attending = List.copyOf(Objects.requireNonNull(attending, "attending"));
            activeFile = List.copyOf(Objects.requireNonNull(activeFile, "activeFile"));
        }

        /**
         * Returns whether every band is known.
         *
         * @return true where no figure is a range because of a band
         */
        public boolean isEmpty() {
            return attending.isEmpty() && activeFile.isEmpty();
        }
    }

    /**
     * What a contract with one option gives and asks.
     *
     * @param option the option
     * @param available whether this doctor may choose it; if not, there are no amounts and no targets
     * @param needs the place of the input that decides whether the option is open, where it was not given; the option is then
     *     not available
     * @param maximumAids the maximum aid of each contract year, in euros to the cent, before any modulation
     * @param fiveYears the maximum aid of all years together, in euros to the cent; empty where the option is closed
     * @param targets the target of each measure that counts
     * @param cost the employer's cost, compared with the aid; empty where no wage was given, or the option is closed
     * @param reasons the rows that opened or closed the option, and gave the amounts
     */
    public record Offer(
            AidOption option,
            boolean available,
            Optional<String> needs,
            List<OptionFigure> maximumAids,
            Optional<OptionFigure> fiveYears,
            List<Target> targets,
            Optional<Cost> cost,
            List<Reason> reasons) {
        /**
         * Checks the components and copies the lists.
         *
         * @throws NullPointerException if one is null
         */
        public Offer {
            Objects.requireNonNull(option, "option");
            Objects.requireNonNull(needs, "needs");
            maximumAids = List.copyOf(Objects.requireNonNull(maximumAids, "maximumAids"));
            Objects.requireNonNull(fiveYears, "fiveYears");
            targets = List.copyOf(Objects.requireNonNull(targets, "targets"));
            Objects.requireNonNull(cost, "cost");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }

        /**
         * Obtains an option that the doctor may not choose.
         *
         * @param option the option
         * @param needs the place of the input that decides whether it is open, where it was not given
         * @param reasons the rows that closed it, or ask for that input
         * @return an option without amounts and targets
         */
        public static Offer closed(AidOption option, Optional<String> needs, List<Reason> reasons) {
            return new Offer(option, false, needs, List.of(), Optional.empty(), List.of(), Optional.empty(), reasons);
        }
    }

    /**
     * The target of one measure.
     *
     * @param measure the measure
     * @param start the count at the start, in patients
     * @param target the count to reach, in patients
     * @param gain the patients to gain: the target less the start, at least 0
     * @param years the contract years in which the target holds; empty where it holds in all years
     * @param weeks the whole weeks from the start to the end of the first of these years whose aid depends on the target;
     *     empty where no aid depends on it
     * @param perWeek the patients to gain in each of these weeks, rounded up to a hundredth, so that whoever keeps that pace
     *     reaches the target; empty where {@code weeks} is
     * @param reasons the rows that gave the target
     */
    public record Target(
            Measure measure,
            int start,
            OptionFigure target,
            OptionFigure gain,
            Optional<AidPlan.YearRange> years,
            OptionalInt weeks,
            Optional<OptionFigure> perWeek,
            List<Reason> reasons) {
        /**
         * Checks the components and copies the lists.
         *
         * @throws NullPointerException if one is null
         */
        public Target {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(gain, "gain");
            Objects.requireNonNull(years, "years");
            Objects.requireNonNull(weeks, "weeks");
            Objects.requireNonNull(perWeek, "perWeek");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }
    }

    /**
     * The cost of the assistant to the employer, as the caller's wage gives it, compared with the maximum aid.
     *
     * @param posts the full-time posts that the option counts for, with at most ten decimals, rounded down
     * @param yearly the wage of twelve months for these posts, with the employer's charges where they were given, in euros,
     *     rounded to the cent
     * @param chargesIncluded whether the employer's charges were given
     * @param shares the maximum aid of each year as a share of the exact yearly cost, which may be more than 1; with at most ten
     *     decimals, rounded down
     * @param fiveYearShare the maximum aid of all years as a share of their cost
     * @param reasons the row that gave the posts
     */
    public record Cost(
            BigDecimal posts,
            BigDecimal yearly,
            boolean chargesIncluded,
            List<OptionFigure> shares,
            OptionFigure fiveYearShare,
            List<Reason> reasons) {
        /**
         * Checks the components and copies the lists.
         *
         * @throws NullPointerException if one is null
         */
        public Cost {
            Objects.requireNonNull(posts, "posts");
            Objects.requireNonNull(yearly, "yearly");
            shares = List.copyOf(Objects.requireNonNull(shares, "shares"));
            Objects.requireNonNull(fiveYearShare, "fiveYearShare");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }
    }
}
