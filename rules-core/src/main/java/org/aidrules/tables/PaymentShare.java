package org.aidrules.tables;

import java.math.BigDecimal;
import java.util.Optional;
import org.aidrules.facts.ReferenceDay;

/**
 * A share of the aid of a contract year, and the day on which it is paid.
 *
 * @param rate the share of the aid, from 0 to 1; empty for the balance
 * @param deadline the day of the payment
 */
public record PaymentShare(Optional<BigDecimal> rate, DeadlineRule deadline) {

    /** Returns whether its day is counted from the end of the year, when the result is known. */
    public boolean isPaidAtYearEnd() {
        return deadline.from() == ReferenceDay.YEAR_END;
    }
}
