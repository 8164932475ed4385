package org.aidrules.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;

/**
 * The working time of a shared assistant, compared with the time that the contracts pay for together.
 *
 * <p>Each doctor signs a separate contract for a share of the full-time post (<i>IGAS-2023-015R</i> [45]).
 *
 * @param periods the periods in which at least one contract runs, in order; within a period, the contracts do not
 *     change
 * @param available the full-time posts that the assistant's working time is, with at most ten decimals, rounded down
 * @param rules the rules used
 */
public record AssistantSharing(List<Period> periods, BigDecimal available, RulesetVersion rules) {

    /**
     * Checks the components and copies the list.
     *
     * @throws NullPointerException if one is null
     */
    public AssistantSharing {
        periods = List.copyOf(Objects.requireNonNull(periods, "periods"));
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(rules, "rules");
    }

    /**
     * Returns whether the assistant's working time is sufficient on every day.
     *
     * @return true if every period is within the working time
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
     * @param within whether these posts do not exceed the assistant's working time, compared exactly
     * @param reasons the rows that state the share of a post that each contract pays for
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
            contracts = List.copyOf(Objects.requireNonNull(contracts, "contracts"));
            Objects.requireNonNull(posts, "posts");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }
    }
}
