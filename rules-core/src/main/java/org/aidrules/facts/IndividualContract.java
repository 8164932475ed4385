package org.aidrules.facts;

/** Whether a doctor has an individual contract when a collective one is signed. */
public enum IndividualContract {
    /** The doctor never had one. */
    NONE,
    /** It ends before the first day of the collective contract. */
    ENDED,
    /** It runs on that day. */
    RUNNING
}
