package org.aidrules.facts;

/**
 * In which band does a count fall? Asked of the table {@code bands}.
 *
 * @param place the place of the count among the percentiles
 */
public record BandFacts(PercentilePosition place) {
}
