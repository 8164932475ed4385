package org.aidrules.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV that a spreadsheet shows and does not run. */
class CsvOutputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "=",
                "-",
                "+1 2",
                "-1,5",
                "-1.5e3",
                "--1"
            })
    void aCellThatWouldRunGetsAnApostrophe(String cell) {
        assertEquals("'" + cell, CsvOutput.harmless(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-1050.00", "+3", "0", "12.5", "", "a=b", "a-b", " x", "–", "'=1", "avenant-7", "é"})
    void numbersAndOtherCellsStayAsTheyAre(String cell) {
        assertEquals(cell, CsvOutput.harmless(cell));
    }

    @ParameterizedTest
    @CsvSource({"x;=1+1,x;'=1+1", "x; @SUM(A1);-1,x; '@SUM(A1);'-1", "=1;+2,'=1;'+2", "a;b=1,a;b=1", "'x\n=1','x\n''=1'"
    })
    void aPartThatWouldRunOnceSplitGetsAnApostrophe(String cell, String harmless) {
        assertEquals(harmless.replace("\\n", "\n"), CsvOutput.harmless(cell.replace("\\n", "\n")));
    }

    @Test
    void linesEndInALineFeed() {
        StringWriter text = new StringWriter();
        CsvOutput csv = CsvOutput.to(text);
        csv.line("a", 1, "b,c");
        csv.line("=x", "-1", "d\"e");
        assertEquals("a,1,\"b,c\"\n'=x,-1,\"d\"\"e\"\n", text.toString());
    }
}
