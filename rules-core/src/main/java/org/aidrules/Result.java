package org.aidrules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.aidrules.facts.Aspect;
import org.aidrules.facts.Combination;
import org.aidrules.facts.CombinationFacts;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.ModulationFacts;
import org.aidrules.facts.Position;
import org.aidrules.facts.Standing;
import org.aidrules.facts.Term;

/**
 * The result of a contract year: how its aid depends on what was attained, and how much that was. It is as sure as the
 * least sure of the rows that the aid rests on: where the year does not depend on its result, that is the row of the
 * modulation alone; which of two measures decides counts only where it makes a difference.
 *
 * @param modulation how the aid depends on it
 * @param attainment the attainment that decides
 * @param share the share of the aid that is due; empty where no text says
 * @param certainty how sure that is
 * @param reasons why
 */
record Result(Modulation modulation, Optional<Ratio> attainment, Optional<Ratio> share, Certainty certainty,
        List<Reason> reasons) {

    /** Judges a year by its measures; there are none where nothing was observed. */
    static Result of(Course.Year year, List<Measured> measured, boolean suspended) {
        Judge judge = new Judge(year, measured);
        return suspended ? judge.without(Standing.SUSPENDED)
                : measured.isEmpty() ? judge.without(Standing.NOT_OBSERVED) : judge.result();
    }

    /** Takes the decisions on one year. */
    private record Judge(Course.Year year, List<Measured> measured) {

        /** The result of a year that no measure decides on. */
        Result without(Standing standing) {
            Decided<Modulation> decided = modulation(standing);
            return new Result(decided.outcome(), Optional.empty(), share(decided.outcome(), Ratio.NONE),
                    decided.reason().certainty(), List.of(decided.reason()));
        }

        Result result() {
            Decided<Combination> combination = revision().decide(Decision.COMBINATION,
                    new CombinationFacts(year.countsAs()));
            Optional<Measured> deciding = deciding(combination.outcome());
            Decided<Modulation> decided = modulation(deciding.flatMap(Measured::counts).map(this::standing)
                    .orElse(Standing.UNDETERMINED));
            List<Reason> reasons = new ArrayList<>(List.of(decided.reason()));
            List<Measured> counting = !dependsOnTheResult() ? List.of()
                    : combination.outcome() == Combination.LOWER || deciding.isEmpty() ? measured
                    : List.of(deciding.get());
            if (!counting.isEmpty()) {
                year.reason(Aspect.TARGETS).ifPresent(reasons::add);
                year.takeover(Aspect.MODULATION).ifPresent(reasons::add);
                combination(combination.reason()).ifPresent(reasons::add);
            }
            Certainty certainty = counting.stream().map(Measured::certainty)
                    .reduce(Reason.leastSure(reasons), Certainty::and);
            counting.forEach(measure -> reasons.addAll(measure.reasons()));
            return new Result(decided.outcome(), deciding.flatMap(this::attainment),
                    share(decided.outcome(), deciding.flatMap(Measured::counts).orElse(Ratio.NONE)), certainty,
                    reasons);
        }

        /** The attainment of the measure that decides; that of another that counts as much, where it has none. */
        private Optional<Ratio> attainment(Measured deciding) {
            Ratio counts = deciding.counts().orElseThrow();
            return deciding.attainment().or(() -> measured.stream()
                    .filter(other -> other.counts().filter(as -> as.compareTo(counts) == 0).isPresent())
                    .flatMap(other -> other.attainment().stream()).findFirst());
        }

        private Revision revision() {
            return year.revision(Aspect.MODULATION);
        }

        private Decided<Modulation> modulation(Standing standing) {
            return revision().decide(Decision.MODULATION, new ModulationFacts(year.countsAs(), standing));
        }

        private Modulation modulation(Measured measure) {
            return modulation(standing(measure.counts().orElseThrow())).outcome();
        }

        private Standing standing(Ratio counts) {
            if (counts.compareTo(Ratio.WHOLE) >= 0) {
                return Standing.WHOLE;
            }
            Position position = Eligibilities.position(revision(), Term.FULL_AID_ATTAINMENT, counts::compareTo);
            return switch (position) {
                case AT -> Standing.AT;
                case ABOVE -> Standing.ABOVE;
                case BELOW, NOT_GIVEN -> Standing.BELOW;
            };
        }

        private static Optional<Ratio> share(Modulation modulation, Ratio counts) {
            return switch (modulation) {
                case FULL -> Optional.of(Ratio.WHOLE);
                case PRORATED -> Optional.of(counts);
                case UNDETERMINED, NOT_SETTLED -> Optional.empty();
            };
        }

        /** The measure that decides: none where it may be one that is not known. */
        private Optional<Measured> deciding(Combination combination) {
            List<Measured> known = measured.stream().filter(measure -> measure.counts().isPresent())
                    .sorted(Measured.BY_RESULT).toList();
            boolean allKnown = known.size() == measured.size();
            if (combination == Combination.LOWER) {
                return allKnown ? known.stream().findFirst() : Optional.empty();
            }
            Optional<Measured> highest = known.stream().reduce((lower, higher) -> higher);
            return highest.filter(measure -> allKnown || modulation(measure) == Modulation.FULL);
        }

        /** Why one of the measures decides, where it makes a difference which. */
        private Optional<Reason> combination(Reason reason) {
            List<Ratio> shares = measured.stream().filter(measure -> measure.counts().isPresent())
                    .flatMap(measure -> share(modulation(measure), measure.counts().get()).stream()).toList();
            boolean matters = !shares.isEmpty() && (shares.size() < measured.size()
                    || shares.stream().anyMatch(share -> share.compareTo(shares.get(0)) != 0));
            return matters ? Optional.of(reason) : Optional.empty();
        }

        /** Whether the aid of such a year depends on its result at all. */
        private boolean dependsOnTheResult() {
            return EnumSet.range(Standing.BELOW, Standing.UNDETERMINED).stream()
                    .map(standing -> modulation(standing).outcome()).distinct().count() > 1;
        }
    }
}
