package org.aidrules.facts;

import java.util.Arrays;
import java.util.OptionalInt;

/** The level of the assistant's highest diploma in the French framework of qualifications. */
public enum DiplomaLevel {
    /** Level 1. */
    LEVEL_1,
    /** Level 2. */
    LEVEL_2,
    /** Level 3 (<i>CAP</i>, <i>BEP</i>). */
    LEVEL_3,
    /** Level 4 (<i>baccalauréat</i>). */
    LEVEL_4,
    /** Level 5. */
    LEVEL_5,
    /** Level 6. */
    LEVEL_6,
    /** Level 7. */
    LEVEL_7,
    /** Level 8. */
    LEVEL_8,
    /** The application does not say. */
    NOT_GIVEN;

    /**
     * Obtains the level for its number.
     *
     * @param number the number; empty where it is not given
     * @return the level; {@link #NOT_GIVEN} for a number that is not that of a level
     */
    public static DiplomaLevel of(OptionalInt number) {
        return Arrays.stream(values())
                .filter(level -> number.isPresent() && level.name().equals("LEVEL_" + number.getAsInt()))
                .findFirst()
                .orElse(NOT_GIVEN);
    }
}
