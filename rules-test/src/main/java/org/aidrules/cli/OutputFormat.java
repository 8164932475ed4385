package org.aidrules.cli;

import picocli.CommandLine.Option;

/** The forms in which a command prints for machines; at most one, and text for people where none is asked for. */
final class OutputFormat {

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--csv", descriptionKey = "csv")
    private boolean csv;

    boolean json() {
        return json;
    }

    boolean csv() {
        return csv;
    }
}
