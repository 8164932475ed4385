package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.aidrules.contract.SharedContract;
import org.aidrules.contract.SharedOrganisationContract;

/**
 * A company whose doctors give up their individual contracts for a collective one.
 *
 * @param collective the collective contract
 * @param individuals the individual contracts of its doctors, which would otherwise run on
 * @param weight the number of companies that it stands for, greater than 0
 */
public record CompanyMove(SharedOrganisationContract collective, List<SharedContract> individuals, BigDecimal weight) {

    /** Copies the list, and checks that no component is null and that the weight is greater than 0. */
    public CompanyMove {
        Objects.requireNonNull(collective, "collective");
        individuals = List.copyOf(Objects.requireNonNull(individuals, "individuals"));
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("weight must be more than 0: " + weight);
        }
    }
}
