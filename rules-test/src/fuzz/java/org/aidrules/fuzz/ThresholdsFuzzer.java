package org.aidrules.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.aidrules.AidRules;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractReader;

/** Reads any bytes as a file of percentile thresholds, and places the counts of a doctor by them. */
public final class ThresholdsFuzzer {

    private static final AidRules RULES = AidRules.standard();
    private static final byte[] COUNTS_ONLY = """
            {"signedOn":"2023-06-01","option":"HALF","practice":{"specialty":"CARDIOLOGY","sector":"SECTOR_1"},
            "patients":{"activeFile":1999}}""".getBytes(StandardCharsets.UTF_8);

    private ThresholdsFuzzer() {}

    /**
     * Tries one input.
     *
     * @param data any bytes
     */
    public static void fuzzerTestOneInput(byte[] data) {
        Path file = Scratch.file("thresholds.csv", data);
        try {
            ContractReader.of(RULES.withThresholds(file)).plan(COUNTS_ONLY);
        } catch (InvalidInputException refused) {
            Refusals.check(refused.errors());
        }
    }
}
