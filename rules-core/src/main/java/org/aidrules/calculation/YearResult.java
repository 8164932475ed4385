package org.aidrules.calculation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.AttainmentLevel;
import org.aidrules.facts.Combination;
import org.aidrules.facts.CombinationFacts;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.LimitComparison;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.ModulationFacts;
import org.aidrules.number.Ratio;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;

/**
 * The result of a contract year: the modulation of its aid and the attainment. Its certainty is the lowest certainty of
 * the rows on which the aid depends. Where the aid does not depend on the attainment, that is the row of the modulation
 * only. The row of the combination counts only where the choice of the measure makes a difference.
 *
 * @param modulation how the aid depends on the attainment
 * @param attainment the attainment that determines the aid; empty where none does
 * @param share what is known of the share of the aid that is due
 * @param certainty the certainty of the share
 * @param reasons the rows that gave the result
 */
record YearResult(
        Modulation modulation,
        Optional<Ratio> attainment,
        ShareRange share,
        Certainty certainty,
        List<Reason> reasons) {

    /** Evaluates a year by its measures; there are none where nothing was observed. */
    static YearResult of(YearFrame year, List<MeasureAttainment> measured, boolean suspended) {
        Judge judge = new Judge(year, measured);
        return suspended
                ? judge.without(AttainmentLevel.SUSPENDED)
                : measured.isEmpty() ? judge.without(AttainmentLevel.NOT_OBSERVED) : judge.result();
    }

    /** Returns whether the aid of a year depends on the activity. */
    static boolean dependsOnActivity(YearFrame year) {
        return of(year, List.of(), false).modulation() == Modulation.NOT_SETTLED;
    }

    /** Returns whether a measure alone gives the aid of a year in full. */
    static boolean isInFull(YearFrame year, MeasureAttainment measured) {
        Judge judge = new Judge(year, List.of(measured));
        AttainmentLevel level = measured.counts().map(judge::level).orElse(AttainmentLevel.UNDETERMINED);
        return Judge.share(judge.modulation(level).outcome(), measured.range())
                .known()
                .filter(share -> share.compareTo(Ratio.WHOLE) == 0)
                .isPresent();
    }

    /** Takes the decisions on one year. */
    private record Judge(YearFrame year, List<MeasureAttainment> measured) {

        /** The levels of the results that activity may have. */
        private static final AttainmentLevel[] DEPENDING = EnumSet.range(
                        AttainmentLevel.BELOW, AttainmentLevel.UNDETERMINED)
                .toArray(new AttainmentLevel[0]);

        /** Returns the result of a year that does not depend on measures. */
        YearResult without(AttainmentLevel level) {
            Decided<Modulation> decided = modulation(level);
            return new YearResult(
                    decided.outcome(),
                    Optional.empty(),
                    share(decided.outcome(), ShareRange.UNKNOWN),
                    decided.reason().certainty(),
                    List.of(decided.reason()));
        }

        YearResult result() {
            Decided<Combination> combination =
                    revision().decide(Decisions.COMBINATION, new CombinationFacts(year.countsAs()));
            Optional<MeasureAttainment> deciding = deciding(combination.outcome());
            Decided<Modulation> decided = modulation(
                    deciding.flatMap(MeasureAttainment::counts).map(this::level).orElse(AttainmentLevel.UNDETERMINED));
            List<Reason> reasons = new ArrayList<>();
            reasons.add(decided.reason());
            List<MeasureAttainment> counting = counting(combination.outcome(), deciding);
            if (!counting.isEmpty()) {
                year.reason(GovernedAspect.TARGETS).ifPresent(reasons::add);
                year.takeover(GovernedAspect.MODULATION).ifPresent(reasons::add);
                combination(combination.reason()).ifPresent(reasons::add);
            }
            Certainty certainty = Reason.leastSure(reasons);
            for (MeasureAttainment measure : counting) {
                certainty = certainty.and(measure.certainty());
                reasons.addAll(measure.reasons());
            }
            return new YearResult(
                    decided.outcome(),
                    deciding.flatMap(this::attainment),
                    deciding.map(measure -> share(decided.outcome(), measure.range()))
                            .orElseGet(() -> undecided(decided.outcome(), combination.outcome())),
                    certainty,
                    reasons);
        }

        /** Returns the measures whose attainment counts for the aid. */
        private List<MeasureAttainment> counting(Combination combination, Optional<MeasureAttainment> deciding) {
            if (!dependsOnTheResult()) {
                return List.of();
            }
            return deciding.isPresent() && (combination == Combination.HIGHER || !allDetermined())
                    ? List.of(deciding.get())
                    : measured;
        }

        /**
         * Returns the attainment of the deciding measure; where it has none, that of another measure with the same
         * counted share.
         */
        private Optional<Ratio> attainment(MeasureAttainment deciding) {
            Ratio counts = deciding.counts().orElseThrow();
            return deciding.attainment()
                    .or(() -> measured.stream()
                            .filter(other -> other.counts()
                                    .filter(share -> share.compareTo(counts) == 0)
                                    .isPresent())
                            .flatMap(other -> other.attainment().stream())
                            .findFirst());
        }

        private LoadedRevision revision() {
            return year.revision(GovernedAspect.MODULATION);
        }

        private Decided<Modulation> modulation(AttainmentLevel level) {
            return revision().decide(Decisions.MODULATION, new ModulationFacts(year.countsAs(), level));
        }

        private Modulation modulation(MeasureAttainment measure) {
            return modulation(level(measure.counts().orElseThrow())).outcome();
        }

        private AttainmentLevel level(Ratio counts) {
            if (counts.compareTo(Ratio.WHOLE) >= 0) {
                return AttainmentLevel.WHOLE;
            }
            LimitComparison position = LimitComparer.compare(counts, revision().fullAidAttainment());
            return switch (position) {
                case AT -> AttainmentLevel.AT;
                case ABOVE -> AttainmentLevel.ABOVE;
                case BELOW, NOT_GIVEN -> AttainmentLevel.BELOW;
            };
        }

        /** Returns what is known of the share of the aid, for a known range of what counts as attained. */
        private static ShareRange share(Modulation modulation, ShareRange attained) {
            return switch (modulation) {
                case FULL -> ShareRange.of(Ratio.WHOLE);
                case PRORATED -> attained;
                case UNDETERMINED, NOT_SETTLED -> ShareRange.UNKNOWN;
            };
        }

        /**
         * Returns what is known of the share of the aid where an undetermined measure could decide: its range over all
         * attainments that the measures leave open.
         */
        private ShareRange undecided(Modulation modulation, Combination combination) {
            if (modulation == Modulation.FULL) {
                return share(modulation, ShareRange.UNKNOWN);
            }
            ShareRange attained = measured.stream()
                    .map(MeasureAttainment::range)
                    .reduce(combination == Combination.LOWER ? ShareRange::lower : ShareRange::higher)
                    .orElse(ShareRange.UNKNOWN);
            return EnumSet.range(level(attained.least()), level(attained.most())).stream()
                    .map(level -> share(modulation(level).outcome(), attained))
                    .reduce(ShareRange::or)
                    .orElse(ShareRange.UNKNOWN);
        }

        private boolean allDetermined() {
            for (MeasureAttainment measure : measured) {
                if (measure.counts().isEmpty()) {
                    return false;
                }
            }
            return true;
        }

        /** Returns the deciding measure; empty where an undetermined measure could decide. */
        private Optional<MeasureAttainment> deciding(Combination combination) {
            boolean allDetermined = allDetermined();
            if (combination == Combination.LOWER) {
                return extreme(-1)
                        .filter(lowest -> allDetermined
                                || lowest.counts().filter(Ratio.NONE::equals).isPresent());
            }
            return extreme(1).filter(measure -> allDetermined || modulation(measure) == Modulation.FULL);
        }

        /** Returns the determined measure with the lowest result, for a sign of -1, or the highest, for one of 1. */
        private Optional<MeasureAttainment> extreme(int sign) {
            MeasureAttainment extreme = null;
            for (MeasureAttainment measure : measured) {
                if (measure.counts().isPresent()
                        && (extreme == null || isBeyond(MeasureAttainment.BY_RESULT.compare(measure, extreme), sign))) {
                    extreme = measure;
                }
            }
            return Optional.ofNullable(extreme);
        }

        /** Of equal results the first is the lowest, and the last the highest. */
        private static boolean isBeyond(int compared, int sign) {
            return sign < 0 ? compared < 0 : compared >= 0;
        }

        /** Returns the reason for the choice of the measure, where the choice makes a difference. */
        private Optional<Reason> combination(Reason reason) {
            Ratio first = null;
            boolean matters = false;
            boolean allKnown = true;
            for (MeasureAttainment measure : measured) {
                Optional<Ratio> share = knownShare(measure);
                if (share.isEmpty()) {
                    allKnown = false;
                } else if (first == null) {
                    first = share.get();
                } else {
                    matters |= share.get().compareTo(first) != 0;
                }
            }
            return first != null && (matters || !allKnown) ? Optional.of(reason) : Optional.empty();
        }

        private Optional<Ratio> knownShare(MeasureAttainment measure) {
            return measure.counts().isPresent()
                    ? share(modulation(measure), measure.range()).known()
                    : Optional.empty();
        }

        /** Returns whether the aid of the year depends on the attainment. */
        private boolean dependsOnTheResult() {
            Modulation below = modulation(AttainmentLevel.BELOW).outcome();
            for (AttainmentLevel level : DEPENDING) {
                if (modulation(level).outcome() != below) {
                    return true;
                }
            }
            return false;
        }
    }
}
