package org.aidrules.facts;

/**
 * The facts of the table {@code training-path}, which gives the training that the assistant must follow.
 *
 * @param profile the background of the assistant
 * @param holdsCqp whether the assistant holds the CQP (<i>certificat de qualification professionnelle</i>)
 */
public record TrainingPathFacts(AssistantBackground profile, boolean holdsCqp) {}
