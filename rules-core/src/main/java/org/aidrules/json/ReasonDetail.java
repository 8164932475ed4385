package org.aidrules.json;

/** How much of the reasons of a result is written. */
public enum ReasonDetail {
    /** Each reason with its certainty, its sources and its sentences. */
    FULL,
    /** The table and the row of each reason. */
    IDS,
    /** No reasons. */
    NONE
}
