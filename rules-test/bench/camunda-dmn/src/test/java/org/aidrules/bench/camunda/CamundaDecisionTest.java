package org.aidrules.bench.camunda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Function;
import org.aidrules.bench.AmountAnswer;
import org.aidrules.bench.AmountsTable;
import org.aidrules.facts.AmountFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CamundaDecisionTest {

    private static final AmountsTable TABLE = AmountsTable.shipped();
    private static final Function<AmountFacts, AmountAnswer> DECISION = new CamundaDecision(TABLE)::decide;

    @ParameterizedTest
    @MethodSource("org.aidrules.bench.AmountsTable#domain")
    void answersAsTheRuleFileDoes(AmountFacts facts) {
        assertEquals(TABLE.answer(facts), DECISION.apply(facts));
    }
}
