package org.aidrules.bench.library;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.aidrules.AidRules;
import org.aidrules.bench.AmountAnswer;
import org.aidrules.bench.AmountsTable;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.AmountFacts;

/** All that is written by hand, with the comparison of its results with those of the library. Immutable. */
final class HandWritten {

    private final AidRules rules = AidRules.standard();
    private final HandWrittenPlan plans;
    private final HandWrittenSettlement settlements;

    /** Creates the hand-written calculations, with the version that the library gives of its rules. */
    HandWritten() {
        RulesetVersion before = version(day -> day.isBefore(Amendment7.PRACTICE_REQUIRED));
        RulesetVersion since = version(day -> !day.isBefore(Amendment7.PRACTICE_REQUIRED));
        plans = new HandWrittenPlan(before, since);
        settlements = new HandWrittenSettlement(before, since);
    }

    private RulesetVersion version(Predicate<LocalDate> signed) {
        return rules.plan(SampleContracts.applications().stream()
                        .filter(application -> signed.test(application.signedOn()))
                        .findFirst()
                        .orElseThrow())
                .rules();
    }

    AidPlan plan(AidApplication application) {
        return plans.plan(application);
    }

    AidSettlement settle(SampleContracts.Settled contract) {
        return settlements.settle(contract.application(), contract.history());
    }

    /** Compares every plan and settlement that is measured, and all amounts, with those of the library. */
    void requireSameResults() {
        for (AidApplication application : SampleContracts.applications()) {
            requireEqual(rules.plan(application), plan(application));
        }
        for (SampleContracts.Settled contract : SampleContracts.settled()) {
            requireEqual(rules.settle(contract.application(), contract.history()), settle(contract));
        }
        for (AmountFacts facts : AmountsTable.domain()) {
            ExplainedAmount bySwitch = HandWrittenAmounts.bySwitch(facts);
            requireEqual(bySwitch, HandWrittenAmounts.byOrdinal(facts));
            requireEqual(
                    ShippedReasons.of(
                            "convention-2024", "amounts", bySwitch.reason().row()),
                    bySwitch.reason());
        }
        AmountsTable.shipped().requireSameAnswers(facts -> answer(HandWrittenAmounts.bySwitch(facts)));
    }

    private static AmountAnswer answer(ExplainedAmount amount) {
        return new AmountAnswer(amount.euros(), amount.reason().row());
    }

    private static void requireEqual(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("expected " + expected + ", but by hand: " + actual);
        }
    }
}
