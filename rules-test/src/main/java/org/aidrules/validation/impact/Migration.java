package org.aidrules.validation.impact;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.aidrules.facts.AidOption;

/**
 * An assumption on what doctors do whose option is closed under the second revision: a share of them signs for another
 * option. The others sign nothing.
 *
 * @param from the option that is closed
 * @param to the option for which the share signs
 * @param share the share, more than 0 and at most 1
 */
public record Migration(AidOption from, AidOption to, BigDecimal share) implements Serializable {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the share is not more than 0 and at most 1, or both options are the same
     */
    public Migration {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("share must be more than 0 and at most 1: " + share);
        }
        if (from == to) {
            throw new IllegalArgumentException("both options are " + from);
        }
    }

    /**
     * Writes the migration as the command line reads it.
     *
     * @return for example {@code THIRD=HALF:0.8}
     */
    @Override
    public String toString() {
        return from + "=" + to + ":" + share.toPlainString();
    }

    /**
     * The contracts that a migration concerns.
     *
     * @param migration the migration
     * @param contracts the number of contracts that move to the other option
     * @param stillOpen the number of contracts whose option is available all the same; they stay
     * @param targetClosed the number of contracts that would move, but for which the other option is closed too; they cost
     *     nothing
     */
    public record Count(Migration migration, BigDecimal contracts, BigDecimal stillOpen, BigDecimal targetClosed)
            implements Serializable {

        /** Checks that no component is null. */
        public Count {
            Objects.requireNonNull(migration, "migration");
            Objects.requireNonNull(contracts, "contracts");
            Objects.requireNonNull(stillOpen, "stillOpen");
            Objects.requireNonNull(targetClosed, "targetClosed");
        }

        static Count none(Migration migration) {
            return new Count(migration, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        }

        Count plus(Count other) {
            return new Count(
                    migration,
                    contracts.add(other.contracts),
                    stillOpen.add(other.stillOpen),
                    targetClosed.add(other.targetClosed));
        }

        Count plain() {
            return new Count(
                    migration,
                    ImpactReport.count(contracts),
                    ImpactReport.count(stillOpen),
                    ImpactReport.count(targetClosed));
        }
    }
}
