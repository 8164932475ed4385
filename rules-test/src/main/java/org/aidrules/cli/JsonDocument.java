package org.aidrules.cli;

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
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;

/** A JSON document as it was given, with all that is wrong with its form: a field that is given twice does not win. */
final class JsonDocument {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).maxStringLength(10_000)
                    .maxNameLength(1_000).maxNumberLength(100).build())
            .build();

    private final long firstLine;
    private final List<InputError> errors = new ArrayList<>();
    private JsonNode root = JsonNodeFactory.instance.missingNode();

    private JsonDocument(long firstLine) {
        this.firstLine = firstLine;
    }

    /**
     * Reads a document; whatever is wrong is among the {@link #errors()}.
     *
     * @param bytes the document
     * @param firstLine the number of its first line, where it is part of a file
     */
    static JsonDocument read(byte[] bytes, long firstLine) {
        JsonDocument document = new JsonDocument(firstLine);
        if (bytes.length > Input.MOST_BYTES) {
            document.errors.add(new InputError("", Optional.empty(), new LocalizedText(
                    "this is too long: at most " + Input.MOST_BYTES + " bytes are read",
                    "c'est trop long : au plus " + Input.MOST_BYTES + " octets sont lus"), List.of()));
        } else {
            document.parse(bytes);
        }
        return document;
    }

    /** Reads a document of any length, such as the answers to many others. */
    static JsonDocument readAll(byte[] bytes) {
        JsonDocument document = new JsonDocument(1);
        document.parse(bytes);
        return document;
    }

    /** The root of the document; missing where it could not be read. */
    JsonNode root() {
        return root;
    }

    List<InputError> errors() {
        return errors;
    }

    /**
     * The fields of the document, where it could be read.
     *
     * @param found where its errors go, and those of its fields
     * @throws InvalidInputException with its errors, where it could not be read
     */
    JsonObjectReader fields(List<InputError> found) {
        if (root.isMissingNode()) {
            throw new InvalidInputException(errors);
        }
        found.addAll(errors);
        return JsonObjectReader.of(root, found);
    }

    private void parse(byte[] bytes) {
        try {
            parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            errors.add(new InputError("", Optional.empty(), new LocalizedText("this is not UTF-8", "ce n'est pas de l'UTF-8"),
                    List.of("UTF-8")));
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
            errors.add(new InputError(place(parser.currentLocation()), Optional.empty(), new LocalizedText(
                    "this is too deep or too long: at most 32 levels, texts of 10000 characters, numbers of 100",
                    "c'est trop profond ou trop long : au plus 32 niveaux, des textes de 10000 caractères, "
                            + "des nombres de 100"), List.of()));
        } catch (JsonProcessingException e) {
            errors.add(unreadable(e.getLocation(), e.getOriginalMessage()));
        }
    }

    private JsonNode value(JsonParser parser, String at) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, at);
            case START_ARRAY -> array(parser, at);
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            default -> nodes.textNode(parser.getText());
        };
    }

    /** A decimal number; one whose exponent no machine holds stays a text, and is accepted nowhere. */
    private static JsonNode decimal(JsonParser parser) throws IOException {
        try {
            return JsonNodeFactory.instance.numberNode(parser.getDecimalValue());
        } catch (NumberFormatException e) {
            return JsonNodeFactory.instance.textNode(parser.getText());
        }
    }

    private ObjectNode object(JsonParser parser, String at) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String place = Pointer.to(at, name);
            parser.nextToken();
            JsonNode value = value(parser, place);
            if (object.has(name)) {
                errors.add(new InputError(place, Optional.of(ShownValue.value(value)), new LocalizedText("this field is given twice",
                        "ce champ est donné deux fois"), List.of()));
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String at) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, at + "/" + array.size()));
        }
        return array;
    }

    private InputError unreadable(JsonLocation location, String detail) {
        return new InputError(place(location), Optional.empty(), new LocalizedText("this is not JSON: " + detail,
                "ce n'est pas du JSON : " + detail), List.of());
    }

    private String place(JsonLocation location) {
        return "line " + (firstLine + location.getLineNr() - 1) + ", column " + location.getColumnNr();
    }
}
