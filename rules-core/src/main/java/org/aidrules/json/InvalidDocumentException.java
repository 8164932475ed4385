package org.aidrules.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;

/**
 * Thrown where a mapper with {@link AidRulesModule} reads an input that has errors. Its cause is the {@link
 * InvalidInputException}. Jackson throws it as it is, also where the input is part of a larger object; {@code getPath} then
 * says where.
 */
public final class InvalidDocumentException extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final InvalidInputException invalid;

    InvalidDocumentException(JsonParser parser, InvalidInputException invalid) {
        super(parser, invalid.getMessage(), invalid);
        this.invalid = invalid;
    }

    /**
     * Returns every error of the input.
     *
     * @return the errors, each with its place in the input
     */
    public List<InputError> errors() {
        return invalid.errors();
    }
}
