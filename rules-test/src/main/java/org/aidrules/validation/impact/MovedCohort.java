package org.aidrules.validation.impact;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A population that was moved in time: every date of every contract by the same number of days.
 *
 * @param shift the move
 * @param running the number of contracts that are signed before the second revision enters into force; its
 *     {@code transitions} decide what changes for them
 * @param entering the number of contracts that are signed under one of the two revisions compared, while the second is in
 *     force
 * @param later the number of contracts that are signed after the second revision has ended, under the text in force then
 */
public record MovedCohort(Shift shift, BigDecimal running, BigDecimal entering, BigDecimal later)
        implements Serializable {

    /** Checks that no component is null. */
    public MovedCohort {
        Objects.requireNonNull(shift, "shift");
        Objects.requireNonNull(running, "running");
        Objects.requireNonNull(entering, "entering");
        Objects.requireNonNull(later, "later");
    }

    /**
     * A move in time.
     *
     * @param first the first day of signature of the population, as it is
     * @param signedFrom the day to which the first signature is moved
     */
    public record Shift(LocalDate first, LocalDate signedFrom) implements Serializable {

        /** Checks that no component is null. */
        public Shift {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(signedFrom, "signedFrom");
        }

        /**
         * Returns the number of days by which every date is moved.
         *
         * @return the days, negative where the population is moved back
         */
        public long days() {
            return signedFrom.toEpochDay() - first.toEpochDay();
        }
    }

    static MovedCohort none(Shift shift) {
        return new MovedCohort(shift, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    MovedCohort plus(MovedCohort other) {
        return new MovedCohort(shift, running.add(other.running), entering.add(other.entering), later.add(other.later));
    }

    MovedCohort plain() {
        return new MovedCohort(
                shift, ImpactReport.count(running), ImpactReport.count(entering), ImpactReport.count(later));
    }
}
