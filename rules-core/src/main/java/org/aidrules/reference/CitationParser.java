package org.aidrules.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.Source;

/** Reads citations as the rule files write them: {@code ID: locator; ID: locator}, where a locator may be left out. */
public final class CitationParser {

    private CitationParser() {
    }

    /** The citations whose source is known; the ids of the others, or an empty text, go to {@code unknown}. */
    public static List<Citation> read(String cited, Function<String, Optional<Source>> sources, Consumer<String> unknown) {
        List<Citation> citations = new ArrayList<>();
        for (String one : cited.split(";")) {
            String[] parts = one.strip().split(":", 2);
            String id = parts[0].strip();
            String locator = parts.length > 1 ? parts[1].strip() : "";
            sources.apply(id).ifPresentOrElse(source -> citations.add(new Citation(source, locator)),
                    () -> unknown.accept(id));
        }
        return List.copyOf(citations);
    }
}
