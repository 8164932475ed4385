package org.aidrules.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads the elements of a JSON array one after the other, so that the array may be larger than the memory. Only quotes
 * and brackets are looked at: whether an element is JSON is for its reader to say.
 */
final class ArrayElements {

    private static final int END = -1;
    /** The bits that mark the second and later bytes of a character in UTF-8. */
    private static final int CONTINUATION_BITS = 0xC0;

    private static final int CONTINUATION = 0x80;

    private final InputStream stream;
    private final int mostBytes;
    private long line;
    private long column;
    private int next;
    private boolean isFirst = true;
    private boolean isOpen = true;

    /** An element, the place where it begins, and its bytes, which are cut just past the limit. */
    @SuppressWarnings("ArrayRecordComponent") // it is read once, and never compared
    record Element(byte[] bytes, long line, long column) {}

    /**
     * Creates the reader of an array.
     *
     * @param stream the array, from its opening bracket
     * @param line the number of the line of the bracket
     * @param column the number of the column of the bracket
     */
    ArrayElements(InputStream stream, int mostBytes, long line, long column) throws IOException {
        this.stream = stream;
        this.mostBytes = mostBytes;
        this.line = line;
        this.column = column;
        next = stream.read();
        advance();
    }

    /** Returns the next element; empty after the last. */
    Optional<Element> next() throws IOException {
        if (!isOpen || next == END) {
            return Optional.empty();
        }
        skipSpaces();
        if (isFirst && next == ']') {
            close();
            return Optional.empty();
        }
        isFirst = false;
        long startLine = line;
        long startColumn = column;
        return Optional.of(new Element(element(), startLine, startColumn));
    }

    /** Returns whether the array has its closing bracket; known after the last element. */
    boolean isClosed() {
        return !isOpen;
    }

    /** Returns whether anything but spaces follows the array; known after the last element. */
    boolean isFollowed() throws IOException {
        skipSpaces();
        return next != END;
    }

    private byte[] element() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int depth = 0;
        boolean quoted = false;
        while (next != END && (quoted || depth > 0 || (next != ',' && next != ']'))) {
            if (quoted && next == '\\') {
                collect(bytes);
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && (next == '{' || next == '[')) {
                depth++;
            } else if (!quoted && (next == '}' || next == ']')) {
                depth--;
            }
            collect(bytes);
        }
        if (next == ']') {
            close();
        } else if (next == ',') {
            advance();
        }
        return bytes.toByteArray();
    }

    private void close() throws IOException {
        isOpen = false;
        advance();
    }

    private void collect(ByteArrayOutputStream bytes) throws IOException {
        if (next != END && bytes.size() <= mostBytes) {
            bytes.write(next);
        }
        advance();
    }

    private void skipSpaces() throws IOException {
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            advance();
        }
    }

    /** Takes the next byte; the bytes of a character beyond ASCII stand in one column. */
    private void advance() throws IOException {
        if (next == '\n') {
            line++;
            column = 1;
        } else if ((next & CONTINUATION_BITS) != CONTINUATION) {
            column++;
        }
        next = stream.read();
    }
}
