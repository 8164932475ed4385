package org.aidrules.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aidrules.AidRules;

/** The shipped rules with a thresholds file of the caller's own. */
final class OwnThresholds {

    private static final String HEADERS = "specialty,measure,distribution,P30,P50,P70,P90,P95";

    private OwnThresholds() {}

    /** Writes a file of these lines and takes it up. */
    static AidRules rules(Path folder, String... lines) {
        return rules(folder, HEADERS, List.of(lines));
    }

    /** The same, where each line ends with its certainty. */
    static AidRules certified(Path folder, String... lines) {
        return rules(folder, HEADERS + ",certainty", List.of(lines));
    }

    private static AidRules rules(Path folder, String headers, List<String> lines) {
        Path file = folder.resolve("thresholds.csv");
        try {
            Files.writeString(file, headers + "\n" + String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Shipped.RULES.withThresholds(file);
    }
}
