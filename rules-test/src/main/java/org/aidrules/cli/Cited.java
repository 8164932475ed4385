package org.aidrules.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.aidrules.Citation;

/** How citations are written for people. */
final class Cited {

    private Cited() {
    }

    static String text(Citation citation) {
        return (citation.source().id() + " " + citation.locator()).strip();
    }

    static String text(List<Citation> citations) {
        return citations.stream().map(Cited::text).collect(Collectors.joining("; "));
    }
}
