package org.aidrules.facts;

/**
 * How does the aid of a year depend on its result? Asked of the table {@code modulation}.
 *
 * @param year the contract year
 * @param standing where the result of the year stands
 */
public record ModulationFacts(ContractYear year, AttainmentLevel standing) {
}
