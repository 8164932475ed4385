package org.aidrules.explanation;

/** Where a row comes from, in ascending order of what a reader must be warned of. */
public enum Origin {
    /** A revision that is or was in force. */
    REVISION,
    /** A draft (<i>projet</i>). */
    DRAFT,
    /** A table of the caller that overrides the table of a revision. */
    OVERLAY;

    /**
     * Combines the origins of two rows that contribute to the same answer.
     *
     * @param other the other origin, not null
     * @return the later of the two
     */
    public Origin and(Origin other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
