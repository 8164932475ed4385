package org.aidrules.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.engine.TableSource;
import org.aidrules.error.Defect;
import org.aidrules.error.InvalidInputException;
import org.aidrules.reference.Resources;
import org.aidrules.reference.SourcesReader;
import org.aidrules.reference.Utf8;
import org.aidrules.tables.TableFileReader;

/** Reads any files as those of a draft folder, and compiles nothing: many more inputs than {@link DraftFuzzer} tries. */
public final class DraftFilesFuzzer {

    private DraftFilesFuzzer() {}

    /**
     * Tries one input.
     *
     * @param data the files, as {@link DraftFolder} describes them
     */
    public static void fuzzerTestOneInput(byte[] data) {
        DraftFolder.of(data).files().forEach((name, content) -> {
            try {
                read(name, content);
            } catch (InvalidInputException refused) {
                Refusals.check(refused.errors());
            }
        });
    }

    private static void read(String name, byte[] content) {
        if (name.endsWith(".properties")) {
            Resources.properties(name, content);
        } else if (name.endsWith(".drl.csv")) {
            List<Defect> defects = new ArrayList<>();
            Optional<TableSource> table = TableFileReader.read(name, Utf8.text(name, content), defects);
            if (table.isPresent() != defects.isEmpty()) {
                throw new AssertionError(table + " with " + defects);
            }
        } else {
            SourcesReader.read(name, Utf8.text(name, content));
        }
    }
}
