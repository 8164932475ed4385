package org.aidrules.facts;

/**
 * The facts of a decision: a record whose components are enums or booleans, so that there are finitely many of them. The
 * table of the decision has one cell for each.
 */
public interface DecisionFacts {

    /**
     * Calculates the place of these facts among all facts of their type: those with the first value of every component
     * have the place 0, and the last component varies fastest.
     *
     * @param steps for each component, the number of places from one of its values to the next
     * @return the place, at least 0
     * @throws NullPointerException if {@code steps} or a component is null
     */
    int place(int[] steps);

    /**
     * Returns the place of a truth value among the two.
     *
     * @param value the value
     * @return 0 for false, 1 for true
     */
    static int ordinal(boolean value) {
        return value ? 1 : 0;
    }
}
