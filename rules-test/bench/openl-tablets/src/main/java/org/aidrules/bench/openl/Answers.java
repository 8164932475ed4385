package org.aidrules.bench.openl;

import java.math.BigDecimal;
import java.util.Optional;
import org.aidrules.bench.AmountAnswer;
import org.jspecify.annotations.Nullable;

/** Creates the answers of the workbook. */
public final class Answers {

    private Answers() {}

    /**
     * Creates an answer.
     *
     * @param euros the amount; null for an empty cell
     * @param row the row
     * @return the answer
     */
    public static AmountAnswer answer(@Nullable Integer euros, String row) {
        return new AmountAnswer(Optional.ofNullable(euros).map(BigDecimal::valueOf), row);
    }
}
