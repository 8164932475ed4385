package org.aidrules.contract;

import java.time.LocalDate;
import java.util.Objects;
import org.aidrules.facts.Measure;

/**
 * A target that the fund and the doctor agreed during the contract, in an amendment (<i>avenant</i>). It takes the place
 * of the earlier target from the first contract year that begins on that day or later.
 *
 * @param from the day from which it holds
 * @param measure the measure
 * @param target the count to reach, a number of patients
 */
public record AgreedTarget(LocalDate from, Measure measure, int target) {

    /**
     * Checks the components.
     *
     * @throws NullPointerException if one is null
     */
    public AgreedTarget {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(measure, "measure");
    }
}
