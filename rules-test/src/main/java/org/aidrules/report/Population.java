package org.aidrules.report;

import java.util.Objects;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.ImpactReport;
import org.aidrules.validation.impact.ImpactTally;
import org.aidrules.validation.impact.SyntheticPopulation;

/** The contracts on which revisions are costed. */
public interface Population {

    /**
     * What it is and what it assumes.
     *
     * @return for people
     */
    LocalizedText description();

    /**
     * Costs the contracts.
     *
     * @param study the two revisions
     * @return their cost
     */
    Cost cost(ImpactAnalysis study);

    /**
     * What contracts cost.
     *
     * @param impact the cost of those that could be worked out
     * @param refused how many could not, under either revision
     */
    record Cost(ImpactReport impact, long refused) {
        /** Checks that nothing is missing. */
        public Cost {
            Objects.requireNonNull(impact, "impact");
        }
    }

    /**
     * The published synthetic population.
     *
     * @param size how many lines, at least one
     * @param seed which one of its size
     * @return the population
     * @throws IllegalArgumentException if the size is less than one
     */
    static Population synthetic(int size, long seed) {
        SyntheticPopulation population = SyntheticPopulation.of(size, seed);
        return new Population() {
            @Override
            public LocalizedText description() {
                return SyntheticPopulation.ASSUMPTIONS;
            }

            @Override
            public Cost cost(ImpactAnalysis study) {
                ImpactTally tally = study.tally();
                long refused = population.contracts().filter(contract -> {
                    try {
                        tally.add(contract);
                        return false;
                    } catch (InvalidInputException e) {
                        return true;
                    }
                }).count();
                return new Cost(tally.impact(), refused);
            }
        };
    }
}
