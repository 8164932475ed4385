package org.aidrules.facts;

/** Whether the assistant may enter the training. */
public enum TrainingEntry {
    /** The assistant may enter it. */
    OPEN,
    /** The assistant does not meet the conditions of entry. */
    CLOSED,
    /** It depends on what the application does not say. */
    DEPENDS,
    /** There is no training to enter. */
    NOT_NEEDED
}
