package org.aidrules.facts;

/**
 * By how much must a count grow? Asked of the table {@code targets}.
 *
 * @param option the option
 * @param band the band by the measure concerned
 * @param newlyEstablished whether the doctor is newly settled
 * @param age the doctor's age at signature against the age of the table {@code terms}
 * @param renewed whether the contract renews an earlier one
 */
public record TargetFacts(AidOption option, Band band, boolean newlyEstablished, LimitComparison age, boolean renewed) {
}
