package org.aidrules.contract;

import java.time.LocalDate;
import java.util.Objects;
import org.aidrules.facts.AidOption;

/**
 * The change of a running contract to a later revision, at the doctor's request (<i>bascule</i>), as the amended
 * contract states it.
 *
 * <p>It takes effect in the first contract year that begins on that day or later. The doctor's age and practice remain
 * those of the day of signature.
 *
 * @param on the day of the change
 * @param option the option from then on
 * @param patientBase the doctor's patients on that day
 */
public record RevisionChange(LocalDate on, AidOption option, PatientBase patientBase) {

    /**
     * Checks the components.
     *
     * @throws NullPointerException if one is null
     */
    public RevisionChange {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(patientBase, "patientBase");
    }
}
