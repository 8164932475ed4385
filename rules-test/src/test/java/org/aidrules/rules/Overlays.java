package org.aidrules.rules;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.aidrules.AidRules;

/** The folders of tables that these tests lay over the shipped ones, and the one amount that most of them change. */
public final class Overlays {

    private Overlays() {}

    /**
     * One of the folders under {@code overlays}.
     *
     * @param name its name
     * @return its path
     */
    public static Path folder(String name) {
        return resource("/overlays").resolve(name);
    }

    /**
     * One of the folders under {@code broken}.
     *
     * @param name its name
     * @return its path
     */
    public static Path broken(String name) {
        return resource("/broken").resolve(name);
    }

    /**
     * What a full-time assistant brings in year 1, as the table of a revision says it.
     *
     * @param rules the rules
     * @param revision the id of one of their revisions
     * @return the cell of the outcome
     */
    public static String fullTimeYear1(AidRules rules, String revision) {
        return rules.get(revision).table("amounts").rows().stream()
                .filter(row -> row.name().equals("full-y1"))
                .findFirst()
                .orElseThrow()
                .outcome()
                .get("euros");
    }

    private static Path resource(String folder) {
        try {
            return Path.of(Overlays.class.getResource(folder).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
