package org.aidrules.contract;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.facts.ContractParty;

/**
 * The end of a contract before its term.
 *
 * @param by who ends it
 * @param noticeOn the day on which notice was given
 * @param on the last day of the contract; where it is empty, the notice that the table {@code termination} gives counts
 */
public record EarlyTermination(ContractParty by, Optional<LocalDate> noticeOn, Optional<LocalDate> on) {

    /** Checks that nothing is missing. */
    public EarlyTermination {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(noticeOn, "noticeOn");
        Objects.requireNonNull(on, "on");
    }
}
