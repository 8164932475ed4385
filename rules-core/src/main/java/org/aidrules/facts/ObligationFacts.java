package org.aidrules.facts;

/**
 * Is the doctor bound to this, and until when? Asked of the table {@code obligations}.
 *
 * @param obligation the obligation
 * @param holdsCqp whether the assistant holds the CQP; {@link YesNo#NOT_GIVEN} before one is found
 * @param secretaryPromoted whether the doctor's own secretary becomes the assistant
 */
public record ObligationFacts(ObligationKind obligation, YesNo holdsCqp, boolean secretaryPromoted) {
}
