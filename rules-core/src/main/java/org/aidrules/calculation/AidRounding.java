package org.aidrules.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.aidrules.facts.RoundedQuantity;
import org.aidrules.facts.RoundingFacts;
import org.aidrules.number.Ratio;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.RoundingRule;

/**
 * Rounds amounts of aid, and of the funding of the training, by the table {@code rounding}.
 *
 * @param rule the row of the table
 */
record AidRounding(Decided<RoundingRule> rule) {

    private static final int CENTS = 2;

    static AidRounding of(LoadedRevision revision) {
        return new AidRounding(revision.decide(Decisions.ROUNDING, new RoundingFacts(RoundedQuantity.AID)));
    }

    /** Rounds an amount; the result has two decimals. */
    BigDecimal round(BigDecimal euros) {
        return cents(rule.outcome().round(euros));
    }

    /** Rounds a share of an amount, once; the result has two decimals. */
    BigDecimal round(Ratio share, BigDecimal euros) {
        return cents(rule.outcome().round(share, euros));
    }

    private static BigDecimal cents(BigDecimal rounded) {
        return rounded.setScale(CENTS, RoundingMode.UNNECESSARY);
    }
}
