package org.aidrules.error;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when an input is wrong. Lists every error, not the first. */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An array, so that the errors survive Java serialisation. */
    private final InputError[] errors;

    /**
     * Refuses an input.
     *
     * @param errors all that is wrong with it
     */
    public InvalidInputException(List<InputError> errors) {
        super(errors.stream().map(InputError::toString).collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors).toArray(InputError[]::new);
    }

    /**
     * All that is wrong.
     *
     * @return at least one error
     */
    public final List<InputError> errors() {
        return List.of(errors);
    }
}
