package org.aidrules.facts;

/**
 * Which of two measures counts? Asked of the table {@code combination}.
 *
 * @param year the contract year
 */
public record CombinationFacts(ContractYear year) {
}
