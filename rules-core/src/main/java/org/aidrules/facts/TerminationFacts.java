package org.aidrules.facts;

/**
 * How does a contract end before its term? Asked of the table {@code termination}.
 *
 * @param by who ends it
 */
public record TerminationFacts(ContractParty by) {
}
