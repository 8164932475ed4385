package org.aidrules.facts;

/**
 * Which number does the revision lay down? Asked of the table {@code terms}.
 *
 * @param term the term
 */
public record ParameterFacts(Parameter term) {
}
