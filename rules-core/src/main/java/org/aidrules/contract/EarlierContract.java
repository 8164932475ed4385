package org.aidrules.contract;

import java.time.LocalDate;
import java.util.Objects;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.YesNo;

/**
 * The doctor's earlier contract: the new contract renews it, or pays for a second assistant in addition to it.
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
