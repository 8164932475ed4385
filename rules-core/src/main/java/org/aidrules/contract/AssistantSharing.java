package org.aidrules.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.aidrules.explanation.Reason;

/**
 * Whether contracts that share an assistant pay together for no more than the assistant's working time.
 *
 * <p>Each doctor signs a contract of their own, for the share of a full-time post that is theirs (<i>IGAS-2023-015R</i>
 * [45]).
 *
 * @param periods the periods in which at least one contract runs, in order; the same contracts run all through each
 */
public record AssistantSharing(List<Period> periods) {

    /** Copies the list, which must not be null. */
    public AssistantSharing {
        periods = List.copyOf(periods);
    }

    /**
     * Tells whether the assistant's working time suffices on every day.
     *
     * @return whether all periods are within it
     */
    public boolean isValid() {
        return periods.stream().allMatch(Period::within);
    }

    /**
     * A period in which the same contracts run.
     *
     * @param from its first day
     * @param to its last day
     * @param contracts the contracts, by their index in the list that was given, from 0
     * @param posts the full-time posts that they pay for together, with at most ten decimals, rounded down
     * @param within whether that is no more than the assistant's working time, compared exactly
     * @param reasons the rows that state how much each contract pays for
     */
    public record Period(
            LocalDate from,
            LocalDate to,
            List<Integer> contracts,
            BigDecimal posts,
            boolean within,
            List<Reason> reasons) {
        /**
         * Checks the components and copies the lists.
         *
         * @throws NullPointerException if one is null
         */
        public Period {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            contracts = List.copyOf(contracts);
            Objects.requireNonNull(posts, "posts");
            reasons = List.copyOf(reasons);
        }
    }
}
