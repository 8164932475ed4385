package org.aidrules.validation.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Proofs of revisions, and what is told of drafts that were broken on purpose. */
class RevisionCheckTest {

    private static final AidRules RULES = AidRules.standard();

    @TempDir
    private Path folder;

    static Stream<Revision> shipped() {
        return RULES.revisions().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedRevisionIsValid(Revision revision) {
        assertEquals(List.of(), RevisionCheck.of(RULES, revision).defects());
    }

    /** The cells are the products of the values of the facts, table by table. */
    @ParameterizedTest
    @MethodSource("shipped")
    void everyFactIsAsked(Revision revision) {
        long cells = 0;
        for (String table : revision.tables()) {
            long size = 1;
            for (List<String> values : revision.table(table).domain().values()) {
                size *= values.size();
            }
            assertEquals(
                    size,
                    revision.table(table).rows().stream()
                            .mapToLong(row -> row.cells())
                            .sum(),
                    table);
            cells += size;
        }
        assertEquals(cells, RevisionCheck.of(RULES, revision).cells());
    }

    @Test
    void aRowThatIsDroppedLeavesGaps() {
        List<Defect> defects = overlay("amounts", Drafts.without("half-y2"));
        assertEquals(4, defects.size(), defects::toString);
        assertEquals(Defect.Kind.GAP, defects.get(0).kind());
        assertEquals(
                Map.of("option", "HALF", "band", "P30_P50", "year", "YEAR_2"),
                defects.get(0).facts());
        assertEquals(List.of(), defects.get(0).rows());
    }

    @Test
    void aRowThatIsDoubledOverlaps() {
        List<Defect> defects = overlay("amounts", Drafts.doubled("full-p95-p100", "full-again"));
        assertEquals(5, defects.size(), defects::toString);
        assertEquals(Defect.Kind.OVERLAP, defects.get(0).kind());
        assertEquals(List.of("full-p95-p100", "full-again"), defects.get(0).rows());
    }

    /** A band more in a row overlaps, and a band less leaves a gap. */
    @Test
    void bandThatIsMovedIsReported() {
        assertEquals(
                List.of(Defect.Kind.OVERLAP),
                overlay("bands", Drafts.changed("p30-p50", "ABOVE_P30", "\"ABOVE_P30, AT_P50\"")).stream()
                        .map(Defect::kind)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amounts | half-y2 | 13500 | 18001 | amounts-by-year",
                "amounts | half-y1 | 18000 | 11999 | amounts-by-option",
                "amounts | full-y3-p90-p95 | 25000 | 20999 | amounts-by-band",
                "targets | half-p70-p90 | 12.5 % | 20.5 % | targets-by-band",
                "targets | half-p70-p90 | 12.5 % | 7 % | targets-by-option",
                "modulation | y3-in-full | FULL | PRORATED | modulation-by-result",
                "training-hours | others-afgsu | 370 | 385 | training-hours-by-afgsu",
                "training-hours | secretary-1-year | 283.5 | 334 | training-hours-by-experience",
                "working-time | half | 1/2 | 1/4 | working-time-by-option"
            })
    void aFigureOutOfOrderBreaksAnInvariant(String table, String row, String from, String to, String invariant) {
        String others = table.equals("modulation") ? "y3-in-full,YEAR_3,AT" : row;
        UnaryOperator<String> change = table.equals("modulation")
                ? text -> Drafts.doubled("y3-in-full", "y3-whole")
                        .apply(text)
                        .replace("y3-in-full,YEAR_3,\"AT, ABOVE, WHOLE\",FULL", others + ",FULL")
                        .replace(
                                "y3-whole,YEAR_3,\"AT, ABOVE, WHOLE\",FULL",
                                "y3-whole,YEAR_3,\"ABOVE, WHOLE\",PRORATED")
                : Drafts.changed(row, from, to);
        List<Defect> defects = overlay(table, change);
        assertFalse(defects.isEmpty());
        defects.forEach(defect -> assertEquals(Defect.Kind.INVARIANT, defect.kind(), defect::toString));
        assertTrue(
                defects.stream()
                        .anyMatch(defect -> defect.message().english().endsWith("(invariant " + invariant + ")")),
                defects::toString);
    }

    @Test
    void aFigureInOneLanguageOnlyBreaksAnInvariant() {
        List<Defect> defects = overlay("amounts", Drafts.changed("half-y1", "année 1", "année 2"));
        assertEquals(
                List.of("table amounts, row half-y1: a sentence has other figures in English than in French: "
                        + "1, 18000; 18000, 2 (invariant same-figures)"),
                defects.stream().map(defect -> defect.message().english()).toList());
        assertEquals(
                "table amounts, ligne half-y1 : une phrase n'a pas les mêmes chiffres en anglais et en français : "
                        + "1, 18000 ; 18000, 2 (invariant same-figures)",
                defects.get(0).message().french());
    }

    /** Table 7 of the report: 384 hours, of which 35 of the patient file. */
    @Test
    void modulesThatDoNotAddUpToTheHoursOfATrainingBreakAnInvariant() {
        List<Defect> defects = overlay(
                "training-modules",
                Drafts.changed("patient-file", "PATIENT_FILE,RECEPTION,35", "PATIENT_FILE,RECEPTION,34"));
        assertEquals(
                List.of(
                        "table training-modules: the modules of the training FAE have 111 hours in all, but table "
                                + "training-hours gives 112 (invariant training-hours-by-module)",
                        "table training-modules: the modules of the training CQP have 383 hours in all, but table "
                                + "training-hours gives 384 (invariant training-hours-by-module)"),
                defects.stream().map(defect -> defect.message().english()).toList());
        assertEquals(
                "table training-modules : les modules de la formation FAE comptent 111 heures en tout, alors que la table "
                        + "training-hours en donne 112 (invariant training-hours-by-module)",
                defects.get(0).message().french());
        assertEquals(Map.of("path", "FAE"), defects.get(0).facts());
    }

    @Test
    void anInvariantNamesTheFactsAndBothRows() {
        Defect defect = overlay("amounts", Drafts.changed("half-y2", "13500", "18001")).stream()
                .filter(one -> one.message().english().contains("amounts-by-year"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("half-y1", "half-y2"), defect.rows());
        assertEquals(Map.of("option", "HALF", "band", "P30_P50", "year", "YEAR_1"), defect.facts());
        assertEquals(
                "table amounts: euros rises from 18000 to 18001 when year goes from YEAR_1 to YEAR_2 "
                        + "(invariant amounts-by-year)",
                defect.message().english());
        assertEquals(
                "table amounts : euros augmente de 18000 à 18001 quand year passe de YEAR_1 à YEAR_2 "
                        + "(invariant amounts-by-year)",
                defect.message().french());
    }

    @Test
    void anExceptionThatIsDeclaredWithItsSourceIsNoDefect() {
        UnaryOperator<String> change = Drafts.changed("others-afgsu", "370", "385");
        assertFalse(only(Drafts.draft(folder.resolve("a"), "avenant-7", "training-hours", change))
                .isValid());
        assertTrue(only(Drafts.draft(
                        folder.resolve("b"),
                        "avenant-7",
                        "training-hours",
                        change,
                        "exception.training-hours-by-afgsu=IGAS-2023-015R: table 9"))
                .isValid());
    }

    @Test
    void anExceptionFromAnInvariantThatThereIsNotIsADefect() {
        RevisionCheck check = only(Drafts.draft(
                folder,
                "avenant-7",
                "amounts",
                UnaryOperator.identity(),
                "exception.amounts-by-weather=IGAS-2023-015R: table 2"));
        assertEquals(
                List.of("exception.amounts-by-weather: unknown invariant"),
                check.defects().stream()
                        .map(defect -> defect.message().english())
                        .toList());
    }

    @Test
    void exceptionWithUnknownSourceIsRefused() {
        Path draft = Drafts.draft(
                folder, "avenant-7", "amounts", UnaryOperator.identity(), "exception.amounts-by-year=HEARSAY");
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> RevisionCheck.ofFolder(RULES, draft));
        assertEquals(
                List.of("draft/revision.properties/exception.amounts-by-year"),
                refusal.errors().stream().map(InputError::at).toList());
    }

    /** The two rows would be total and exact, yet what one matches could not be read column by column. */
    @Test
    void conditionsThatDependOnEachOtherAreRefused() {
        String bands = "\"BELOW_P30, P30_P50, P50_P70, P70_P90, P90_P95, P95_P100\"";
        List<Defect> defects = overlay(
                "amount-band",
                text -> text.lines().limit(6).reduce("", (all, line) -> all + line + "\n")
                        + ",forall(||){first == Band.$ && second == Band.$},"
                        + "forall(&&){(first != Band.$ || second != Band.$)},"
                        + text.lines().skip(6).findFirst().orElseThrow().split(",", 4)[3] + "\n"
                        + "Row,Same,Different,Band,Certainty,Source,Note,Remarque,English,French\n"
                        + "same," + bands + ",,P30_P50,STATED,IGAS-2023-015R: table 2,,,Same.,Pareil.\n"
                        + "different,," + bands + ",P30_P50,STATED,IGAS-2023-015R: table 2,,,Different.,Différent.\n");
        assertEquals(
                List.of("table amount-band.drl.csv, cell B7", "table amount-band.drl.csv, cell C7"),
                defects.stream()
                        .map(defect -> defect.message().english().split(":")[0])
                        .toList());
    }

    @Test
    void aDraftIsProvedWithWhatItInherits() {
        List<RevisionCheck> checks = RevisionCheck.ofFolder(RULES, Path.of("examples", "igas-2023"));
        assertEquals(
                List.of("igas-2023"),
                checks.stream().map(RevisionCheck::revision).toList());
        assertTrue(checks.get(0).isValid());
        assertEquals(RULES.get("reglement-arbitral").cells(), checks.get(0).cells());
    }

    /** A table of avenant-7 that all inherit is proved for all; one that others have of their own is not. */
    @Test
    void anOverlayIsProvedForEveryRevisionThatItChanges() {
        assertEquals(
                List.of("avenant-7", "avenant-7-2022", "reglement-arbitral", "convention-2024"),
                RevisionCheck.ofFolder(
                                RULES,
                                Drafts.overlay(folder.resolve("a"), "avenant-7", "sector", UnaryOperator.identity()))
                        .stream()
                        .map(RevisionCheck::revision)
                        .toList());
        assertEquals(
                List.of("convention-2024"),
                RevisionCheck.ofFolder(
                                RULES,
                                Drafts.overlay(
                                        folder.resolve("b"), "convention-2024", "amounts", UnaryOperator.identity()))
                        .stream()
                        .map(RevisionCheck::revision)
                        .toList());
    }

    @Test
    void errorsOfSeveralTablesAreReportedAtOnce() {
        Drafts.overlay(folder, "avenant-7", "amounts", Drafts.without("half-y2"));
        Drafts.overlay(folder, "avenant-7", "sector", Drafts.changed("sector-1", "SECTOR_1", "SECTOR_ONE"));
        Drafts.overlay(folder, "avenant-7", "terms", Drafts.changed("contract-years", "STATED", "CERTAIN"));
        assertEquals(
                List.of(
                        Defect.Kind.SYNTAX,
                        Defect.Kind.GAP,
                        Defect.Kind.GAP,
                        Defect.Kind.GAP,
                        Defect.Kind.GAP,
                        Defect.Kind.UNSOURCED),
                only(folder).defects().stream().map(Defect::kind).toList());
    }

    private List<Defect> overlay(String table, UnaryOperator<String> change) {
        return RevisionCheck.ofFolder(RULES, Drafts.overlay(folder, "avenant-7", table, change))
                .get(0)
                .defects();
    }

    private RevisionCheck only(Path draft) {
        List<RevisionCheck> checks = RevisionCheck.ofFolder(RULES, draft);
        assertEquals(1, checks.size());
        return checks.get(0);
    }
}
