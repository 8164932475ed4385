package org.aidrules.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.answers.Row;
import org.aidrules.error.Defect;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.ExampleSources;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Origin;
import org.aidrules.facts.Verdict;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.DecisionResult.FieldRequired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowParserTest {

    private static final Map<String, String> MET = Map.of("verdict", "MET");
    private static final Map<String, String> UNDETERMINED = Map.of("verdict", "UNDETERMINED");

    private final List<Defect> defects = new ArrayList<>();
    private final RowParser parser = new RowParser("example", ExampleSources::find, Origin.REVISION, defects);

    /** The metadata of a sound row with some cells changed: pairs of column and cell. */
    private static Map<String, String> metadata(String... changes) {
        Map<String, String> metadata =
                new HashMap<>(Map.of("Certainty", "STATED", "Source", "LAW: 1", "English", "Yes.", "French", "Oui."));
        for (int i = 0; i < changes.length; i += 2) {
            metadata.put(changes[i], changes[i + 1]);
        }
        return metadata;
    }

    private List<Defect.Kind> kinds() {
        return defects.stream().map(Defect::kind).toList();
    }

    private void assertKinds(List<Defect.Kind> kinds, Map<String, String> outcome, Map<String, String> metadata) {
        parser.parse(Decisions.SECTOR, new Row("row", outcome, metadata));
        assertEquals(kinds, kinds());
        defects.forEach(defect -> assertEquals(List.of("row"), defect.rows()));
    }

    @Test
    void validRowGivesOutcomeAndReason() {
        DecisionResult<CriterionRuling> result =
                parser.parse(Decisions.SECTOR, new Row("row", MET, metadata())).orElseThrow();
        assertEquals(List.of(), defects);
        assertEquals(new Decided<>(new CriterionRuling(Verdict.MET, Optional.empty()), result.reason()), result);
        assertEquals("row", result.reason().row());
        assertEquals("sector", result.reason().table());
        assertEquals(
                List.of(new Citation(ExampleSources.LAW, "1")), result.reason().sources());
        assertEquals(new LocalizedText("Yes.", "Oui."), result.reason().text());
    }

    @Test
    void aSentenceIsFilledWithTheCells() {
        Decided<Optional<BigDecimal>> result = parser.parse(
                        Decisions.AMOUNTS,
                        new Row(
                                "row",
                                Map.of("euros", "1234.5"),
                                metadata(
                                        "English", "{euros} for P70_P90, {euros}.", "French", "{euros} pour P70_P90.")))
                .orElseThrow();
        assertEquals(Optional.of(new BigDecimal("1234.50")), result.outcome());
        assertEquals("1,234.5 for P70_P90, 1,234.5.", result.reason().text().english());
        assertEquals("1 234,5 pour P70_P90.", result.reason().text().french());
    }

    @Test
    void aSentenceHasADayInWords() {
        LocalizedText text = parser.parse(
                        Decisions.TRAINING_PERIODS,
                        new Row(
                                "row",
                                Map.of("firstDay", "2022-02-01", "experienceYears", "3"),
                                metadata("English", "From {firstDay} on.", "French", "À compter du {firstDay}.")))
                .orElseThrow()
                .reason()
                .text();
        assertEquals(new LocalizedText("From 1 February 2022 on.", "À compter du 1er février 2022."), text);
    }

    @Test
    void undeterminedRowStatesWhatIsMissing() {
        DecisionResult<CriterionRuling> result = parser.parse(
                        Decisions.SECTOR,
                        new Row(
                                "row",
                                UNDETERMINED,
                                metadata(
                                        "Certainty",
                                        "UNDETERMINED",
                                        "Note",
                                        "The law is silent.",
                                        "Remarque",
                                        "La loi se tait.")))
                .orElseThrow();
        assertEquals(List.of(), defects);
        assertEquals(Certainty.UNDETERMINED, result.reason().certainty());
        assertTrue(result.reason().text().english().startsWith("Yes. The law is silent. "));
        assertTrue(result.reason().text().french().startsWith("Oui. La loi se tait. "));
    }

    @Test
    void aRowMayAskForAField() {
        DecisionResult<CriterionRuling> result = parser.parse(
                        Decisions.SECTOR, new Row("row", Map.of("asks", "/practice/zone"), metadata()))
                .orElseThrow();
        assertEquals(new FieldRequired<>("/practice/zone", result.reason()), result);
        assertEquals(List.of(), defects);
    }

    @Test
    void onlyFieldsOfAnApplicationMayBeAskedForAndNotByEveryTable() {
        parser.parse(Decisions.SECTOR, new Row("row", Map.of("asks", "/practice/colour"), metadata()));
        parser.parse(Decisions.AMOUNTS, new Row("row", Map.of("asks", "/practice/zone"), metadata()));
        assertEquals(List.of(Defect.Kind.SYNTAX, Defect.Kind.SYNTAX), kinds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Row", "a_b", "a--b", "-a", "a-", "a b", "é"})
    void namesAreOfSmallLettersDigitsAndHyphens(String name) {
        parser.parse(Decisions.SECTOR, new Row(name, MET, metadata()));
        assertEquals(List.of(Defect.Kind.SYNTAX), kinds());
    }

    @ParameterizedTest
    @CsvSource({
        "Certainty, ''",
        "Certainty, stated",
        "Certainty, INTERPRETED",
        "Source, ''",
        "Source, LAW",
        "English, ''",
        "French, ''",
        "Note, One language only."
    })
    void rowNeedsSourceCertaintyAndSentences(String column, String cell) {
        assertKinds(List.of(Defect.Kind.UNSOURCED), MET, metadata(column, cell));
    }

    @Test
    void aSourceMustBeInTheList() {
        assertKinds(List.of(Defect.Kind.UNKNOWN_SOURCE), MET, metadata("Source", "LAW: 1; BOOK: 2"));
    }

    @Test
    void aSentenceNamesOnlyColumnsThatTheRowFills() {
        assertKinds(List.of(Defect.Kind.SYNTAX), MET, metadata("French", "Oui, {euros}."));
    }

    @Test
    void anOutcomeThatCannotBeReadIsADefect() {
        assertKinds(List.of(Defect.Kind.SYNTAX), Map.of("verdict", "PERHAPS"), metadata());
    }

    @Test
    void outcomeAndCertaintyAreUndeterminedTogether() {
        assertKinds(List.of(Defect.Kind.SYNTAX), UNDETERMINED, metadata());
        assertKinds(
                List.of(Defect.Kind.SYNTAX, Defect.Kind.SYNTAX),
                MET,
                metadata("Certainty", "UNDETERMINED", "Note", "a", "Remarque", "b"));
    }
}
