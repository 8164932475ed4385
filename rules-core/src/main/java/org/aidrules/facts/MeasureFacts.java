package org.aidrules.facts;

/**
 * What does a measure count for? Asked of the table {@code measures}.
 *
 * @param measure the measure
 * @param specialty the doctor's specialty
 */
public record MeasureFacts(Measure measure, Specialty specialty) {
}
