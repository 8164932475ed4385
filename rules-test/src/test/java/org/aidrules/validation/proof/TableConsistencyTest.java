package org.aidrules.validation.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that are total and exact, and from which no plan could be worked out all the same. */
class TableConsistencyTest {

    private final AidRules rules = AidRules.standard();

    @TempDir
    private Path folder;

    private List<Defect> defects(String table, UnaryOperator<String> change) {
        Path overlay = Drafts.overlay(folder, "avenant-7", table, change);
        return assertThrows(DefectiveTableException.class, () -> rules.withOverlay(overlay))
                .defects();
    }

    private void assertDefects(String table, UnaryOperator<String> change, String... messages) {
        assertEquals(
                List.of(messages),
                defects(table, change).stream()
                        .map(defect -> defect.message().english())
                        .toList());
    }

    /** One measure is the base, and at most one more counts. */
    @Test
    void measuresThatDecideTogether() {
        assertDefects(
                "measures",
                Drafts.changed("gp-active-file", "COUNTED", "BASE"),
                "table measures: GENERAL_MEDICINE must have exactly one BASE and at most one COUNTED");
    }

    @Test
    void measuresOfWhichNoneDecides() {
        assertDefects(
                "measures",
                Drafts.changed("gp-attending", "BASE", "NOT_COUNTED"),
                "table measures: GENERAL_MEDICINE must have exactly one BASE and at most one COUNTED");
    }

    @Test
    void threeMeasuresThatCount() {
        List<Defect> defects = defects("measures", Drafts.changed("other-measure", "NOT_COUNTED", "COUNTED"));
        assertEquals(
                List.of(Map.of("specialty", "GENERAL_MEDICINE")),
                defects.stream().map(Defect::facts).toList());
        assertEquals(Defect.Kind.SYNTAX, defects.get(0).kind());
        assertEquals("measures", defects.get(0).table());
    }

    /** 70 % and 20 % leave a tenth unpaid; 70 % and 40 % pay a tenth too much; 70 % and 30 % are all. */
    @ParameterizedTest
    @CsvSource({"20 %, 1", "29.9 %, 1", "30 %, 0", "30.1 %, 1", "40 %, 1"})
    void sharesThatAreTheWholeAid(String rest, int defects) {
        UnaryOperator<String> change = Drafts.changed("y1-balance", "BALANCE", rest);
        if (defects == 0) {
            assertEquals(
                    "avenant-7",
                    rules.withOverlay(Drafts.overlay(folder, "avenant-7", "payments", change))
                            .get("avenant-7")
                            .table("payments")
                            .revision());
        } else {
            assertDefects(
                    "payments", change, "table payments: the instalments of YEAR_1 do not add up to the whole aid");
        }
    }

    @Test
    void nothingIsLeftForABalanceAfterAll() {
        assertDefects(
                "payments",
                Drafts.changed("y1-advance", "70 %", "100 %"),
                "table payments: the instalments of YEAR_1 do not add up to the whole aid");
    }

    @Test
    void nothingFollowsABalance() {
        assertDefects(
                "payments",
                text -> Drafts.changed("y1-balance", "BALANCE", "30 %")
                        .apply(Drafts.changed("y1-advance", "70 %", "BALANCE").apply(text)),
                "table payments: the instalments of YEAR_1 do not add up to the whole aid");
    }

    /** A proportion of what is not known, and a year that is left out though it was observed. */
    @Test
    void modulationsThatCannotBe() {
        assertDefects(
                "modulation",
                Drafts.changed(
                        "undetermined", "UNDETERMINED,UNDETERMINED,UNDETERMINED", "UNDETERMINED,PRORATED,INTERPRETED"),
                "table modulation: YEAR_3 with UNDETERMINED cannot be PRORATED",
                "table modulation: YEAR_4 with UNDETERMINED cannot be PRORATED",
                "table modulation: YEAR_5 with UNDETERMINED cannot be PRORATED");
    }

    @Test
    void aYearThatIsObservedIsSettled() {
        assertDefects(
                "modulation",
                Drafts.changed("later-in-full", "FULL", "NOT_SETTLED"),
                "table modulation: YEAR_4 with WHOLE cannot be NOT_SETTLED",
                "table modulation: YEAR_5 with WHOLE cannot be NOT_SETTLED");
    }

    @ParameterizedTest
    @CsvSource({
        "contract-years, 5, 0, CONTRACT_YEARS must be a whole number from 1 to 5",
        "contract-years, 5, 6, CONTRACT_YEARS must be a whole number from 1 to 5",
        "contract-years, 5, 2.5, CONTRACT_YEARS must be a whole number from 1 to 5",
        "contract-years, 5, NONE, CONTRACT_YEARS must be a whole number from 1 to 5",
        "full-aid-attainment, 75 %, 100.1 %, FULL_AID_ATTAINMENT must not exceed 100 %"
    })
    void termsOutOfRange(String row, String from, String to, String message) {
        assertDefects("terms", Drafts.changed(row, "," + from + ",", "," + to + ","), "table terms: " + message);
    }

    @ParameterizedTest
    @CsvSource({"contract-years, 5, 1", "full-aid-attainment, 75 %, 100 %", "full-aid-attainment, 75 %, NONE"})
    void termsInRange(String row, String from, String to) {
        Path overlay =
                Drafts.overlay(folder, "avenant-7", "terms", Drafts.changed(row, "," + from + ",", "," + to + ","));
        assertEquals(List.of(), rules.withOverlay(overlay).get("avenant-7").defects());
    }

    @ParameterizedTest
    @CsvSource({
        "target-gain, 1, 0, the unit of TARGET_GAIN must be a multiple of 1",
        "target-gain, 1, 2.5, the unit of TARGET_GAIN must be a multiple of 1",
        "aid, 0.01, 0, the unit of AID must be a multiple of 0.01",
        "aid, 0.01, 0.005, the unit of AID must be a multiple of 0.01"
    })
    void unitsThatCannotBeWritten(String row, String from, String to, String message) {
        assertDefects("rounding", Drafts.changed(row, "," + from + ",", "," + to + ","), "table rounding: " + message);
    }
}
