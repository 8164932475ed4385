package org.aidrules.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.aidrules.AidRules;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;
import org.aidrules.tables.DecisionType;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.OutcomeColumn;
import org.junit.jupiter.api.Test;

/** Every constant of every table has a name of its own in a workbook, and is found by it. */
class CellNamesTest {

    private static final AidRules RULES = AidRules.standard();
    private static final CellNames NAMES = new CellNames(RULES);

    @Test
    void everyNameLeadsBackToItsConstant() {
        forEachColumn((column, constants) -> {
            for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                Map<String, String> names = NAMES.of(column, constants, language);
                assertEquals(Set.copyOf(constants), names.keySet());
                assertEquals(constants.size(), new HashSet<>(names.values()).size(), names.toString());
                names.forEach((constant, name) -> {
                    assertEquals(Optional.of(constant), NAMES.constant(column, constants, name), column + " " + name);
                    assertEquals(
                            Optional.of(constant),
                            NAMES.constant(
                                    column,
                                    constants,
                                    name.toUpperCase(language).replace(' ', '\u00a0')));
                });
            }
        });
    }

    /** Nobody reads a constant of the program, and no name holds what separates names. */
    @Test
    void noNameIsThatOfAConstant() {
        Set<String> left = new TreeSet<>();
        forEachColumn((column, constants) -> List.of(Locale.FRENCH, Locale.ENGLISH)
                .forEach(language -> NAMES.of(column, constants, language).forEach((constant, name) -> {
                    assertTrue(!name.contains(";"), name);
                    if (name.contains("_") || (name.length() > 3 && name.equals(constant))) {
                        left.add(language + " " + column + " " + name);
                    }
                })));
        assertEquals(Set.of(), left);
    }

    @Test
    void theNamesOfTheReportAreUnderstood() {
        List<String> options = List.of("THIRD", "HALF", "FULL", "ONE_AND_HALF", "TWO");
        assertEquals("1/3 ETP", NAMES.of("option", options, Locale.FRENCH).get("THIRD"));
        assertEquals(Optional.of("THIRD"), NAMES.constant("option", options, "Assistant à 1/3 ETP"));
        assertEquals(Optional.of("FULL"), NAMES.constant("option", options, "assistant à temps plein (1 ETP)"));
        assertEquals(Optional.of("TWO"), NAMES.constant("option", options, "TWO"));
        assertEquals(Optional.empty(), NAMES.constant("option", options, "3 ETP"));
    }

    /** The words of the workbook are those that the rules read. */
    @Test
    void theFormsOfOutcomesAreThoseOfTheRules() {
        for (DecisionType<?, ?> decision : Decisions.byTable().values()) {
            for (OutcomeColumn column : decision.columns()) {
                OutcomeForm form = OutcomeForm.of(column.name());
                if (!column.name().equals(OutcomeForm.ASKS)) {
                    assertEquals(column.words(), form.words(), decision.table() + " " + column.name());
                }
                assertTrue(form.figure().isPresent() || !form.words().isEmpty(), column.name());
            }
        }
    }

    private static void forEachColumn(BiConsumer<String, List<String>> check) {
        for (String first : List.of("avenant-7", "centres-de-sante", "aide-collective-2026")) {
            Revision revision = RULES.get(first);
            for (String name : revision.tables()) {
                DecisionTable table = revision.table(name);
                table.domain().forEach(check);
            }
        }
        for (DecisionType<?, ?> decision : Decisions.byTable().values()) {
            decision.columns()
                    .forEach(column -> check.accept(
                            column.name(), OutcomeForm.of(column.name()).words()));
        }
        CaseColumn.situation().forEach(column -> check.accept(column.name(), column.words()));
        CaseColumn.expected().forEach(column -> check.accept(column.name(), column.words()));
    }
}
