package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;

/** How the lines of a population are written: each is read as the JSON of a {@code settle} input. */
interface PopulationForm {

    /** JSON Lines. */
    PopulationForm JSON = (bytes, number, errors) -> {
        JsonDocument document = JsonDocument.read(bytes, number);
        if (document.root().isMissingNode()) {
            throw new InvalidInputException(document.errors());
        }
        errors.addAll(document.errors());
        return new Line(document.root(), at -> at);
    };

    /** Where people find what stands at a place of the JSON. */
    interface Places {
        String named(String at);
    }

    /** A line: the document, and where its parts stand in the file. */
    record Line(JsonNode root, Places places) {
    }

    /**
     * Reads a line.
     *
     * @param number its number in the file
     * @param errors where all that is wrong with its form goes
     * @throws InvalidInputException with its errors, where nothing can be read
     */
    Line read(byte[] bytes, long number, List<InputError> errors);
}
