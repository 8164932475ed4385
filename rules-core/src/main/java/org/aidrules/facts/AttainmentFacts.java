package org.aidrules.facts;

/**
 * The facts of the table {@code attainment}, which gives how the result of one measure counts.
 *
 * @param band the doctor's band by that measure
 * @param aim the direction of the target
 * @param progress the progress of the observed count
 */
public record AttainmentFacts(Band band, TargetDirection aim, TargetProgress progress) {}
