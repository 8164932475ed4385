package org.aidrules.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AmountFacts;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractYear;
import org.junit.jupiter.api.Test;

class AmountsTableTest {

    private final AmountsTable table = AmountsTable.shipped();

    @Test
    void readsTheCellsOfTheRuleFile() {
        assertEquals(
                new AmountsRow(
                        "half-y2",
                        Set.of(Band.P30_P50, Band.P50_P70, Band.P70_P90, Band.P90_P95),
                        Set.of(ContractYear.YEAR_2),
                        Set.of(AidOption.HALF),
                        "14000"),
                table.rows().get(4));
    }

    @Test
    void answersByTheOneRowThatMatches() {
        assertEquals(
                new AmountAnswer(Optional.of(new BigDecimal("8767")), "third-y3-p90-p95"),
                table.answer(new AmountFacts(AidOption.THIRD, Band.P90_P95, ContractYear.YEAR_4)));
        assertEquals(
                new AmountAnswer(Optional.empty(), "below-p30"),
                table.answer(new AmountFacts(AidOption.FULL, Band.BELOW_P30, ContractYear.YEAR_1)));
    }

    @Test
    void asksEveryCombinationOnce() {
        assertEquals(5 * 6 * 5, new HashSet<>(AmountsTable.domain()).size());
        assertEquals(5 * 6 * 5, AmountsTable.domain().size());
        AmountQuestions questions = new AmountQuestions();
        Set<AmountFacts> asked = new HashSet<>();
        AmountsTable.domain().forEach(facts -> asked.add(questions.next()));
        assertEquals(new HashSet<>(AmountsTable.domain()), asked);
    }

    @Test
    void refusesAPeerWithOneWrongAnswer() {
        AmountFacts wrong = new AmountFacts(AidOption.HALF, Band.P95_P100, ContractYear.YEAR_5);
        IllegalStateException refusal = assertThrows(
                IllegalStateException.class,
                () -> table.requireSameAnswers(facts ->
                        facts.equals(wrong) ? AmountAnswer.of("18999", "half-p95-p100") : table.answer(facts)));
        assertTrue(refusal.getMessage().contains("half-p95-p100"), refusal.getMessage());
        table.requireSameAnswers(table::answer);
    }
}
