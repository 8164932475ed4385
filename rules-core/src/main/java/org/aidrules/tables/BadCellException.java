package org.aidrules.tables;

import org.aidrules.error.Defect;
import org.aidrules.explanation.LocalizedText;

/** Thrown when the outcome of a row cannot be read. Becomes a {@link Defect} of its table. */
final class BadCellException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    BadCellException(LocalizedText text) {
        super(text.english());
        this.text = text;
    }

    LocalizedText text() {
        return text;
    }
}
