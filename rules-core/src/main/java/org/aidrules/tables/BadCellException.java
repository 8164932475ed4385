package org.aidrules.tables;

import org.aidrules.error.Defect;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;

/** Thrown when an outcome cell of a row is not valid. {@link RowParser} turns it into a {@link Defect} of the table. */
final class BadCellException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LocalizedText text;

    /**
     * Creates the exception.
     *
     * @param key the key of its message in {@link CoreMessages}
     * @param arguments the values of the placeholders of the message
     */
    BadCellException(String key, Object... arguments) {
        this(CoreMessages.text(key, arguments));
    }

    private BadCellException(LocalizedText text) {
        super(text.english());
        this.text = text;
    }

    /** Returns the message in both languages. */
    LocalizedText text() {
        return text;
    }
}
