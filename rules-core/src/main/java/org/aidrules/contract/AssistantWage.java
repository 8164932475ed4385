package org.aidrules.contract;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What an employer pays an assistant, as the caller states it: no wage and no rate of charges is assumed.
 *
 * @param grossMonthly the gross wage for a month of full-time work, in euros to the cent, more than zero
 * @param employerChargeRate the employer's charges (<i>cotisations patronales</i>) as a share of the gross wage, from 0 to 1;
 *     empty where they are left out of the cost
 */
public record AssistantWage(BigDecimal grossMonthly, Optional<BigDecimal> employerChargeRate) {

    /**
     * Checks the components. {@code AidRules.options} checks their ranges.
     *
     * @throws NullPointerException if one is null
     */
    public AssistantWage {
        Objects.requireNonNull(grossMonthly, "grossMonthly");
        Objects.requireNonNull(employerChargeRate, "employerChargeRate");
    }

    /**
     * Obtains a wage without the employer's charges.
     *
     * @param grossMonthly the gross wage for a month of full-time work, in euros to the cent
     * @return the wage
     */
    public static AssistantWage of(BigDecimal grossMonthly) {
        return new AssistantWage(grossMonthly, Optional.empty());
    }
}
