package org.aidrules.explanation;

import java.util.Objects;

/**
 * The place in a document that says something.
 *
 * @param source the document
 * @param locator the article, paragraph or table; empty where the document as a whole is meant
 */
public record Citation(Source source, String locator) {

    /** Checks that nothing is missing. */
    public Citation {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(locator, "locator");
    }
}
