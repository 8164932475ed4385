package org.aidrules.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as files write them. */
public final class Dates {

    private Dates() {
    }

    /** The day that a text of the form {@code YYYY-MM-DD} names, if there is such a day. */
    public static Optional<LocalDate> read(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
