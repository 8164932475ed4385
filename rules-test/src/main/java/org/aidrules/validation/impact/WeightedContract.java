package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.util.Objects;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;

/**
 * A contract of a population.
 *
 * @param application the doctor's situation on the day of signature
 * @param history what has happened since
 * @param weight how many contracts it stands for, more than none
 */
public record WeightedContract(AidApplication application, ContractHistory history, BigDecimal weight) {

    /** Checks that nothing is missing. */
    public WeightedContract {
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(history, "history");
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("weight must be more than 0: " + weight);
        }
    }

    /**
     * A contract that stands for itself alone.
     *
     * @param application the doctor's situation on the day of signature
     * @param history what has happened since
     * @return a weight of one
     */
    public static WeightedContract of(AidApplication application, ContractHistory history) {
        return new WeightedContract(application, history, BigDecimal.ONE);
    }
}
