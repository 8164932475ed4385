package org.aidrules.explanation;

import java.util.Objects;

/**
 * Something that a reader of an answer must know before relying on it.
 *
 * @param kind the kind of notice
 * @param text what to know
 */
public record Notice(Kind kind, LocalizedText text) {

    /** The kinds of notice. */
    public enum Kind {
        /** The answer concerns days after the rules were last checked: they may have changed. */
        LATER_THAN_CHECKED,
        /** The answer concerns days for which no revision at hand is in force: a later text may say otherwise. */
        NO_REVISION_IN_FORCE,
        /** The option of the contract is not open to the doctor, so that no aid is due. */
        OPTION_NOT_AVAILABLE,
        /** Years are left out because their activity, which they need, is not given. */
        YEARS_LEFT_OUT,
        /** The contract ended before its term. */
        ENDED_EARLY,
        /** The answer is as one could give it on a day in the past: texts published since are left out. */
        KNOWN_ON
    }

    /** Checks that nothing is missing. */
    public Notice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }
}
