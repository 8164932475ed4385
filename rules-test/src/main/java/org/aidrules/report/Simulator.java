package org.aidrules.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aidrules.AidRules;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;

/**
 * The doctor's page: one HTML file in French and in English that plans and settles a contract without a network. It holds
 * the answers of every table as data, and the arithmetic of {@code rules-core} in JavaScript, which is proved against the
 * test vectors of every revision. The same rules always give the same bytes.
 */
public final class Simulator {

    /** The name of the file. */
    public static final String FILE = "simulator.html";

    /** The parts of the script, in the order in which they depend on each other. */
    private static final List<String> SCRIPTS = List.of(
            "numbers",
            "dates",
            "texts",
            "tables",
            "input",
            "measures",
            "options",
            "training",
            "application",
            "timeline",
            "targets",
            "notices",
            "plan",
            "history",
            "attainment",
            "absences",
            "settlement",
            "api",
            "view",
            "calendar",
            "questions",
            "results",
            "page");

    private final AidRules rules;

    private Simulator(AidRules rules) {
        this.rules = rules;
    }

    /**
     * Creates the page of some rules.
     *
     * @param rules the rules, with the tables and thresholds of the caller, not null
     * @return the page
     */
    public static Simulator of(AidRules rules) {
        return new Simulator(Objects.requireNonNull(rules, "rules"));
    }

    /**
     * Writes the page and replaces one of the same name.
     *
     * @param folder the folder, not null; it is created if it does not exist
     * @param locale the language in which the page opens, not null: French, or English for any other
     * @return the file
     * @throws org.aidrules.error.DefectiveTableException if a table has a gap or an overlap
     * @throws UncheckedIOException if the file cannot be written
     */
    public Path write(Path folder, Locale locale) {
        Path file = Objects.requireNonNull(folder, "folder").resolve(FILE);
        String page = page(locale);
        try {
            Files.createDirectories(folder);
            return Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the page.
     *
     * @param locale the language in which the page opens, not null: French, or English for any other
     * @return the text of the file, to be written in UTF-8
     * @throws org.aidrules.error.DefectiveTableException if a table has a gap or an overlap
     */
    public String page(Locale locale) {
        Map<String, Object> model = new HashMap<>();
        model.put("m", new Messages(locale));
        model.put("style", Templates.text("style.css") + Templates.text("simulator/simulator.css"));
        // Neither may end the element that holds it, nor be changed by the template.
        return new Templates()
                .page("simulator/simulator", model)
                .replace("%data%", Json.compact(SimulatorData.of(rules)).replace("<", "\\u003c"))
                .replace("%script%", script());
    }

    private static String script() {
        return SCRIPTS.stream()
                .map(part -> Templates.text("simulator/" + part + ".js"))
                .collect(Collectors.joining("\n"));
    }
}
