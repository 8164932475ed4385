package org.aidrules.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * The bytes of a document.
 *
 * @param bytes the document in UTF-8, which nobody changes
 * @param line the number of the line on which it begins, 1 for the first
 * @param column the number of the column in which it begins, 1 for the first
 */
record JsonSource(byte[] bytes, long line, long column) {

    /** Returns whether every byte is a character of ASCII other than NUL, so that no encoding is in doubt. */
    boolean isAscii() {
        for (byte one : bytes) {
            if (one <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Opens a parser of the bytes, which are ASCII. */
    JsonParser parser() throws IOException {
        return JsonDocumentParser.FACTORY.createParser(bytes);
    }

    JsonTree tree() {
        JsonDocumentParser parser = new JsonDocumentParser(bytes, line, column);
        return new JsonTree(parser.root(), parser.errors());
    }
}
