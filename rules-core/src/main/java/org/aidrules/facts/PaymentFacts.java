package org.aidrules.facts;

/**
 * When is which share of a year's aid paid? Asked of the table {@code payments}.
 *
 * @param year the contract year
 * @param instalment the instalment
 */
public record PaymentFacts(ContractYear year, Instalment instalment) {
}
