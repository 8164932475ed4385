package org.aidrules.fuzz;

/** Replays any bytes as saved results. */
public final class SavedResultsFuzzer {

    private SavedResultsFuzzer() {}

    /**
     * Tries one input. Its length chooses the form of the output.
     *
     * @param data any bytes
     */
    public static void fuzzerTestOneInput(byte[] data) {
        String file = Scratch.file("saved.json", data).toString();
        if (data.length % 2 == 0) {
            Commands.run(data, "replay", "--json", file);
        } else {
            Commands.run(data, "replay", "--lang", "en", file);
        }
    }
}
