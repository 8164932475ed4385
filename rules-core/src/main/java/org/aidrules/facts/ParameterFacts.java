package org.aidrules.facts;

/**
 * The facts of the table {@code terms}, which gives the value of a parameter.
 *
 * @param term the parameter
 */
public record ParameterFacts(Parameter term) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * term.ordinal();
    }
}
