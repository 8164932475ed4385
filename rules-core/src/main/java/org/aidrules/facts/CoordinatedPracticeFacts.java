package org.aidrules.facts;

/**
 * Does the doctor take part in a coordinated practice? Asked of the table {@code coordinated-practice}.
 *
 * @param coordinated where the doctor stands
 */
public record CoordinatedPracticeFacts(Coordination coordinated) {
}
