package org.aidrules.facts;

/**
 * How does the result of one measure count? Asked of the table {@code attainment}.
 *
 * @param band the doctor's band in that measure
 * @param aim what the target asks for
 * @param progress how far the observed count has come
 */
public record AttainmentFacts(Band band, TargetDirection aim, TargetProgress progress) {
}
