package org.aidrules.facts;

/** A year of a contract. The first year begins on the day of signature. */
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
     * Returns the number of this year.
     *
     * @return 1 for the first year, up to 5
     */
    public int number() {
        return ordinal() + 1;
    }
}
