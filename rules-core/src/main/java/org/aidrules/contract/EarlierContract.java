package org.aidrules.contract;

import java.time.LocalDate;
import java.util.Objects;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.YesNo;

/**
 * The doctor's earlier contract, which the one applied for renews, or beside which it pays for a second assistant.
 *
 * @param signedOn the day it was signed, that of its last renewal where it was renewed
 * @param option its option
 * @param targetsMet whether its targets are met
 */
public record EarlierContract(LocalDate signedOn, AidOption option, YesNo targetsMet) {

    /** Checks that nothing is missing. */
    public EarlierContract {
        Objects.requireNonNull(signedOn, "signedOn");
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(targetsMet, "targetsMet");
    }
}
