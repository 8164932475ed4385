package org.aidrules;

import java.time.LocalDate;
import java.util.Objects;
import org.aidrules.facts.Answer;
import org.aidrules.facts.Option;

/**
 * The doctor's earlier contract, which the one applied for renews, or beside which it pays for a second assistant.
 *
 * @param signedOn the day it was signed, that of its last renewal where it was renewed
 * @param option its option
 * @param targetsMet whether its targets are met
 */
public record EarlierContract(LocalDate signedOn, Option option, Answer targetsMet) {

    /** Checks that nothing is missing. */
    public EarlierContract {
        Objects.requireNonNull(signedOn, "signedOn");
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(targetsMet, "targetsMet");
    }

    /** The day after its last, as its own revision has it. */
    LocalDate end(Revision revision) {
        return signedOn.plusYears(revision.contractYears());
    }
}
