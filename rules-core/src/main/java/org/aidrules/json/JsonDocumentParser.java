package org.aidrules.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.error.InputError;
import org.aidrules.explanation.CoreMessages;

/** Parses one JSON document and collects every error of its form. */
final class JsonDocumentParser {

    private static final int MOST_LEVELS = 32;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NUMBER = 100;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(1_000)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final long firstLine;
    private final long firstColumn;
    private final List<InputError> errors = new ArrayList<>();
    private JsonNode root = NODES.missingNode();

    /** Parses a document that begins on a line and in a column of a file, 1 for the first. */
    JsonDocumentParser(byte[] bytes, long firstLine, long firstColumn) {
        this.firstLine = firstLine;
        this.firstColumn = firstColumn;
        parse(bytes);
    }

    /**
     * Reads the value at which a parser stands, whose document is read by another program.
     *
     * @throws IOException if it is no JSON, or cannot be read
     */
    JsonDocumentParser(JsonParser parser) throws IOException {
        this.firstLine = 1;
        this.firstColumn = 1;
        this.root = value(parser, "");
    }

    /** Returns the root of the document; a missing node where it cannot be read. */
    JsonNode root() {
        return root;
    }

    /** Returns every error of the form. */
    List<InputError> errors() {
        return errors;
    }

    private void parse(byte[] bytes) {
        try {
            parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            errors.add(new InputError("", Optional.empty(), CoreMessages.text("json.notUtf8"), List.of("UTF-8")));
        }
    }

    private void parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            parse(parser);
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can always be read", e);
        }
    }

    private void parse(JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                errors.add(InputError.missing("", List.of("{…}")));
                return;
            }
            JsonNode read = value(parser, "");
            if (parser.nextToken() != null) {
                errors.add(unreadable(parser.currentTokenLocation(), "something follows the end"));
            }
            root = read;
        } catch (StreamConstraintsException e) {
            errors.add(new InputError(
                    place(parser.currentLocation()),
                    Optional.empty(),
                    CoreMessages.text(
                            "json.tooDeep",
                            String.valueOf(MOST_LEVELS),
                            String.valueOf(LONGEST_TEXT),
                            String.valueOf(LONGEST_NUMBER)),
                    List.of()));
        } catch (JsonProcessingException e) {
            errors.add(unreadable(e.getLocation(), e.getOriginalMessage()));
        }
    }

    private JsonNode value(JsonParser parser, String at) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, at);
            case START_ARRAY -> array(parser, at);
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(parser.getText());
        };
    }

    private static JsonNode whole(JsonParser parser) throws IOException {
        JsonNode number = NODES.numberNode(parser.getBigIntegerValue());
        return number.asText().equals(parser.getText())
                ? number
                : new WrittenNumber(parser.getDecimalValue(), parser.getText());
    }

    /** Reads a decimal number; one whose exponent is too large stays a text, which no number field accepts. */
    private static JsonNode decimal(JsonParser parser) throws IOException {
        try {
            return new WrittenNumber(parser.getDecimalValue(), parser.getText());
        } catch (NumberFormatException e) {
            return NODES.textNode(parser.getText());
        }
    }

    private ObjectNode object(JsonParser parser, String at) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String place = JsonText.pointer(at, name);
            parser.nextToken();
            JsonNode value = value(parser, place);
            if (object.has(name)) {
                errors.add(JsonObjectReader.fieldTwice(place, value));
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String at) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, at + "/" + array.size()));
        }
        return array;
    }

    private InputError unreadable(JsonLocation location, String detail) {
        return new InputError(
                place(location), Optional.empty(), CoreMessages.text("json.unreadable", detail), List.of());
    }

    private String place(JsonLocation location) {
        long column = location.getLineNr() == 1 ? firstColumn - 1 + location.getColumnNr() : location.getColumnNr();
        return "line " + (firstLine + location.getLineNr() - 1) + ", column " + column;
    }
}
