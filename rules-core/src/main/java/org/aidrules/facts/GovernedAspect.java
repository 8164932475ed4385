package org.aidrules.facts;

/** An aspect of a running contract that a later revision may take over. */
public enum GovernedAspect {
    /** The amounts of the aid. */
    AMOUNTS,
    /** The targets, and the starting counts from which they grow. */
    TARGETS,
    /** The instalments and their days. */
    PAYMENTS,
    /** The share of the aid that is paid for the attainment of the targets. */
    MODULATION
}
