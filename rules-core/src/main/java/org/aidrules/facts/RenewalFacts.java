package org.aidrules.facts;

/**
 * As which contract year does a year of the next contract count? Asked of the table {@code renewal} of the revision
 * that ruled the contract that has ended.
 *
 * @param ended the option of the contract that has ended
 * @param chosen the option of the next contract
 * @param year the year of the next contract
 */
public record RenewalFacts(Option ended, Option chosen, ContractYear year) {
}
