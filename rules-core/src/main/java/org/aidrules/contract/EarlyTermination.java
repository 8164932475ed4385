package org.aidrules.contract;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.facts.ContractParty;

/**
 * The termination of a contract before its term (<i>résiliation</i>).
 *
 * @param by the party that terminates it
 * @param noticeOn the day on which notice was given; empty where not known
 * @param on the last day of the contract; empty where the contract ends with the period of notice that the table {@code
 *     termination} states
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
