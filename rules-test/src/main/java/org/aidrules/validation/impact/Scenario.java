package org.aidrules.validation.impact;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A comparison of the same contracts under assumptions. It is no statement of the law: open cells of tables borrow the rows
 * of another revision.
 *
 * @param assumptions the assumptions, at least one, in the order in which they were made
 * @param impact the same figures under these assumptions; its rules name the tables with borrowed rows that were consulted
 */
public record Scenario(List<Assumption> assumptions, ImpactReport impact) implements Serializable {

    /** Checks that no component is null, and copies the list. */
    public Scenario {
        assumptions = List.copyOf(assumptions);
        Objects.requireNonNull(impact, "impact");
    }
}
