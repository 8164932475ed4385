package org.aidrules;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.facts.Party;

/**
 * The end of a contract before its term.
 *
 * @param by who ends it
 * @param noticeOn the day on which notice was given
 * @param on the last day of the contract; where it is empty, the notice that the table {@code termination} gives counts
 */
public record Ending(Party by, Optional<LocalDate> noticeOn, Optional<LocalDate> on) {

    /** Checks that nothing is missing. */
    public Ending {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(noticeOn, "noticeOn");
        Objects.requireNonNull(on, "on");
    }

    /** The first day on which the contract may end, where notice was given and has a length. */
    Optional<LocalDate> earliest(Optional<Integer> noticeMonths) {
        return noticeOn.flatMap(day -> noticeMonths.map(day::plusMonths));
    }

    /** The last day of the contract, if it is known. */
    Optional<LocalDate> lastDay(Optional<Integer> noticeMonths) {
        return on.or(() -> earliest(noticeMonths));
    }
}
