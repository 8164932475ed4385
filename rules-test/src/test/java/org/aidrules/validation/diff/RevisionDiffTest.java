package org.aidrules.validation.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Differences between revisions, beside those that are found cell by cell. */
class RevisionDiffTest {

    private static final AidRules RULES = AidRules.standard();

    static Stream<Arguments> pairs() {
        return RULES.revisions().stream()
                .flatMap(from -> RULES.revisions(from.scheme()).stream().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyCellThatDiffersIsInExactlyOneGroup(Revision from, Revision to) {
        RevisionDiff diff = RevisionDiff.between(from, to);
        Set<String> grouped = new HashSet<>();
        for (RevisionDiff.Change change : diff.changes()) {
            for (Map<String, String> facts : change.allFacts()) {
                assertTrue(
                        grouped.add(change.table() + " " + facts + " "
                                + change.before().outcome() + " "
                                + change.after().outcome()),
                        () -> change.table() + " " + facts);
            }
        }
        assertEquals(cellByCell(from, to), grouped);
        assertEquals(grouped.size(), diff.differences());
        assertEquals(from.cells(), diff.cells());
    }

    private static Set<String> cellByCell(Revision from, Revision to) {
        Set<String> differing = new HashSet<>();
        for (String table : from.tables()) {
            Map<String, Map<String, String>> before = outcomes(from.table(table));
            outcomes(to.table(table)).forEach((facts, outcome) -> {
                if (!before.get(facts).equals(outcome)) {
                    differing.add(table + " " + facts + " " + before.get(facts) + " " + outcome);
                }
            });
        }
        return differing;
    }

    /** The outcome of each row under all the facts that its conditions name, found from the rows. */
    private static Map<String, Map<String, String>> outcomes(DecisionTable table) {
        Map<String, Map<String, String>> outcomes = new HashMap<>();
        for (DecisionTable.Row row : table.rows()) {
            List<String> all = List.of("");
            for (String fact : table.facts()) {
                List<String> values =
                        row.conditions().getOrDefault(fact, table.domain().get(fact));
                all = all.stream()
                        .flatMap(known -> values.stream()
                                .map(value -> known + (known.isEmpty() ? "" : ", ") + fact + "=" + value))
                        .toList();
            }
            all.forEach(facts -> outcomes.put("{" + facts + "}", row.outcome()));
        }
        return outcomes;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theOtherWayRoundTheSameDiffers(Revision from, Revision to) {
        assertEquals(
                RevisionDiff.between(from, to).differences(),
                RevisionDiff.between(to, from).differences());
    }

    /** Coordinated practice at signature: an undertaking no longer suffices, and neither does nothing. */
    @Test
    void amendment7Of2022ChangesCoordinatedPracticeAlone() {
        RevisionDiff diff = between("avenant-7", "avenant-7-2022");
        assertEquals(Set.of("coordinated-practice"), tables(diff));
        assertEquals(2, diff.differences());
    }

    /** The arbitral ruling keeps every amount of its options; the second assistant has no amount before or after. */
    @Test
    void theSettlementChangesNoAmount() {
        assertTrue(!tables(between("avenant-7-2022", "reglement-arbitral")).contains("amounts"));
    }

    /** 15 bands and options that are paid, 5 years: all rise; so does the silence on a second assistant. */
    @Test
    void theConventionRaisesEveryAmount() {
        List<RevisionDiff.Change> amounts = between("reglement-arbitral", "convention-2024").changes().stream()
                .filter(change -> change.table().equals("amounts"))
                .toList();
        long raised = amounts.stream()
                .filter(change -> change.after().outcome().get("euros").matches("\\d+"))
                .peek(change -> assertTrue(
                        Integer.parseInt(change.after().outcome().get("euros"))
                                > Integer.parseInt(change.before().outcome().get("euros")),
                        change::toString))
                .mapToLong(RevisionDiff.Change::cells)
                .sum();
        assertEquals(3 * 5 * 5, raised);
    }

    @Test
    void onlyFactsThatMatterAreNarrowed() {
        RevisionDiff.Change change = between("reglement-arbitral", "convention-2024").changes().stream()
                .filter(one -> one.after().name().equals("half-p95-p100")
                        && one.table().equals("amounts"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("option", "band"), change.narrowed());
        assertEquals(List.of("HALF"), change.facts().get("option"));
        assertEquals(5, change.cells());
    }

    /** From November 2026 on, half a post more for a doctor who hosts a junior doctor, and for all of a training site. */
    @Test
    void theCollectiveAidOfNovemberChangesThePostsOfDoctorsAlone() {
        RevisionDiff diff = between("aide-collective-2026", "aide-collective-2026-11");
        assertEquals(Set.of("doctor-posts"), tables(diff));
        assertEquals(3, diff.differences());
    }

    /** Of four zones, one without a cap for each under-dense zone, 8 elsewhere, and a question where none is given. */
    @Test
    void theCapOfHealthCentresChangesInEveryZone() {
        RevisionDiff diff = between("centres-de-sante", "centres-de-sante-2025");
        assertEquals(Set.of("centre-assistants"), tables(diff));
        assertEquals(4, diff.differences());
    }

    @Test
    void revisionsOfDifferentSchemesAreNotCompared() {
        List<InputError> errors = assertThrows(
                        InvalidInputException.class, () -> between("avenant-7", "centres-de-sante"))
                .errors();
        assertEquals(
                List.of(new InputError(
                        "centres-de-sante",
                        Optional.of("health-centre"),
                        new LocalizedText(
                                "avenant-7 and centres-de-sante belong to different schemes (Individual aid; Health centres): "
                                        + "only revisions of the same scheme can be compared",
                                "avenant-7 et centres-de-sante relèvent de dispositifs différents (Aide individuelle ; "
                                        + "Centres de santé) : seules des révisions d'un même dispositif peuvent être comparées"),
                        List.of("individual"))),
                errors);
    }

    private static RevisionDiff between(String from, String to) {
        return RevisionDiff.between(RULES.get(from), RULES.get(to));
    }

    private static Set<String> tables(RevisionDiff diff) {
        return diff.changes().stream().map(RevisionDiff.Change::table).collect(Collectors.toCollection(TreeSet::new));
    }
}
