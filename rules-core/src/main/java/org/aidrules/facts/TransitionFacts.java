package org.aidrules.facts;

/**
 * Does a later revision take over a contract signed before it? Asked of the table {@code transitions} of the later one.
 *
 * @param aspect what of the contract
 * @param moved whether the doctor asked to move to the new scheme
 */
public record TransitionFacts(GovernedAspect aspect, boolean moved) {
}
