package org.aidrules.output;

import java.io.IOException;

/** Thrown where the output of a command cannot be written, because a disk is full or a pipe is closed. */
public final class UnwritableOutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final IOException reason;

    /**
     * Creates the exception.
     *
     * @param reason why the output cannot be written, not null
     */
    public UnwritableOutputException(IOException reason) {
        super(reason.getMessage(), reason);
        this.reason = reason;
    }

    /**
     * Returns why the output cannot be written.
     *
     * @return the failure of the system
     */
    public IOException reason() {
        return reason;
    }
}
