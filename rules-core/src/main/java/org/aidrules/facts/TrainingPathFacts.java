package org.aidrules.facts;

/**
 * Which training must the assistant follow? Asked of the table {@code training-path}.
 *
 * @param profile the assistant's profile
 * @param holdsCqp whether the assistant holds the CQP
 */
public record TrainingPathFacts(AssistantBackground profile, boolean holdsCqp) {
}
