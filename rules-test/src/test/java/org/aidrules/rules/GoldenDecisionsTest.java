package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every cell of every table is what the dossier says, with its certainty and its citations. */
class GoldenDecisionsTest {

    static Stream<Arguments> tables() {
        return Shipped.allIds().stream()
                .flatMap(revision ->
                        Domains.tables(Shipped.scheme(revision)).stream().map(table -> Arguments.of(revision, table)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decisions.csv", "citations.csv"})
    void theFilesSpeakOfEveryTableOfEveryRevision(String file) {
        assertEquals(
                new TreeSet<>(tables().map(pair -> pair.get()[0] + " " + pair.get()[1])
                        .toList()),
                new TreeSet<>(GoldenDecisions.tables(file).toList()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tables")
    void everyCellIsAsTheDossierStates(String revision, String table) {
        GoldenDecisions.check(Shipped.RULES, revision, table);
    }
}
