package org.aidrules.facts;

/** What of a running contract a later revision may take over. */
public enum GovernedAspect {
    /** The amounts of the aid. */
    AMOUNTS,
    /** The targets, with the starting counts that they grow from. */
    TARGETS,
    /** The instalments and their days. */
    PAYMENTS,
    /** What is paid against the targets. */
    MODULATION
}
