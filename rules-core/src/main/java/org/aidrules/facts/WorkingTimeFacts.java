package org.aidrules.facts;

/**
 * How much of a full-time post does an option pay for? Asked of the table {@code working-time}.
 *
 * @param option the option
 */
public record WorkingTimeFacts(AidOption option) {
}
