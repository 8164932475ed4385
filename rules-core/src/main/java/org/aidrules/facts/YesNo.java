package org.aidrules.facts;

/** The answer to a yes-or-no question that a revision may or may not ask. */
public enum YesNo {
    /** Yes. */
    YES,
    /** No. */
    NO,
    /** The caller did not say. */
    NOT_GIVEN;

    /**
     * The answer for a Java boolean.
     *
     * @param yes whether the answer is yes
     * @return {@link #YES} or {@link #NO}
     */
    public static YesNo of(boolean yes) {
        return yes ? YES : NO;
    }
}
