package org.aidrules.contract;

import java.time.LocalDate;
import java.util.Objects;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.YesNo;

/**
 * The doctor's earlier contract, which the new one renews, or beside which the new one pays for a second assistant.
 *
 * @param signedOn the day it was signed, or last renewed
 * @param option its option
 * @param targetsMet whether its targets are met
 */
public record EarlierContract(LocalDate signedOn, AidOption option, YesNo targetsMet) {

    /**
     * Checks the components.
     *
     * @throws NullPointerException if one is null
     */
    public EarlierContract {
        Objects.requireNonNull(signedOn, "signedOn");
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(targetsMet, "targetsMet");
    }
}
