package org.aidrules.facts;

/**
 * Does the doctor practise with others in one place? Asked of the table {@code grouped-practice}.
 *
 * @param grouped whether at least two doctors practise in one place
 * @param zone the zone of the practice
 */
public record GroupedPracticeFacts(YesNo grouped, Zone zone) {
}
