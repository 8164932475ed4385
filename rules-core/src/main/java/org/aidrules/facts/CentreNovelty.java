package org.aidrules.facts;

/** Why a health centre counts as new. */
public enum CentreNovelty {
    /** It opened. */
    NEW_CENTRE,
    /** It existed, and became a medical or multi-professional one. */
    NEWLY_MEDICAL
}
