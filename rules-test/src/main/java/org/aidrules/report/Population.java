package org.aidrules.report;

import java.util.Objects;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.ImpactReport;
import org.aidrules.validation.impact.ImpactTally;
import org.aidrules.validation.impact.SyntheticPopulation;

/** The contracts whose cost a report calculates. */
public interface Population {

    /**
     * Returns a description with its assumptions.
     *
     * @return the description, for readers
     */
    LocalizedText description();

    /**
     * Calculates the cost of the contracts.
     *
     * @param analysis the comparison of two revisions, not null
     * @return the cost
     */
    Cost cost(ImpactAnalysis analysis);

    /**
     * The cost of the contracts.
     *
     * @param impact the cost of the valid contracts
     * @param refused the number of contracts that are invalid under either revision
     */
    record Cost(ImpactReport impact, long refused) {
        /** Checks that no component is null. */
        public Cost {
            Objects.requireNonNull(impact, "impact");
        }
    }

    /**
     * Obtains the synthetic population.
     *
     * @param size the number of lines, at least 1
     * @param seed the seed of the random numbers
     * @return the population
     * @throws IllegalArgumentException if the size is less than 1
     */
    static Population synthetic(int size, long seed) {
        SyntheticPopulation population = SyntheticPopulation.of(size, seed);
        return new Population() {
            @Override
            public LocalizedText description() {
                return SyntheticPopulation.ASSUMPTIONS;
            }

            @Override
            public Cost cost(ImpactAnalysis analysis) {
                ImpactTally tally = analysis.tally();
                long refused = population
                        .contracts()
                        .filter(contract -> {
                            try {
                                tally.add(contract);
                                return false;
                            } catch (InvalidInputException e) {
                                return true;
                            }
                        })
                        .count();
                return new Cost(tally.impact(), refused);
            }
        };
    }
}
