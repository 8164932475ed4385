package org.aidrules.facts;

/** Whether the fund may end a collective contract because of the patients of its doctors. */
public enum EndingGround {
    /** The fund may end it. */
    MAY_END,
    /** This is no ground to end it. */
    NO_GROUND
}
