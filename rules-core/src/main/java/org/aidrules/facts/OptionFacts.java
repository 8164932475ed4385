package org.aidrules.facts;

/**
 * May the doctor choose this option? Asked of the table {@code options}.
 *
 * @param option the option
 * @param zone the zone of the practice
 * @param renewal whether the contract renews one of the same option, which runs or ended the day before
 * @param generalMedicine whether the doctor is a general practitioner
 * @param fullTimeInPlace whether a contract for a full-time assistant is running
 * @param runningYear the year of that contract, against the year of the table {@code terms}
 * @param targetsMet whether the targets of that contract are met
 */
public record OptionFacts(AidOption option, Zone zone, boolean renewal, boolean generalMedicine, YesNo fullTimeInPlace,
        LimitComparison runningYear, YesNo targetsMet) {
}
