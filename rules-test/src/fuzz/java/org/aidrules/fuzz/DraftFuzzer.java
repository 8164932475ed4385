package org.aidrules.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.aidrules.AidRules;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractReader;

/** Loads any files as a draft folder; what is accepted is compiled, and plans a contract. */
public final class DraftFuzzer {

    private static final AidRules RULES = AidRules.standard();
    private static final byte[] PLAN = """
            {"signedOn":"2023-06-01","revision":"a-draft","option":"HALF",
            "practice":{"specialty":"CARDIOLOGY","sector":"SECTOR_1"},"patients":{"activeFile":1800},
            "bands":{"activeFile":"P50_P70"},"assistant":{"profile":"NURSE"}}""".getBytes(StandardCharsets.UTF_8);

    private DraftFuzzer() {}

    /**
     * Tries one input.
     *
     * @param data the files, as {@link DraftFolder} describes them
     */
    public static void fuzzerTestOneInput(byte[] data) {
        Path folder = DraftFolder.of(data).written();
        String digest = AidRules.overlayDigest(folder);
        if (!digest.equals(AidRules.overlayDigest(folder))) {
            throw new AssertionError("two digests of one folder");
        }
        try {
            ContractReader.of(RULES.withOverlay(folder)).plan(PLAN);
        } catch (InvalidInputException refused) {
            Refusals.check(refused.errors());
        } catch (DefectiveTableException defective) {
            if (defective.defects().isEmpty()) {
                throw new AssertionError("defective without a defect", defective);
            }
        }
    }
}
