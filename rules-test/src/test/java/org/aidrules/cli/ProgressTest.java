package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bar that a long command shows on a terminal. */
class ProgressTest {

    @ParameterizedTest
    @CsvSource({
        "0, 7, [..............................]   0 %",
        "1, 3, [#########.....................]  33 %",
        "50, 100, [###############...............]  50 %",
        "999, 1000, [#############################.]  99 %",
        "9000000000000, 9000000000000, [##############################] 100 %",
        "11, 10, [##############################] 100 %"
    })
    void theBarGrowsWithWhatIsDone(long done, long whole, String bar) {
        assertEquals(bar, Progress.bar(done, whole));
    }
}
