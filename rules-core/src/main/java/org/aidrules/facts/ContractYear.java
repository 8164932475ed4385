package org.aidrules.facts;

/** A year of a contract, the first being the one that begins on the day of signature. */
public enum ContractYear {
    /** The first year. */
    YEAR_1,
    /** The second year. */
    YEAR_2,
    /** The third year. */
    YEAR_3,
    /** The fourth year. */
    YEAR_4,
    /** The fifth year. */
    YEAR_5;

    /**
     * The number of this year.
     *
     * @return 1 for the first year
     */
    public int number() {
        return ordinal() + 1;
    }
}
