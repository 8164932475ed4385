package org.aidrules.validation.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aidrules.AidRules;
import org.aidrules.error.UnknownNameException;
import org.aidrules.validation.proof.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What mutants are made of a table. */
class TableMutantsTest {

    private static final AidRules RULES = AidRules.standard();
    private static final TableMutants MAKER = TableMutants.of(RULES);

    @Test
    void aRowIsChangedCellByCell() {
        String note = "No text states what is due for an incomplete year: the aid is taken as due in proportion to the "
                + "number of days.";
        String english =
                "The doctor terminates the contract by registered letter with {notice} months' notice; the aid "
                        + "is due up to the last day.";
        assertEquals(
                List.of(
                        "Row: by-the-doctor -> by-the-fund",
                        "Row: once -> dropped",
                        "Row: once -> doubled",
                        "Row: once -> doubled under another name",
                        "Terminated by: DOCTOR -> ",
                        "Terminated by: DOCTOR -> FUND",
                        "Terminated by: DOCTOR -> COLLECTIVE_CONTRACT",
                        "Terminated by: DOCTOR -> DOCTOR, FUND",
                        "Months of notice: 2 -> ",
                        "Months of notice: 2 -> 3",
                        "Months of notice: 2 -> 1",
                        "Months of notice: 2 -> NONE",
                        "Aid owed: BY DAYS -> ",
                        "Aid owed: BY DAYS -> UNDETERMINED",
                        "Certainty: INTERPRETED -> STATED",
                        "Certainty: INTERPRETED -> UNDETERMINED",
                        "Source: RECO-MED -> ",
                        "Source: RECO-MED -> FMF",
                        "Source: RECO-MED -> RECO-MED: [1]",
                        "Note: " + note + " -> ",
                        "English: " + english + " -> ",
                        "English: " + english + " -> " + english.replace("{notice}", "")),
                changes(shipped("avenant-7", "termination"), "by-the-doctor").stream()
                        .filter(change -> !change.startsWith("Remarque: ") && !change.startsWith("French: "))
                        .toList());
    }

    @ParameterizedTest(name = "{0} {1}, row {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "avenant-7 | targets | half-p70-p90 | Growth: 12.5 % -> 12.6 %",
                "avenant-7 | targets | half-p70-p90 | Growth: 12.5 % -> 12.49 %",
                "avenant-7 | targets | half-p70-p90 | Growth: 12.5 % -> TO P50",
                "avenant-7 | targets | newly-established | Growth: TO P50 -> UNDETERMINED",
                "avenant-7 | targets | newly-established | Growth: TO P50 -> 0 %",
                "avenant-7 | targets | newly-established | Contract year: YEAR_1, YEAR_2, YEAR_3 -> YEAR_2, YEAR_3",
                "avenant-7 | targets | newly-established | Contract year: YEAR_1, YEAR_2, YEAR_3 -> YEAR_1, YEAR_2, YEAR_4",
                "avenant-7 | targets | newly-established | Contract year: YEAR_1, YEAR_2, YEAR_3 -> YEAR_1, YEAR_2, YEAR_3, YEAR_4",
                "avenant-7 | targets | newly-established | Newly established: true -> false",
                "avenant-7 | targets | second-assistant | Band:  -> BELOW_P30",
                "avenant-7 | sector | sector-1 | Verdict: MET -> TO_BE_MET",
                "avenant-7 | sector | sector-1 | Field required:  -> /practice/sector",
                "avenant-7 | working-time | third | Full-time equivalents: 1/3 -> 1/4",
                "avenant-7 | working-time | third | Full-time equivalents: 1/3 -> 0/3",
                "avenant-7 | sector | sector-2 | Source: IGAS-2023-015R: [46]; IGAS-2023-015R-A1: [28] i -> "
                        + "IGAS-2023-015R: [46]; IGAS-2023-015R-A1: [29] i",
                "avenant-7 | sector | sector-2 | Source: IGAS-2023-015R: [46]; IGAS-2023-015R-A1: [28] i -> "
                        + "IGAS-2023-015R-A1: [28] i",
                "avenant-7 | sector | sector-2 | Note:  -> Changed."
            })
    void theseAreAmongThem(String revision, String table, String row, String change) {
        List<String> changes = changes(shipped(revision, table), row);
        assertTrue(changes.contains(change), changes::toString);
    }

    @Test
    void eachMutantHasOneChange() {
        String text = shipped("avenant-7", "payments");
        List<TableMutant> mutants = MAKER.mutants(text);
        assertEquals(
                mutants.size(),
                mutants.stream().map(TableMutant::text).distinct().count());
        List<String> before = text.lines().toList();
        mutants.forEach(mutant -> {
            List<String> after = mutant.text()
                    .lines()
                    .map(line -> line.replaceFirst("^\"\"", ""))
                    .toList();
            assertTrue(after.stream().filter(line -> !before.contains(line)).count() <= 1, mutant::toString);
            assertEquals(
                    before.size(),
                    after.size()
                            + switch (mutant.after()) {
                                case "dropped" -> 1;
                                case "doubled", "doubled under another name" -> -1;
                                default -> 0;
                            },
                    mutant::toString);
        });
    }

    @Test
    void mutantOverridesTheTableItWasMadeFrom(@TempDir Path folder) {
        TableMutant mutant = MAKER.mutants(shipped("reglement-arbitral", "amounts")).stream()
                .filter(one -> one.row().equals("half-y1") && one.after().equals("18001"))
                .findFirst()
                .orElseThrow();
        assertEquals("reglement-arbitral amounts, row half-y1, Euros: \"18000\" -> \"18001\"", mutant.toString());
        AidRules changed = RULES.withOverlay(mutant.writeTo(folder.resolve("mutant")));
        assertTrue(changed.get("reglement-arbitral").table("amounts").rows().stream()
                .anyMatch(row -> row.outcome().containsValue("18001")));
    }

    @Test
    void aDraftHasMutantsToo(@TempDir Path folder) throws IOException {
        Path draft = Drafts.draft(folder, "avenant-7", "terms", Drafts.changed("contract-years", "5", "4"));
        AidRules rules = RULES.withOverlay(draft);
        List<TableMutant> mutants = TableMutants.of(rules).mutants(Files.readString(draft.resolve("terms.drl.csv")));
        assertEquals(
                List.of("draft"),
                mutants.stream().map(TableMutant::revision).distinct().toList());
        assertTrue(mutants.stream()
                .anyMatch(one -> one.before().equals("4") && one.after().equals("3")));
    }

    @Test
    void whatIsNoTableIsRefused() {
        List.of(
                        "",
                        "RuleSet,aidrules.avenant_7.terms\n",
                        "RuleSet,terms\nNAME,CONDITION\n",
                        "RuleSet,\"aidrules",
                        "RuleSet,aidrules.avenant_7.terms\nNAME,CONDITION\n")
                .forEach(text -> assertThrows(IllegalArgumentException.class, () -> MAKER.mutants(text), text));
        assertThrows(
                UnknownNameException.class,
                () -> MAKER.mutants(shipped("avenant-7", "terms").replace("avenant_7", "avenant_9")));
        assertThrows(NullPointerException.class, () -> MAKER.mutants(null));
        assertThrows(NullPointerException.class, () -> TableMutants.of(null));
    }

    private static List<String> changes(String text, String row) {
        return MAKER.mutants(text).stream()
                .filter(mutant -> mutant.row().equals(row))
                .map(mutant -> mutant.column() + ": " + mutant.before() + " -> " + mutant.after())
                .toList();
    }

    private static String shipped(String revision, String table) {
        return Drafts.shipped(revision, table);
    }
}
