package org.aidrules.cli;

import org.aidrules.error.InvalidInputException;
import org.aidrules.json.JsonDocument;

/** The form of the lines of a population. Each line is read as the JSON of a {@code settle} input. */
interface PopulationForm {

    /** JSON Lines. */
    PopulationForm JSON = (bytes, number) -> new Line(JsonDocument.readLine(bytes, number), at -> at);

    /** Converts a place in the JSON to the place in the file. */
    interface Places {
        String named(String at);
    }

    /** A line: the document, and the places of its parts in the file. */
    record Line(JsonDocument document, Places places) {}

    /**
     * Reads a line.
     *
     * @param number its number in the file
     * @throws InvalidInputException with its errors, if nothing can be read
     */
    Line read(byte[] bytes, long number);
}
