package org.aidrules.bench;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The answer of a peer to the decision {@code amounts}.
 *
 * @param euros the maximum aid of the contract year in whole euros; empty where the table gives none
 * @param row the name of the row that gives it
 */
public record AmountAnswer(Optional<BigDecimal> euros, String row) {

    /** The cells that stand for no amount. */
    private static final String UNDETERMINED = "UNDETERMINED";

    private static final String NONE = "NONE";

    /** Creates an answer; amounts that differ by zeros after the decimal point only are equal. */
    public AmountAnswer {
        euros = euros.map(BigDecimal::stripTrailingZeros);
    }

    /**
     * Obtains the answer of a row from its cell.
     *
     * @param euros the cell, a number of euros or a word for no amount
     * @param row the name of the row
     * @return the answer
     * @throws NumberFormatException if the cell is neither
     */
    public static AmountAnswer of(String euros, String row) {
        return new AmountAnswer(
                euros.equals(NONE) || euros.equals(UNDETERMINED)
                        ? Optional.empty()
                        : Optional.of(new BigDecimal(euros)),
                row);
    }
}
