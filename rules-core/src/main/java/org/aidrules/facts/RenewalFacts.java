package org.aidrules.facts;

/**
 * As which contract year does a year of the next contract count? Asked of the table {@code renewal} of the revision
 * that ruled the earlier contract.
 *
 * @param earlier the option of the earlier contract
 * @param chosen the option of the next contract
 * @param year the year of the next contract
 */
public record RenewalFacts(AidOption earlier, AidOption chosen, ContractYear year) {
}
