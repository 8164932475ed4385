package org.aidrules.facts;

/** The doctors that a health centre employs. */
public enum CentreDoctors {
    /** General practitioners only. */
    ONLY_GENERAL_PRACTITIONERS,
    /** General practitioners and other specialists. */
    MIXED,
    /** No general practitioner. */
    NO_GENERAL_PRACTITIONER
}
