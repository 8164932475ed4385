package org.aidrules.facts;

/**
 * The facts of the table {@code rounding}, which gives how a quantity is rounded.
 *
 * @param quantity the quantity
 */
public record RoundingFacts(RoundedQuantity quantity) {}
