package org.aidrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The tokens of a document that is read without a tree. What is no JSON is refused as any other oddity. */
final class Tokens {

    private final JsonParser parser;

    Tokens(JsonParser parser) {
        this.parser = parser;
    }

    /** Thrown where a document has to be read as a tree. It is expected, so it carries neither a text nor a trace. */
    static final class OddDocumentException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OddDocumentException() {
            super(null, null, false, false);
        }
    }

    /** Moves to the next token and requires it. */
    void need(JsonToken expected) {
        if (!nextIs(expected)) {
            throw new OddDocumentException();
        }
    }

    /** Moves to the next token and returns whether it is the one that is meant. */
    boolean nextIs(@Nullable JsonToken expected) {
        try {
            return parser.nextToken() == expected;
        } catch (IOException e) {
            throw new OddDocumentException();
        }
    }

    /** Requires that nothing follows. */
    void end() {
        if (!nextIs(null)) {
            throw new OddDocumentException();
        }
    }

    /** Returns whether the current token is this one. */
    boolean is(JsonToken expected) {
        return parser.currentToken() == expected;
    }

    /** Returns the name of the current field, or the text of the current value: a number as it is written. */
    String text() {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw new OddDocumentException();
        }
    }

    /** Writes every token of a document as it stands, without the space between them. */
    static void copy(JsonParser from, JsonGenerator to) throws IOException {
        while (from.nextToken() != null) {
            if (from.currentToken().isNumeric()) {
                to.writeNumber(from.getText());
            } else {
                to.copyCurrentEvent(from);
            }
        }
    }
}
