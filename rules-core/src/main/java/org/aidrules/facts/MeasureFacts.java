package org.aidrules.facts;

/**
 * The facts of the table {@code measures}, which gives the role of a measure.
 *
 * @param measure the measure
 * @param specialty the doctor's specialty
 */
public record MeasureFacts(Measure measure, Specialty specialty) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * measure.ordinal() + steps[1] * specialty.ordinal();
    }
}
