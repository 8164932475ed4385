package org.aidrules.facts;

/** The answer to a question that a revision may or may not ask. */
public enum YesNo {
    /** Yes. */
    YES,
    /** No. */
    NO,
    /** The application does not say. */
    NOT_GIVEN;

    /**
     * Obtains the answer for a boolean.
     *
     * @param yes whether the answer is yes
     * @return {@link #YES} or {@link #NO}
     */
    public static YesNo of(boolean yes) {
        return yes ? YES : NO;
    }
}
