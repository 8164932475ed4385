package org.aidrules.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aidrules.answers.Domain;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.DecisionFacts;
import org.aidrules.facts.ReferenceDay;
import org.aidrules.facts.Verdict;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.DecisionResult.FieldRequired;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final Reason REASON = new Reason(
            "table", "row", Certainty.STATED, List.of(), new LocalizedText("Yes.", "Oui."), Optional.empty());

    private static Object read(DecisionType<?, ?> decision, Map<String, String> cells) {
        return decision.read(new OutcomeCells(cells), REASON) instanceof Decided<?> decided
                ? decided.outcome()
                : "no outcome";
    }

    @Test
    void everyConstantIsListedUnderItsTable() {
        Set<Object> constants = Arrays.stream(Decisions.class.getFields())
                .filter(field ->
                        Modifier.isStatic(field.getModifiers()) && DecisionType.class.isAssignableFrom(field.getType()))
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(Collectors.toSet());
        assertEquals(constants, Set.copyOf(Decisions.byTable().values()));
        Decisions.byTable().forEach((table, decision) -> assertEquals(table, decision.table()));
    }

    /** A table is asked everything when it is loaded, which must stay a matter of a moment. */
    @Test
    void everyDomainIsSmall() {
        Decisions.byTable().values().forEach(decision -> {
            long size = Domain.size(decision.facts());
            assertTrue(size > 1 && size <= 100_000, decision.table() + " " + size);
        });
    }

    /** A decision finds its row by the place that the facts calculate. */
    @Test
    void theFactsOfADomainStandAtTheirPlaces() {
        Decisions.byTable().values().forEach(decision -> {
            int[] steps = Domain.steps(decision.facts());
            List<? extends DecisionFacts> domain = Domain.of(decision.facts());
            assertEquals(
                    IntStream.range(0, Domain.size(decision.facts())).boxed().toList(),
                    domain.stream().map(facts -> facts.place(steps)).toList(),
                    decision::table);
        });
    }

    @Test
    void aDeadlineGoesWithAVerdictThatIsToBeMet() {
        assertEquals(
                new CriterionRuling(Verdict.MET, Optional.empty()), read(Decisions.SECTOR, Map.of("verdict", "MET")));
        assertEquals(
                new CriterionRuling(Verdict.TO_BE_MET, Optional.of(new DeadlineRule(ReferenceDay.SIGNATURE, 12, 0))),
                read(Decisions.SECTOR, Map.of("verdict", "TO_BE_MET", "from", "SIGNATURE", "months", "12")));
        assertThrows(BadCellException.class, () -> read(Decisions.SECTOR, Map.of("verdict", "TO_BE_MET")));
        assertThrows(
                BadCellException.class,
                () -> read(Decisions.SECTOR, Map.of("verdict", "MET", "from", "SIGNATURE", "months", "12")));
    }

    @Test
    void aCountGrowsByARateOrToTheMedian() {
        assertEquals(
                new TargetGrowth(Optional.of(new BigDecimal("0.125")), false, Optional.empty()),
                read(Decisions.TARGETS, Map.of("growth", "12.5 %")));
        assertEquals(
                new TargetGrowth(Optional.empty(), true, Optional.of(new BigDecimal("0.05"))),
                read(Decisions.TARGETS, Map.of("growth", "TO P50", "tolerance", "5 %")));
        assertEquals(
                new TargetGrowth(Optional.empty(), false, Optional.empty()),
                read(Decisions.TARGETS, Map.of("growth", "UNDETERMINED")));
        assertThrows(BadCellException.class, () -> read(Decisions.TARGETS, Map.of("growth", "TO P70")));
    }

    @Test
    void anInstalmentIsAShareOrTheBalanceOrNone() {
        DeadlineRule end = new DeadlineRule(ReferenceDay.YEAR_END, 0, 0);
        assertEquals(Optional.empty(), read(Decisions.PAYMENTS, Map.of("share", "NONE")));
        assertEquals(
                Optional.of(new PaymentShare(Optional.empty(), end)),
                read(Decisions.PAYMENTS, Map.of("share", "BALANCE", "from", "YEAR_END")));
        assertEquals(
                Optional.of(new PaymentShare(Optional.of(new BigDecimal("0.7")), end)),
                read(Decisions.PAYMENTS, Map.of("share", "70 %", "from", "YEAR_END")));
        assertThrows(BadCellException.class, () -> read(Decisions.PAYMENTS, Map.of("share", "70 %")));
    }

    @Test
    void aRenewedYearCountsAsItselfOrAsAnother() {
        assertEquals(Optional.empty(), read(Decisions.RENEWAL, Map.of("countsAs", "SAME")));
        assertEquals(Optional.of(ContractYear.YEAR_3), read(Decisions.RENEWAL, Map.of("countsAs", "YEAR_3")));
    }

    @Test
    void anObligationBindsWithADeadlineOrNotAtAll() {
        assertEquals(Optional.empty(), read(Decisions.OBLIGATIONS, Map.of("bound", "NO")));
        assertThrows(BadCellException.class, () -> read(Decisions.OBLIGATIONS, Map.of("bound", "YES")));
        assertThrows(BadCellException.class, () -> read(Decisions.OBLIGATIONS, Map.of("bound", "PERHAPS")));
    }

    @Test
    void whatIsNotKnownOrDoesNotExistHasNoNumber() {
        for (String word : new String[] {"UNDETERMINED", "NONE"}) {
            assertEquals(Optional.empty(), read(Decisions.AMOUNTS, Map.of("euros", word)));
        }
        assertEquals(Optional.of(new BigDecimal("123.45")), read(Decisions.AMOUNTS, Map.of("euros", "123.45")));
    }

    @Test
    void onlySomeDecisionsMayAskForAField() {
        Map<String, String> asking = Map.of("asks", "/practice/zone");
        assertEquals(
                new FieldRequired<>("/practice/zone", REASON), Decisions.SECTOR.read(new OutcomeCells(asking), REASON));
        assertThrows(BadCellException.class, () -> read(Decisions.AMOUNTS, asking));
    }
}
