package org.aidrules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.messages.Messages;

/** Reads the lines of a population, JSON Lines or CSV. */
final class PopulationFile {

    private PopulationFile() {}

    /**
     * Processes all lines of a file, or of the standard input for {@code -}.
     *
     * @param lines returns what processes the lines of a form
     */
    static void process(String file, Function<PopulationForm, ParallelLines<?>> lines) {
        try (InputStream stream = Input.open(file)) {
            process(file, new LineReader(stream), lines);
        } catch (IOException e) {
            throw FileFailureException.reading(file, e);
        }
    }

    private static void process(String file, LineReader input, Function<PopulationForm, ParallelLines<?>> lines)
            throws IOException {
        Optional<byte[]> first = input.next();
        first.ifPresent(PopulationFile::refuseUtf16);
        if (first.isPresent() && PopulationCsv.isCsv(file, first.get())) {
            lines.apply(new PopulationCsv(first.get())).process(input.next(), 2, input);
        } else {
            lines.apply(PopulationForm.JSON).process(first, 1, input);
        }
    }

    /** Refuses a file in UTF-16, whose zeros no other text has. */
    private static void refuseUtf16(byte[] firstLine) {
        for (byte one : firstLine) {
            if (one == 0) {
                throw new InvalidInputException(
                        List.of(InputError.unusable("line 1", Messages.inBothLanguages("population.utf16"))));
            }
        }
    }
}
