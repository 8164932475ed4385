package org.aidrules.facts;

/**
 * Are the prerequisites of the <i>forfait structure</i> validated? Asked of the table {@code forfait-structure}.
 *
 * @param validated whether part 1 is validated
 */
public record ForfaitStructureFacts(YesNo validated) {
}
