package org.aidrules.facts;

/**
 * The facts of the table {@code ending-grounds}, which gives whether the fund may end the contract.
 *
 * @param belowStart whether the attending patients of all doctors together are fewer than at the start
 * @param belowAttendingBase whether they are, on average, fewer than {@link PostTerm#ATTENDING_BASE}
 */
public record EndingGroundFacts(boolean belowStart, boolean belowAttendingBase) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * DecisionFacts.ordinal(belowStart) + steps[1] * DecisionFacts.ordinal(belowAttendingBase);
    }
}
