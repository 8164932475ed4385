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
 * @param weight the number of contracts that it stands for, greater than 0
 */
public record WeightedContract(AidApplication application, ContractHistory history, BigDecimal weight) {

    /** Checks that no component is null and that the weight is greater than 0. */
    public WeightedContract {
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(history, "history");
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("weight must be more than 0: " + weight);
        }
    }

    /**
     * Obtains a contract with a weight of 1.
     *
     * @param application the doctor's situation on the day of signature
     * @param history what has happened since
     * @return the contract
     */
    public static WeightedContract of(AidApplication application, ContractHistory history) {
        return new WeightedContract(application, history, BigDecimal.ONE);
    }
}
