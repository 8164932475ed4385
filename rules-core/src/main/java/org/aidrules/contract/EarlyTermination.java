package org.aidrules.contract;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.facts.ContractParty;

/**
 * The termination of a contract before its term (<i>résiliation</i>).
 *
 * @param by who terminates it
 * @param noticeOn the day on which notice was given
 * @param on the last day of the contract; where it is empty, the contract ends when the period of notice ends that the
 *     table {@code termination} states
 */
public record EarlyTermination(ContractParty by, Optional<LocalDate> noticeOn, Optional<LocalDate> on) {

    /**
     * Checks the components.
     *
     * @throws NullPointerException if one is null
     */
    public EarlyTermination {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(noticeOn, "noticeOn");
        Objects.requireNonNull(on, "on");
    }
}
