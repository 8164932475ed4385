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
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.Scheme;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table of every shipped revision loads, is total, and says of each row where it comes from. */
class TablesTest {

    private static final AidRules RULES = AidRules.standard();

    /** The tables that each revision ships itself; the others it inherits. */
    private static final Map<String, List<String>> SHIPPED = new TreeMap<>(Map.of(
            "aide-collective-2026",
                    List.of(
                            "combination",
                            "company-base",
                            "company-form",
                            "doctor-posts",
                            "ending-grounds",
                            "individual-contracts",
                            "membership",
                            "modulation",
                            "obligations",
                            "partners",
                            "payments",
                            "post-amounts",
                            "post-attainment",
                            "post-targets",
                            "post-termination",
                            "post-terms",
                            "rounding",
                            "sector",
                            "transitions",
                            "waiting-period"),
            "aide-collective-2026-11", List.of("doctor-posts", "transitions"),
            "avenant-7", Domains.tables(Scheme.INDIVIDUAL),
            "centres-de-sante",
                    List.of(
                            "centre-assistants",
                            "centre-base",
                            "centre-kind",
                            "combination",
                            "modulation",
                            "new-centres",
                            "obligations",
                            "payments",
                            "post-amounts",
                            "post-attainment",
                            "post-targets",
                            "post-termination",
                            "post-terms",
                            "rounding",
                            "transitions"),
            "centres-de-sante-2025", List.of("centre-assistants", "transitions"),
            "avenant-7-2022", List.of("coordinated-practice", "transitions"),
            "reglement-arbitral",
                    List.of(
                            "amounts",
                            "attainment",
                            "bands",
                            "combination",
                            "coordinated-practice",
                            "forfait-structure",
                            "grouped-practice",
                            "measures",
                            "modulation",
                            "obligations",
                            "options",
                            "patient-base",
                            "payments",
                            "renewal",
                            "specialty",
                            "targets",
                            "terms",
                            "transitions"),
            "convention-2024",
                    List.of(
                            "amounts",
                            "bands",
                            "changes",
                            "obligations",
                            "options",
                            "patient-base",
                            "specialty",
                            "targets",
                            "terms",
                            "transitions",
                            "working-time")));

    static Stream<Arguments> tables() {
        return RULES.revisions().stream()
                .flatMap(revision -> revision.tables().stream().map(table -> Arguments.of(revision.id(), table)));
    }

    @Test
    void eachRevisionShipsTheseTables() {
        Map<String, List<String>> own = new TreeMap<>();
        RULES.revisions()
                .forEach(revision -> own.put(
                        revision.id(), revision.ownTables().stream().sorted().toList()));
        assertEquals(SHIPPED, own);
    }

    @Test
    void eachRevisionHasATableForEveryDecisionOfItsScheme() {
        for (Revision revision : RULES.revisions()) {
            assertEquals(
                    Domains.tables(Shipped.scheme(revision.id())),
                    revision.tables().stream().sorted().toList(),
                    revision.id());
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tables")
    void decidesEveryCombinationOfItsFacts(String revision, String name) {
        DecisionTable table = RULES.get(revision).table(name);
        RecordComponent[] facts = Domains.FACTS.get(name).getRecordComponents();
        assertEquals(name, table.name());
        assertEquals(Arrays.stream(facts).map(RecordComponent::getName).toList(), table.facts());
        assertEquals(Domains.size(name), table.cells());
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
            row.reason().sources().stream()
                    .map(Citation::source)
                    .forEach(source -> assertTrue(RULES.sources().contains(source), "unknown source " + source.id()));
            assertTrue(
                    row.reason().certainty() == Certainty.STATED
                            || row.reason().note().isPresent(),
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
        Revision read = RULES.get(revision);
        List<String> french =
                read.table(read.scheme() == Scheme.INDIVIDUAL ? "amounts" : "post-amounts").rows().stream()
                        .map(row -> row.reason().text().french())
                        .toList();
        assertTrue(french.stream().anyMatch(sentence -> sentence.contains("nnée 1 : ")), french::toString);
    }

    static Stream<String> revisions() {
        return RULES.revisions().stream().map(Revision::id);
    }

    private static Stream<Executable> rows(DecisionTable table, Consumer<DecisionTable.Row> check) {
        return table.rows().stream().map(row -> () -> {
            try {
                check.accept(row);
            } catch (AssertionError e) {
                throw new AssertionError("row " + row.name() + ": " + e.getMessage(), e);
            }
        });
    }

    private static void assertReadable(LocalizedText text) {
        for (String sentence : List.of(text.english(), text.french())) {
            assertFalse(sentence.isBlank(), "a sentence is empty");
            assertEquals(
                    Optional.empty(),
                    Stream.of("{", "}", "\uFFFD", "\u00c3", "\u00e2\u20ac", "\\", "  ")
                            .filter(sentence::contains)
                            .findFirst(),
                    sentence);
            assertTrue(sentence.matches("[\\p{Lu}\\p{N}].*[.]"), "not a sentence: " + sentence);
        }
    }
}
