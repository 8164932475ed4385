package org.aidrules.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Writes JSON with one line for each part down to a given depth. The bytes are the same on every system. */
public final class LinesPrinter {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LinesPrinter() {}

    /**
     * Writes a tree as text.
     *
     * @param node the tree
     * @param depth the depth down to which each part has its own line
     * @return JSON with line breaks down to the depth
     */
    public static String text(JsonNode node, int depth) {
        DefaultPrettyPrinter.Indenter indenter = new Indenter(depth);
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes can always be written", e);
        }
    }

    /** Breaks lines down to a depth. */
    private record Indenter(int depth) implements DefaultPrettyPrinter.Indenter {
        @Override
        public void writeIndentation(JsonGenerator generator, int level) throws IOException {
            generator.writeRaw(level > depth ? " " : "\n" + "  ".repeat(level));
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
