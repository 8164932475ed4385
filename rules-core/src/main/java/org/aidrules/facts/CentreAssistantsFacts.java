package org.aidrules.facts;

/**
 * The facts of the table {@code centre-assistants}, which gives the most assistants of a centre.
 *
 * @param zone the zone of the centre
 */
public record CentreAssistantsFacts(Zone zone) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * zone.ordinal();
    }
}
