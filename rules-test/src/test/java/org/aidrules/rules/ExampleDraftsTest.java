package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Assistant;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.TrainingEntry;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;
import org.aidrules.validation.diff.RevisionDiff;
import org.aidrules.validation.proof.RevisionCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two drafts after the report decide as it recommends, and otherwise as the arbitral ruling does. */
class ExampleDraftsTest {

    private static final String HALF_TIME = "igas-2023-half-time";
    private static final LocalDate SIGNED = LocalDate.of(2023, 6, 15);

    private static AidRules rules(String draft) {
        return Shipped.RULES.withOverlay(Path.of("examples", draft));
    }

    /** What the draft decides for some facts; empty where the report asks for no change. */
    private static Optional<Map<String, String>> recommended(String draft, String table, Map<String, String> facts) {
        return switch (draft + " " + table) {
            case "igas-2023 obligations" ->
                given(
                        facts.get("obligation").equals("TRAINING_STARTED")
                                && !facts.get("holdsCqp").equals("YES"),
                        Map.of("bound", "YES", "from", "SIGNATURE", "months", "12"));
            case "igas-2023 training-hours" -> given(facts.get("path").equals("FAE"), Map.of("hours", "35"));
            case "igas-2023 training-modules" ->
                given(
                        facts.get("path").equals("FAE") && !facts.get("module").equals("PATIENT_FILE"),
                        Map.of("block", "NONE", "duration", "NONE"));
            case "igas-2023 training-entry" ->
                given(
                        facts.get("path").equals("CQP")
                                && facts.get("diploma").equals("LEVEL_3")
                                && !facts.get("period").equals("NO_ENTRY_CONDITIONS"),
                        Map.of("entry", "OPEN"));
            case HALF_TIME + " options" ->
                given(facts.get("option").equals("THIRD"), Map.of("availability", "AVAILABLE"));
            case HALF_TIME + " obligations" ->
                given(facts.get("obligation").equals("SECRETARY_REPLACED"), Map.of("bound", "NO"));
            default -> Optional.empty();
        };
    }

    private static Optional<Map<String, String>> given(boolean changes, Map<String, String> outcome) {
        return changes ? Optional.of(new TreeMap<>(outcome)) : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"igas-2023", HALF_TIME})
    void theDraftIsSoundAndGivesNoWarning(String draft) {
        AidRules rules = rules(draft);
        RevisionCheck check = RevisionCheck.of(rules, rules.get(draft));
        assertEquals(List.of(), check.defects());
        assertEquals(List.of(), check.warnings());
        assertEquals(Optional.of("reglement-arbitral"), rules.get(draft).extended());
        assertTrue(rules.get(draft).isDraft());
    }

    @ParameterizedTest
    @ValueSource(strings = {"igas-2023", HALF_TIME})
    void theDraftDiffersWhereTheReportRecommendsIt(String draft) {
        Revision parent = Shipped.RULES.get("reglement-arbitral");
        Map<String, Map<String, String>> expected = new TreeMap<>();
        for (String name : Domains.tables(Scheme.INDIVIDUAL)) {
            DecisionTable table = parent.table(name);
            Domains.cells(name)
                    .forEach(facts -> recommended(draft, name, facts)
                            .filter(outcome -> !outcome.equals(table.row(facts).outcome()))
                            .ifPresent(outcome -> expected.put(name + " " + new TreeMap<>(facts), outcome)));
        }
        Map<String, Map<String, String>> changed = new TreeMap<>();
        RevisionDiff.between(parent, rules(draft).get(draft))
                .changes()
                .forEach(change -> change.allFacts()
                        .forEach(facts -> changed.put(
                                change.table() + " " + new TreeMap<>(facts),
                                new TreeMap<>(change.after().outcome()))));
        assertEquals(expected, changed);
    }

    @Test
    void theTablesOfTheDraftsAreThoseThatChange() {
        assertEquals(
                Set.of("obligations", "training-hours", "training-entry", "training-modules"),
                Set.copyOf(rules("igas-2023").get("igas-2023").ownTables()));
        assertEquals(
                Set.of("obligations", "options"),
                Set.copyOf(rules(HALF_TIME).get(HALF_TIME).ownTables()));
    }

    @Test
    void aThirdIsOpenToAllAndTheSecretaryNeedNotBeReplaced() {
        AidRules rules = rules(HALF_TIME);
        AidApplication third = Doctors.gp(SIGNED, AidOption.THIRD, Band.P70_P90, Band.P70_P90)
                .secretaryPromoted(true)
                .build();
        AidPlan before = rules.plan(third);
        AidPlan after = rules.plan(third.toBuilder().revision(HALF_TIME).build());
        assertEquals(
                List.of(false, true),
                List.of(before.option().available(), after.option().available()));
        assertEquals(
                Optional.of(new BigDecimal("12000.00")), after.years().get(0).maximumAid());
        assertEquals(List.of(true, false), List.of(replaced(before), replaced(after)));
    }

    private static boolean replaced(AidPlan plan) {
        return plan.obligations().stream().anyMatch(one -> one.kind() == ObligationKind.SECRETARY_REPLACED);
    }

    @Test
    void levelThreeEntersTheTrainingWhichBeginsWithinTwelveMonthsOfSignature() {
        AidRules rules = rules("igas-2023");
        AidApplication hired = Doctors.gp(SIGNED, AidOption.HALF, Band.P70_P90, Band.P70_P90)
                .hiredOn(SIGNED.plusDays(30))
                .assistant(Assistant.builder(AssistantBackground.OTHER)
                        .diplomaLevel(3)
                        .build())
                .build();
        AidPlan before = rules.plan(hired);
        AidPlan after = rules.plan(hired.toBuilder().revision("igas-2023").build());
        assertEquals(List.of(TrainingEntry.CLOSED, TrainingEntry.OPEN), List.of(entry(before), entry(after)));
        assertEquals(LocalDate.of(2025, 7, 15), before.obligations().get(0).dueOn());
        assertEquals(LocalDate.of(2024, 6, 15), after.obligations().get(0).dueOn());
    }

    private static TrainingEntry entry(AidPlan plan) {
        return plan.training().orElseThrow().entry().verdict();
    }
}
