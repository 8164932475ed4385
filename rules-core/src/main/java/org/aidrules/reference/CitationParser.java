package org.aidrules.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.Source;

/** Reads citations in the form {@code ID: locator; ID: locator}, in which the locators are optional. */
public final class CitationParser {

    private CitationParser() {}

    /**
     * Reads citations.
     *
     * @param cited the citations, as text
     * @param sources finds a source by its id
     * @param unknown accepts each id that has no source; an empty text where nothing is cited
     * @return the citations whose source was found
     */
    public static List<Citation> read(
            String cited, Function<String, Optional<Source>> sources, Consumer<String> unknown) {
        List<Citation> citations = new ArrayList<>();
        for (String entry : cited.split(";")) {
            String[] parts = entry.strip().split(":", 2);
            String id = parts[0].strip();
            String locator = parts.length > 1 ? parts[1].strip() : "";
            sources.apply(id)
                    .ifPresentOrElse(source -> citations.add(new Citation(source, locator)), () -> unknown.accept(id));
        }
        return List.copyOf(citations);
    }
}
