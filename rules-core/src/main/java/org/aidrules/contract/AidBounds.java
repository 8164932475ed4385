package org.aidrules.contract;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What the texts say of an aid that they leave undetermined: whatever the open point turns out to be, the aid is not
 * less and not more.
 *
 * @param atLeast euros to the cent
 * @param atMost euros to the cent; empty where the maximum aid is itself unknown
 */
public record AidBounds(BigDecimal atLeast, Optional<BigDecimal> atMost) {

    /**
     * Checks the components.
     *
     * @throws NullPointerException if one is null
     */
    public AidBounds {
        Objects.requireNonNull(atLeast, "atLeast");
        Objects.requireNonNull(atMost, "atMost");
    }

    /**
     * Obtains the bounds of an aid that is known.
     *
     * @param aid euros to the cent
     * @return bounds that are both this aid
     */
    public static AidBounds of(BigDecimal aid) {
        return new AidBounds(aid, Optional.of(aid));
    }

    /**
     * Adds the bounds of another aid.
     *
     * @param other the other bounds
     * @return the bounds of the two aids together
     */
    public AidBounds plus(AidBounds other) {
        return new AidBounds(atLeast.add(other.atLeast), atMost.flatMap(most -> other.atMost.map(most::add)));
    }
}
