package org.aidrules.explanation;

/** The degree of certainty of an answer or a row, from the most to the least certain. */
public enum Certainty {
    /** The cited text states the answer explicitly (<i>explicite</i>). */
    STATED,
    /**
     * The cited text allows several interpretations; the note gives the interpretation chosen, and why
     * (<i>interprété</i>).
     */
    INTERPRETED,
    /** No text included in this library settles the point; there is no figure (<i>non tranché</i>). */
    UNDETERMINED;

    /**
     * Returns the less certain of two degrees.
     *
     * @param other the other degree, not null
     * @return this degree or the other
     */
    public Certainty and(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
