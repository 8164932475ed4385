package org.aidrules.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.aidrules.explanation.Citation;

/** Writes citations as a revision's properties hold them. */
final class Citations {

    private Citations() {}

    /** Returns citations in the form {@code ID: locator; ID: locator}. */
    static String text(List<Citation> citations) {
        return citations.stream()
                .map(citation -> citation.locator().isEmpty()
                        ? citation.source().id()
                        : citation.source().id() + ": " + citation.locator())
                .collect(Collectors.joining("; "));
    }
}
