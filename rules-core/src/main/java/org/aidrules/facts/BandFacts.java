package org.aidrules.facts;

/**
 * The facts of the table {@code bands}, which gives the band of a count of patients.
 *
 * @param place the position of the count among the percentiles
 */
public record BandFacts(PercentilePosition place) {}
