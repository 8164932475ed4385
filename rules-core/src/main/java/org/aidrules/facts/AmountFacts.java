package org.aidrules.facts;

/**
 * What is the aid of a contract year at most? Asked of the table {@code amounts}.
 *
 * @param option the option
 * @param band the band that decides on the amount
 * @param year the contract year
 */
public record AmountFacts(AidOption option, Band band, ContractYear year) {
}
