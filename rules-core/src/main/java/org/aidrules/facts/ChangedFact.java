package org.aidrules.facts;

/** A fact that changes during a contract, under the same revision. */
public enum ChangedFact {
    /** The option. */
    OPTION,
    /** The zone of the practice. */
    ZONE,
    /** The sector of the doctor. */
    SECTOR,
    /** The age of the doctor, where it passes a limit that a target depends on. */
    AGE
}
