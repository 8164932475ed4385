package org.aidrules.contract;

import java.time.LocalDate;
import java.util.Objects;
import org.aidrules.facts.YesNo;

/**
 * An absence of the assistant (maternity, illness, resignation) that was declared to the fund.
 *
 * @param from its first day
 * @param to its last day: the day before the return, or before another assistant is hired
 * @param replaced whether the assistant was replaced meanwhile
 * @param amended whether the fund and the doctor signed the amendment that suspends the contract
 */
public record Absence(LocalDate from, LocalDate to, YesNo replaced, YesNo amended) {

    /**
     * Checks the components.
     *
     * @throws NullPointerException if one is null
     */
    public Absence {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(replaced, "replaced");
        Objects.requireNonNull(amended, "amended");
    }
}
