package org.aidrules.facts;

/**
 * The option of a contract (<i>option de financement</i>): the share of a full-time medical assistant that the aid
 * pays for.
 */
public enum AidOption {
    /** One third of a full-time assistant. */
    THIRD,
    /** Half of a full-time assistant. */
    HALF,
    /** One full-time assistant. */
    FULL,
    /** One and a half full-time assistants. */
    ONE_AND_HALF,
    /** Two full-time assistants. */
    TWO
}
