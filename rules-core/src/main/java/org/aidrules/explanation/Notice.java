package org.aidrules.explanation;

import java.util.Objects;
import java.util.Optional;

/**
 * A limit or a warning that the reader of a result must know.
 *
 * @param kind the kind of notice
 * @param at the place of the input that is meant, as a JSON pointer such as {@code /practice/zone}; empty where the
 *     notice is about no single place
 * @param text the limit or the warning, in a sentence
 */
public record Notice(Kind kind, Optional<String> at, LocalizedText text) {

    /** The kinds of notice. */
    public enum Kind {
        /** The result concerns days after the last check of the rules; the law may have changed since. */
        LATER_THAN_CHECKED,
        /** The result concerns days on which no known revision is in force; a later text may change it. */
        NO_REVISION_IN_FORCE,
        /** A later revision does not say what it takes over of earlier contracts; the contract keeps its rules. */
        TRANSITIONS_MISSING,
        /** The doctor may not choose the option of the contract; no aid is due. */
        OPTION_NOT_AVAILABLE,
        /** The result leaves out contract years whose activity is required and was not given. */
        YEARS_LEFT_OUT,
        /** The contract ended before its term (<i>résiliation</i>). */
        ENDED_EARLY,
        /** The result uses only the texts that were published by a given day. */
        KNOWN_ON,
        /** A fact changes during the contract, and the known texts do not say what follows. */
        CHANGE_UNDETERMINED,
        /** The contract states another target than the tables give. The target of the contract counts. */
        TARGET_DIFFERS,
        /** A value of the input was not used: no other value at its place would change the result. */
        INPUT_NOT_USED,
        /** A band is neither given nor placed by a known threshold: figures that depend on it are ranges. */
        BAND_NOT_KNOWN,
        /** The cost of the assistant leaves out the employer's charges, which were not given. */
        CHARGES_NOT_INCLUDED,
        /** The wages of assistants that a text publishes, for context; no figure depends on them. */
        PUBLISHED_WAGES,
        /** The patients of a company have fallen so far that the fund may end its contract. */
        FUND_MAY_END,
        /** The doctors of a collective contract that ended must wait before they may sign again. */
        WAITING_PERIOD
    }

    /**
     * Creates a notice.
     *
     * @throws NullPointerException if an argument is null
     */
    public Notice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Creates a notice that is about no single place of the input.
     *
     * @param kind the kind of notice
     * @param text the limit or the warning, in a sentence
     * @throws NullPointerException if an argument is null
     */
    public Notice(Kind kind, LocalizedText text) {
        this(kind, Optional.empty(), text);
    }
}
