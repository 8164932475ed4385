package org.aidrules.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.error.InputError;
import org.aidrules.explanation.CoreMessages;

/**
 * A JSON document (RFC 8259) with every error of its form. A field that is given twice is an error; the first value
 * stays in the tree. At most 32 levels, texts of 10 000 characters and numbers of 100 digits are read.
 */
public final class JsonDocument {

    /** The most bytes of a document that {@link #read} accepts. */
    public static final int MOST_BYTES = 1_000_000;

    private final JsonNode root;
    private final List<InputError> errors;

    JsonDocument(JsonNode root, List<InputError> errors) {
        this.root = root;
        this.errors = List.copyOf(errors);
    }

    /**
     * Reads a document.
     *
     * @param bytes the document in UTF-8, with or without a byte order mark
     * @return the document, with every error of its form
     */
    public static JsonDocument read(byte[] bytes) {
        return readLine(bytes, 1);
    }

    /**
     * Reads a document that is a line of a file.
     *
     * @param bytes the line in UTF-8
     * @param line the number of the line, which the places of errors show
     * @return the document, with every error of its form
     */
    public static JsonDocument readLine(byte[] bytes, long line) {
        if (bytes.length > MOST_BYTES) {
            return new JsonDocument(
                    JsonNodeFactory.instance.missingNode(),
                    List.of(new InputError(
                            "",
                            Optional.empty(),
                            CoreMessages.text("json.tooLong", String.valueOf(MOST_BYTES)),
                            List.of())));
        }
        return parsed(bytes, line);
    }

    /**
     * Reads a document of any length, such as a file of many results.
     *
     * @param bytes the document in UTF-8
     * @return the document, with every error of its form
     */
    public static JsonDocument readAll(byte[] bytes) {
        return parsed(bytes, 1);
    }

    private static JsonDocument parsed(byte[] bytes, long firstLine) {
        JsonDocumentParser parser = new JsonDocumentParser(bytes, firstLine);
        return new JsonDocument(parser.root(), parser.errors());
    }

    /**
     * Obtains a document from a tree.
     *
     * @param root the tree
     * @return a document without errors
     */
    public static JsonDocument of(JsonNode root) {
        return new JsonDocument(Objects.requireNonNull(root, "root"), List.of());
    }

    /**
     * Returns the tree.
     *
     * @return the root; a missing node where the document could not be read
     */
    public JsonNode root() {
        return root;
    }

    /**
     * Returns every error of the form.
     *
     * @return the errors; none where the document is well formed
     */
    public List<InputError> errors() {
        return errors;
    }

    /**
     * Returns the place of a field (RFC 6901). A long name is truncated.
     *
     * @param at the place of its object
     * @param field its name
     * @return a JSON pointer
     */
    public static String pointer(String at, String field) {
        return JsonText.pointer(at, field);
    }

    /**
     * Returns a value in the form that errors show. A long value is truncated.
     *
     * @param value the value
     * @return a text without quotes; any other value as JSON
     */
    public static String shown(JsonNode value) {
        return JsonText.shown(value);
    }
}
