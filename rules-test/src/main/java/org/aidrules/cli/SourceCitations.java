package org.aidrules.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.aidrules.explanation.Citation;

/** Writes citations as text. */
final class SourceCitations {

    private SourceCitations() {}

    static String text(Citation citation) {
        return (citation.source().id() + " " + citation.locator()).strip();
    }

    static String text(List<Citation> citations) {
        return citations.stream().map(SourceCitations::text).collect(Collectors.joining("; "));
    }
}
