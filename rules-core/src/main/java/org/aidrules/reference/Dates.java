package org.aidrules.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the dates of files. */
public final class Dates {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int LENGTH = "YYYY-MM-DD".length();

    private Dates() {}

    /**
     * Reads a date.
     *
     * @param text the text, not null
     * @return the date; empty if the text does not have the form {@code YYYY-MM-DD}, or the calendar has no such day
     */
    public static Optional<LocalDate> read(String text) {
        if (text.length() != LENGTH || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
