package org.aidrules.bench.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.aidrules.AidRules;
import org.aidrules.bench.AmountAnswer;
import org.aidrules.bench.AmountsTable;
import org.aidrules.contract.AidApplication;
import org.aidrules.engine.Internals;
import org.aidrules.facts.AidOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HandWrittenTest {

    private final HandWritten handWritten = new HandWritten();
    private final AidRules rules = AidRules.standard();

    @ParameterizedTest
    @MethodSource("org.aidrules.bench.library.SampleContracts#applications")
    void plansAsTheLibraryDoes(AidApplication application) {
        assertEquals(rules.plan(application), handWritten.plan(application));
    }

    @ParameterizedTest
    @MethodSource("org.aidrules.bench.library.SampleContracts#settled")
    void settlesAsTheLibraryDoes(SampleContracts.Settled contract) {
        assertEquals(rules.settle(contract.application(), contract.history()), handWritten.settle(contract));
    }

    /** Other days than those measured: on both sides of each day on which the rules change. */
    @Test
    void plansContractsOfOtherDays() {
        AidApplication sample = SampleContracts.applications().get(4);
        for (LocalDate day : List.of(
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 4, 30),
                LocalDate.of(2021, 5, 1),
                LocalDate.of(2021, 6, 21),
                LocalDate.of(2021, 6, 22),
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2022, 5, 1),
                LocalDate.of(2022, 6, 22))) {
            AidApplication application = sample.toBuilder().signedOn(day).build();
            assertEquals(rules.plan(application), handWritten.plan(application));
        }
    }

    @Test
    void takesEveryDecisionAsTheLibraryDoes() {
        Internals.Decision decision = new Internals.Decision();
        AmountsTable.domain().forEach(facts -> {
            ExplainedAmount amount = HandWrittenAmounts.bySwitch(facts);
            assertEquals(decision.decide(facts).outcome(), amount.euros());
            assertEquals(decision.decide(facts).reason(), amount.reason());
            assertEquals(amount, HandWrittenAmounts.byOrdinal(facts));
        });
        handWritten.requireSameResults();
    }

    @Test
    void aSessionForEachDecisionGivesTheSameAnswers() {
        Internals.Session session = new Internals.Session();
        Internals.Decision decision = new Internals.Decision();
        AmountsTable.domain().forEach(facts -> {
            AmountAnswer answer = session.decide(facts);
            assertEquals(decision.decide(facts).outcome().map(BigDecimal::stripTrailingZeros), answer.euros());
            assertEquals(decision.decide(facts).reason().row(), answer.row());
        });
    }

    @Test
    void theContractsMeasuredAreAllDifferent() {
        assertEquals(8, new HashSet<>(SampleContracts.applications()).size());
        assertEquals(6, new HashSet<>(SampleContracts.settled()).size());
    }

    @Test
    void refusesAContractThatIsNotWrittenByHand() {
        AidApplication third = SampleContracts.applications().get(0).toBuilder()
                .option(AidOption.THIRD)
                .build();
        assertThrows(UnsupportedOperationException.class, () -> handWritten.plan(third));
    }
}
