package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.Certainty;
import org.aidrules.Citation;
import org.aidrules.DecisionTable;
import org.aidrules.Revision;
import org.aidrules.Text;
import org.aidrules.facts.AmountBandFacts;
import org.aidrules.facts.AmountFacts;
import org.aidrules.facts.BandFacts;
import org.aidrules.facts.CoordinatedPracticeFacts;
import org.aidrules.facts.ForfaitStructureFacts;
import org.aidrules.facts.GroupedPracticeFacts;
import org.aidrules.facts.MeasureFacts;
import org.aidrules.facts.ObligationFacts;
import org.aidrules.facts.OptionFacts;
import org.aidrules.facts.PatientBaseFacts;
import org.aidrules.facts.PaymentFacts;
import org.aidrules.facts.SectorFacts;
import org.aidrules.facts.SpecialtyFacts;
import org.aidrules.facts.TargetFacts;
import org.aidrules.facts.TermFacts;
import org.aidrules.facts.TrainingHoursFacts;
import org.aidrules.facts.TrainingPathFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table of every shipped revision loads, is total, and says of each row where it comes from. */
class TablesTest {

    private static final AidRules RULES = AidRules.standard();

    private static final Map<String, Class<? extends Record>> FACTS = new TreeMap<>(Map.ofEntries(
            Map.entry("amount-band", AmountBandFacts.class),
            Map.entry("amounts", AmountFacts.class),
            Map.entry("bands", BandFacts.class),
            Map.entry("coordinated-practice", CoordinatedPracticeFacts.class),
            Map.entry("forfait-structure", ForfaitStructureFacts.class),
            Map.entry("grouped-practice", GroupedPracticeFacts.class),
            Map.entry("measures", MeasureFacts.class),
            Map.entry("obligations", ObligationFacts.class),
            Map.entry("options", OptionFacts.class),
            Map.entry("patient-base", PatientBaseFacts.class),
            Map.entry("payments", PaymentFacts.class),
            Map.entry("sector", SectorFacts.class),
            Map.entry("specialty", SpecialtyFacts.class),
            Map.entry("targets", TargetFacts.class),
            Map.entry("terms", TermFacts.class),
            Map.entry("training-hours", TrainingHoursFacts.class),
            Map.entry("training-path", TrainingPathFacts.class)));

    /** The tables that each revision ships itself; the others it inherits. */
    private static final Map<String, List<String>> SHIPPED = new TreeMap<>(Map.of(
            "avenant-7", List.copyOf(FACTS.keySet()),
            "avenant-7-2022", List.of("coordinated-practice"),
            "reglement-arbitral", List.of("amounts", "coordinated-practice", "forfait-structure", "grouped-practice",
                    "measures", "obligations", "options", "patient-base", "payments", "specialty", "targets",
                    "terms")));

    static Stream<Arguments> tables() {
        return RULES.revisions().stream().flatMap(revision -> revision.tables().stream()
                .map(table -> Arguments.of(revision.id(), table)));
    }

    @Test
    void eachRevisionShipsTheseTables() {
        Map<String, List<String>> own = new TreeMap<>();
        RULES.revisions().forEach(revision ->
                own.put(revision.id(), revision.ownTables().stream().sorted().toList()));
        assertEquals(SHIPPED, own);
    }

    @Test
    void eachRevisionHasATableForEveryDecision() {
        for (Revision revision : RULES.revisions()) {
            assertEquals(List.copyOf(FACTS.keySet()), revision.tables().stream().sorted().toList(), revision.id());
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tables")
    void decidesEveryCombinationOfItsFacts(String revision, String name) {
        DecisionTable table = RULES.get(revision).table(name);
        RecordComponent[] facts = FACTS.get(name).getRecordComponents();
        assertEquals(name, table.name());
        assertEquals(Arrays.stream(facts).map(RecordComponent::getName).toList(), table.facts());
        assertEquals(Arrays.stream(facts).mapToLong(TablesTest::values).reduce(1, Math::multiplyExact),
                table.cells());
        assertAll(rows(table, row -> assertTrue(row.cells() > 0, "it covers no cell")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tables")
    void itsRowsHaveNamesOfTheirOwn(String revision, String name) {
        DecisionTable table = RULES.get(revision).table(name);
        List<String> names = table.rows().stream().map(DecisionTable.Row::name).toList();
        assertEquals(names.stream().distinct().toList(), names);
        assertAll(rows(table, row -> assertTrue(row.name().matches("[a-z0-9]+(-[a-z0-9]+)*"), "not in kebab-case")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tables")
    void itsRowsAreSourced(String revision, String name) {
        assertAll(rows(RULES.get(revision).table(name), row -> {
            assertEquals(name, row.reason().table());
            assertEquals(row.name(), row.reason().row());
            assertFalse(row.reason().sources().isEmpty(), "it cites no source");
            row.reason().sources().stream().map(Citation::source).forEach(source ->
                    assertTrue(RULES.sources().contains(source), "unknown source " + source.id()));
            assertTrue(row.reason().certainty() == Certainty.STATED || row.reason().note().isPresent(),
                    "it lacks a note");
        }));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tables")
    void itsSentencesCanBeRead(String revision, String name) {
        assertAll(rows(RULES.get(revision).table(name), row -> {
            assertReadable(row.reason().text());
            row.reason().note().ifPresent(TablesTest::assertReadable);
        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("revisions")
    void accentsAreDecoded(String revision) {
        List<String> french = RULES.get(revision).table("amounts").rows().stream()
                .map(row -> row.reason().text().french()).toList();
        assertTrue(french.stream().anyMatch(sentence -> sentence.contains(", année 1 : ")), french::toString);
    }

    static Stream<String> revisions() {
        return RULES.revisions().stream().map(Revision::id);
    }

    private static long values(RecordComponent fact) {
        return fact.getType() == boolean.class ? 2 : fact.getType().getEnumConstants().length;
    }

    private static Stream<Executable> rows(DecisionTable table,
            Consumer<DecisionTable.Row> check) {
        return table.rows().stream().map(row -> () -> {
            try {
                check.accept(row);
            } catch (AssertionError e) {
                throw new AssertionError("row " + row.name() + ": " + e.getMessage(), e);
            }
        });
    }

    private static void assertReadable(Text text) {
        for (String sentence : List.of(text.english(), text.french())) {
            assertFalse(sentence.isBlank(), "a sentence is empty");
            assertEquals(Optional.empty(), Stream.of("{", "}", "\uFFFD", "\u00c3", "\u00e2\u20ac", "\\", "  ")
                    .filter(sentence::contains).findFirst(), sentence);
            assertTrue(sentence.matches("[\\p{Lu}\\p{N}].*[.]"), "not a sentence: " + sentence);
        }
    }
}
