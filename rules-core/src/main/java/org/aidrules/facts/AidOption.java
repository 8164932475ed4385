package org.aidrules.facts;

/** The share of a full-time medical assistant that a contract pays for (<i>option de financement</i>). */
public enum AidOption {
    /** One third of a full-time post. */
    THIRD,
    /** Half of a full-time post. */
    HALF,
    /** One full-time post. */
    FULL,
    /** One full-time post and a half: a second assistant at half time. */
    ONE_AND_HALF,
    /** Two full-time posts. */
    TWO
}
