package org.aidrules;

/** Thrown when the outcome of a row cannot be read. Becomes a {@link Defect} of its table. */
final class BadCellException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    BadCellException(Text text) {
        super(text.english());
        this.text = text;
    }

    Text text() {
        return text;
    }
}
