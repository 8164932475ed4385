package org.aidrules.cli;

import picocli.CommandLine.Option;

/** The machine formats of a command: JSON, CSV, or neither, in which case it prints text. */
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
