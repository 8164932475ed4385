package org.aidrules.fuzz;

/** Runs the commands that read contracts on a file of any bytes. */
public final class CommandsFuzzer {

    private CommandsFuzzer() {}

    /**
     * Tries one input. Its length chooses the command.
     *
     * @param data any bytes
     */
    public static void fuzzerTestOneInput(byte[] data) {
        String file = Scratch.file("contract.json", data).toString();
        switch (data.length % 6) {
            case 0 -> Commands.run(data, "plan", "--why", "--lang", "fr", file);
            case 1 -> Commands.run(data, "plan", "--json", file);
            case 2 -> Commands.run(data, "settle", "--why", "--lang", "en", file);
            case 3 -> Commands.run(data, "settle", "--json", "--reasons", "ids", file);
            case 4 -> Commands.run(data, "batch", "plan", file);
            default -> Commands.run(data, "batch", "settle", "--reasons", "none", file);
        }
    }
}
