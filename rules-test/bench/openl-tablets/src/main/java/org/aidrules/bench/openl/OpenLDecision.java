package org.aidrules.bench.openl;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aidrules.bench.AmountAnswer;
import org.aidrules.bench.AmountsTable;
import org.aidrules.facts.AmountFacts;
import org.openl.rules.runtime.RulesEngineFactory;

/** The decision as a decision table of OpenL Tablets in a workbook, compiled once for execution. */
final class OpenLDecision {

    private final AmountsRules rules;

    OpenLDecision(AmountsTable table) {
        Path workbook = write(table);
        RulesEngineFactory<AmountsRules> factory = new RulesEngineFactory<>(workbook.toString(), AmountsRules.class);
        factory.setExecutionMode(true);
        rules = factory.newEngineInstance();
    }

    private static Path write(AmountsTable table) {
        try {
            Path file = Files.createTempFile("amounts", ".xlsx");
            file.toFile().deleteOnExit();
            try (OutputStream stream = Files.newOutputStream(file)) {
                AmountsWorkbook.write(table, stream);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AmountAnswer decide(AmountFacts facts) {
        return rules.amounts(facts.option(), facts.band(), facts.year());
    }
}
