package org.aidrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.aidrules.error.InputError;
import org.aidrules.explanation.CoreMessages;

/**
 * A JSON document (RFC 8259) with every error of its form. A field that is given twice is an error; the first value
 * stays in the tree. Numbers are shown as they were written. At most 32 levels, texts of 10 000 characters and numbers of
 * 100 digits are read. The tree is made when it is first asked for.
 */
public final class JsonDocument {

    /** The most bytes of a document that {@link #read} accepts. */
    public static final int MOST_BYTES = 1_000_000;

    private final JsonContent content;

    private JsonDocument(JsonContent content) {
        this.content = content;
    }

    private static JsonDocument ofTree(JsonNode root, List<InputError> errors) {
        return new JsonDocument(JsonContent.of(new JsonTree(root, errors)));
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
            return ofTree(
                    JsonNodeFactory.instance.missingNode(),
                    List.of(new InputError(
                            "",
                            Optional.empty(),
                            CoreMessages.text("json.tooLong", String.valueOf(MOST_BYTES)),
                            List.of())));
        }
        return readPart(bytes, line, 1);
    }

    /**
     * Reads a document that is a part of a larger one, such as an element of an array.
     *
     * @param bytes the document in UTF-8; its size is limited by the caller
     * @param line the number of the line on which it begins, 1 for the first, which the places of errors show
     * @param column the number of the column in which it begins, 1 for the first
     * @return the document, with every error of its form
     */
    public static JsonDocument readPart(byte[] bytes, long line, long column) {
        return new JsonDocument(JsonContent.of(bytes, line, column));
    }

    /**
     * Reads the value at which a parser stands.
     *
     * @throws IOException if it is no JSON, or cannot be read
     */
    static JsonDocument read(JsonParser parser) throws IOException {
        JsonDocumentParser read = new JsonDocumentParser(parser);
        return ofTree(read.root(), read.errors());
    }

    /**
     * Obtains a document from a tree.
     *
     * @param root the tree
     * @return a document without errors
     */
    public static JsonDocument of(JsonNode root) {
        return ofTree(Objects.requireNonNull(root, "root"), List.of());
    }

    /**
     * Obtains a document that was read in another way and has errors.
     *
     * @param root the tree, without the values that have errors
     * @param errors the errors of its form
     * @return a document with these errors
     */
    public static JsonDocument of(JsonNode root, List<InputError> errors) {
        return ofTree(Objects.requireNonNull(root, "root"), errors);
    }

    /**
     * Obtains a number that is shown as it was written.
     *
     * @param value the number
     * @param written how it was written, for example {@code 1 300,0}
     * @return the node of a tree
     */
    public static JsonNode number(BigDecimal value, String written) {
        return new WrittenNumber(Objects.requireNonNull(value, "value"), Objects.requireNonNull(written, "written"));
    }

    /**
     * Reads a whole number, which may be written with decimals or an exponent, as {@code 2355.0} and {@code 2.355e3}.
     *
     * @param value any value
     * @return its digits; empty where it is no number, is not whole, or is too large
     */
    public static Optional<String> whole(JsonNode value) {
        return WrittenNumber.whole(Objects.requireNonNull(value, "value"));
    }

    /**
     * Returns the tree.
     *
     * @return the root; a missing node where the document could not be read
     */
    public JsonNode root() {
        return content.tree().root();
    }

    /**
     * Returns every error of the form.
     *
     * @return the errors; none where the document is well formed
     */
    public List<InputError> errors() {
        return content.tree().errors();
    }

    /**
     * Writes the document as it was read: numbers as they were written, without the space between values.
     *
     * @param out receives the document, with a codec that writes trees
     * @throws IOException if it cannot be written
     */
    public void writeTo(JsonGenerator out) throws IOException {
        content.writeTo(out);
    }

    /** Returns whether a field with one of these names, each in quotation marks, can be in the document. */
    boolean mayHave(List<byte[]> names) {
        return content.mayHave(names);
    }

    /**
     * Reads the document without a tree.
     *
     * @param reader reads all tokens; it refuses a field that is given twice, and whatever else is an error
     * @return what it reads; empty where the document has to be read as a tree
     */
    <T> Optional<T> stream(Function<Tokens, T> reader) {
        return content.stream(reader);
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
