package org.aidrules.error;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Thrown when an input has errors. Lists all of them. */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // List.copyOf returns a serializable list
    private final List<InputError> errors;

    /**
     * Creates the exception. The message shows every error, in English.
     *
     * @param errors the errors, at least one
     * @throws NullPointerException if {@code errors}, or one of them, is null
     */
    public InvalidInputException(List<InputError> errors) {
        super(Objects.requireNonNull(errors, "errors").stream()
                .map(InputError::toString)
                .collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    /**
     * Returns all errors.
     *
     * @return an immutable list of at least one error
     */
    public final List<InputError> errors() {
        return errors;
    }
}
