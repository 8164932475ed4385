package org.aidrules.cli;

import java.util.Optional;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.JsonDocument;

/** The form of the lines of a population. Each line is read as the JSON of a {@code settle} input. */
interface PopulationForm {

    /** JSON Lines. */
    PopulationForm JSON = (bytes, number) -> Optional.of(new Line(JsonDocument.readLine(bytes, number), at -> at));

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
     * @return the line; empty where it is blank and says nothing
     * @throws InvalidInputException with its errors, where nothing can be read
     */
    Optional<Line> read(byte[] bytes, long number);
}
