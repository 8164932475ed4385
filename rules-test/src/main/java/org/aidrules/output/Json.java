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

/** Builds trees of JSON and writes them as text. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /**
     * Obtains a new object.
     *
     * @return with nothing in it
     */
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /**
     * Obtains a new array.
     *
     * @return with nothing in it
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
     * Writes a tree for people to read.
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
     * Obtains an array of texts.
     *
     * @param strings the strings
     * @return in their order
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
     * @return null where there is none
     */
    public static String decimal(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    /**
     * Writes a date as ISO 8601 has it.
     *
     * @param date the date, if there is one
     * @return null where there is none
     */
    public static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }
}
