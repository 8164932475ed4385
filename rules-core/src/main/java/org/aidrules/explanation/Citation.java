package org.aidrules.explanation;

import java.util.Objects;

/**
 * A reference to a place in a source.
 *
 * @param source the source
 * @param locator the article, paragraph, page or table; empty for the source as a whole
 */
public record Citation(Source source, String locator) {

    /**
     * Creates a citation.
     *
     * @throws NullPointerException if an argument is null
     */
    public Citation {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(locator, "locator");
    }
}
