package org.aidrules.facts;

/** The instalments in which the aid of a contract year is paid. */
public enum Instalment {
    /** The first, or the only one. */
    FIRST,
    /** The second. */
    SECOND
}
