package org.aidrules.explanation;

/** How sure a fact is, the surest first. */
public enum Certainty {
    /** The cited text says it in so many words or figures. */
    STATED,
    /** The cited text leaves room; the note says which reading was taken, and why. */
    INTERPRETED,
    /** No text at hand settles it: there is no figure. */
    UNDETERMINED;

    /**
     * The less sure of two.
     *
     * @param other another certainty
     * @return this or the other
     */
    public Certainty and(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
