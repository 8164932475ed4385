package org.aidrules.facts;

/**
 * May the doctor choose this option? Asked of the table {@code options}.
 *
 * @param option the option
 * @param zone the zone of the practice
 * @param renewal whether the contract renews a running contract of the same option
 */
public record OptionFacts(Option option, Zone zone, boolean renewal) {
}
