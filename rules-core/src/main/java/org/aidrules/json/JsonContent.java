package org.aidrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a document holds: its bytes, its tree, or both once the tree is asked for. Safe for use by several threads. */
final class JsonContent {

    private final byte[] bytes;
    private final long line;
    private final long column;
    private volatile @Nullable JsonTree tree;
    /** Whether the tokens of the bytes are known to be those of a document without errors. */
    private volatile boolean plain;

    private JsonContent(byte[] bytes, long line, long column, @Nullable JsonTree tree) {
        this.bytes = bytes;
        this.line = line;
        this.column = column;
        this.tree = tree;
    }

    static JsonContent of(JsonTree tree) {
        return new JsonContent(new byte[0], 1, 1, tree);
    }

    /**
     * Keeps the bytes of a document in UTF-8.
     *
     * @param line the number of the line on which it begins, 1 for the first
     * @param column the number of the column in which it begins, 1 for the first
     */
    static JsonContent of(byte[] bytes, long line, long column) {
        return new JsonContent(bytes.clone(), line, column, null);
    }

    /** Returns the tree, which is made at the first call. */
    JsonTree tree() {
        JsonTree known = tree;
        if (known == null) {
            JsonDocumentParser parser = new JsonDocumentParser(bytes, line, column);
            known = new JsonTree(parser.root(), parser.errors());
            tree = known;
        }
        return known;
    }

    /**
     * Returns whether the document can have a field with one of these names: false where its bytes hold none of them, and nothing
     * that can stand for one.
     *
     * @param names each name in quotation marks, in ASCII
     */
    boolean mayHave(List<byte[]> names) {
        if (tree != null) {
            return true;
        }
        for (int i = 0; i < bytes.length; i++) {
            byte one = bytes[i];
            if (one <= 0 || one == '\\' || (one == '"' && startsWithAny(i, names))) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWithAny(int start, List<byte[]> names) {
        for (byte[] name : names) {
            int end = start + name.length;
            if (end <= bytes.length && Arrays.equals(bytes, start, end, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads the bytes without a tree.
     *
     * @param reader reads all tokens; it refuses a field that is given twice, and whatever else is an error
     * @return what it reads; empty where the tree has to be read
     */
    <T> Optional<T> stream(Function<Tokens, T> reader) {
        if (tree != null || !isAscii()) {
            return Optional.empty();
        }
        try (JsonParser parser = parser()) {
            Tokens tokens = new Tokens(parser);
            T read = reader.apply(tokens);
            tokens.end();
            plain = true;
            return Optional.of(read);
        } catch (Tokens.OddDocumentException e) {
            return Optional.empty(); // the tree shows what is odd
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
    }

    /** Writes the document, with numbers as they were written. */
    void writeTo(JsonGenerator out) throws IOException {
        if (!plain) {
            out.writeTree(tree().root());
            return;
        }
        try (JsonParser parser = parser()) {
            Tokens.copy(parser, out);
        }
    }

    private JsonParser parser() throws IOException {
        return JsonDocumentParser.FACTORY.createParser(bytes);
    }

    /** Returns whether every byte is a character of ASCII other than NUL, so that no encoding is in doubt. */
    private boolean isAscii() {
        for (byte one : bytes) {
            if (one <= 0) {
                return false;
            }
        }
        return true;
    }
}
