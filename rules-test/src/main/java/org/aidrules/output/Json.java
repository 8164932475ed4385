package org.aidrules.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds trees of JSON and writes them as text. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /**
     * Creates an object.
     *
     * @return an empty object
     */
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /**
     * Creates an array.
     *
     * @return an empty array
     */
    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    /**
     * Writes a tree on one line.
     *
     * @param node the tree
     * @return JSON
     */
    public static String compact(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes can always be written", e);
        }
    }

    /**
     * Writes a tree on several indented lines.
     *
     * @param node the tree
     * @return JSON on several lines, which end in {@code \n} on every system
     */
    public static String pretty(JsonNode node) {
        try {
            return MAPPER.writer(PRINTER).writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes can always be written", e);
        }
    }

    /**
     * Creates an array of texts.
     *
     * @param strings the strings
     * @return an array in the same order
     */
    public static ArrayNode strings(Collection<String> strings) {
        ArrayNode array = array();
        strings.forEach(array::add);
        return array;
    }

    /**
     * Writes a decimal number without an exponent.
     *
     * @param number the number, if there is one
     * @return the text; null where there is none
     */
    public static @Nullable String decimal(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    /**
     * Writes a date in ISO 8601.
     *
     * @param date the date, if there is one
     * @return the text; null where there is none
     */
    public static @Nullable String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }
}
