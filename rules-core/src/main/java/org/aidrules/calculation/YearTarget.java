package org.aidrules.calculation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.contract.AidPlan;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.Band;
import org.aidrules.tables.DecisionResult.Decided;

/**
 * The target of a measure in a contract year.
 *
 * @param target the target as callers see it
 * @param band the band that decides on the growth of the contract
 * @param stated whether the contract, or an amendment to it, states the target
 */
record YearTarget(AidPlan.Target target, Decided<Band> band, boolean stated) {

    /** Returns the target that the contract, or an amendment, states in place of this one. */
    YearTarget replacedBy(int count, String table, String row, LocalizedText text) {
        Reason reason = new Reason(table, row, Certainty.STATED, List.of(), text, Optional.empty());
        return new YearTarget(
                new AidPlan.Target(
                        target.revision(),
                        target.measure(),
                        target.start(),
                        Optional.empty(),
                        OptionalInt.of(count),
                        Optional.empty(),
                        Optional.empty(),
                        reason.certainty(),
                        List.of(reason)),
                band,
                true);
    }
}
