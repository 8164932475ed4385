package org.aidrules.facts;

/**
 * The facts of the table {@code measures}, which gives the role of a measure.
 *
 * @param measure the measure
 * @param specialty the doctor's specialty
 */
public record MeasureFacts(Measure measure, Specialty specialty) {}
