package org.aidrules.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidrules.engine.Domain;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.ReferenceDay;
import org.aidrules.facts.Verdict;
import org.junit.jupiter.api.Test;

class DecisionTypeTest {

    private static <O> O read(DecisionType<?, O> decision, Map<String, String> cells) {
        return decision.outcome().apply(new OutcomeCells(cells));
    }

    @Test
    void everyConstantIsListedUnderItsTable() {
        Set<Object> constants = Arrays.stream(DecisionType.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == DecisionType.class)
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(Collectors.toSet());
        assertEquals(constants, Set.copyOf(DecisionType.ALL.values()));
        DecisionType.ALL.forEach((table, decision) -> assertEquals(table, decision.table()));
    }

    /** A table is asked everything when it is loaded, which must stay a matter of a moment. */
    @Test
    void everyDomainIsSmall() {
        DecisionType.ALL.values().forEach(decision -> {
            long size = Domain.size(decision.facts());
            assertTrue(size > 1 && size <= 100_000, decision.table() + " " + size);
        });
    }

    @Test
    void aDeadlineGoesWithAVerdictThatIsToBeMet() {
        assertEquals(
                new DecisionType.Ruling(Verdict.MET, Optional.empty()),
                read(DecisionType.SECTOR, Map.of("verdict", "MET")));
        assertEquals(
                new DecisionType.Ruling(
                        Verdict.TO_BE_MET, Optional.of(new DeadlineRule(ReferenceDay.SIGNATURE, 12, 0))),
                read(DecisionType.SECTOR, Map.of("verdict", "TO_BE_MET", "from", "SIGNATURE", "months", "12")));
        assertThrows(BadCellException.class, () -> read(DecisionType.SECTOR, Map.of("verdict", "TO_BE_MET")));
        assertThrows(
                BadCellException.class,
                () -> read(DecisionType.SECTOR, Map.of("verdict", "MET", "from", "SIGNATURE", "months", "12")));
    }

    @Test
    void aCountGrowsByARateOrToTheMedian() {
        assertEquals(
                new DecisionType.Growth(Optional.of(new BigDecimal("0.125")), false, Optional.empty()),
                read(DecisionType.TARGETS, Map.of("growth", "12.5 %")));
        assertEquals(
                new DecisionType.Growth(Optional.empty(), true, Optional.of(new BigDecimal("0.05"))),
                read(DecisionType.TARGETS, Map.of("growth", "TO P50", "tolerance", "5 %")));
        assertEquals(
                new DecisionType.Growth(Optional.empty(), false, Optional.empty()),
                read(DecisionType.TARGETS, Map.of("growth", "UNDETERMINED")));
        assertThrows(BadCellException.class, () -> read(DecisionType.TARGETS, Map.of("growth", "TO P70")));
    }

    @Test
    void anInstalmentIsAShareOrTheBalanceOrNone() {
        DeadlineRule end = new DeadlineRule(ReferenceDay.YEAR_END, 0, 0);
        assertEquals(Optional.empty(), read(DecisionType.PAYMENTS, Map.of("share", "NONE")));
        assertEquals(
                Optional.of(new DecisionType.Share(Optional.empty(), end)),
                read(DecisionType.PAYMENTS, Map.of("share", "BALANCE", "from", "YEAR_END")));
        assertEquals(
                Optional.of(new DecisionType.Share(Optional.of(new BigDecimal("0.7")), end)),
                read(DecisionType.PAYMENTS, Map.of("share", "70 %", "from", "YEAR_END")));
        assertThrows(BadCellException.class, () -> read(DecisionType.PAYMENTS, Map.of("share", "70 %")));
    }

    @Test
    void aRenewedYearCountsAsItselfOrAsAnother() {
        assertEquals(Optional.empty(), read(DecisionType.RENEWAL, Map.of("countsAs", "SAME")));
        assertEquals(Optional.of(ContractYear.YEAR_3), read(DecisionType.RENEWAL, Map.of("countsAs", "YEAR_3")));
    }

    @Test
    void anObligationBindsWithADeadlineOrNotAtAll() {
        assertEquals(Optional.empty(), read(DecisionType.OBLIGATIONS, Map.of("bound", "NO")));
        assertThrows(BadCellException.class, () -> read(DecisionType.OBLIGATIONS, Map.of("bound", "YES")));
        assertThrows(BadCellException.class, () -> read(DecisionType.OBLIGATIONS, Map.of("bound", "PERHAPS")));
    }

    @Test
    void whatIsNotKnownOrDoesNotExistHasNoNumber() {
        for (String word : new String[] {"UNDETERMINED", "NONE"}) {
            assertEquals(Optional.empty(), read(DecisionType.AMOUNTS, Map.of("euros", word)));
        }
        assertEquals(Optional.of(new BigDecimal("123.45")), read(DecisionType.AMOUNTS, Map.of("euros", "123.45")));
    }

    @Test
    void onlySomeDecisionsMayAskForAField() {
        assertTrue(DecisionType.SECTOR.mayAsk());
        assertFalse(DecisionType.AMOUNTS.mayAsk());
    }
}
