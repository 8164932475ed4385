package org.aidrules.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.UnknownNameException;
import org.aidrules.messages.Messages;

/** Returns the errors that exceptions carry, and prints errors for people. */
final class Failures {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Failures() {}

    /** Returns the errors of a wrong input that an exception carries; none for an exception of any other kind. */
    static List<InputError> errors(Throwable failure) {
        if (failure instanceof InvalidInputException invalid) {
            return invalid.errors();
        }
        if (failure instanceof DefectiveTableException defective) {
            return defective.defects().stream().map(Failures::error).toList();
        }
        if (failure instanceof UnknownNameException unknown) {
            return List.of(new InputError(
                    unknown.kind(),
                    Optional.of(unknown.name()),
                    Messages.inBothLanguages("error.unknownName"),
                    unknown.known()));
        }
        return List.of();
    }

    /** Returns the error of a file that an exception carries; empty for an exception of any other kind. */
    static Optional<InputError> fileError(Throwable failure) {
        if (failure instanceof FileFailureException known) {
            return Optional.of(known.error());
        }
        if (failure instanceof UncheckedIOException unreadable) {
            IOException cause = Objects.requireNonNull(unreadable.getCause());
            String file = cause instanceof FileSystemException of ? of.getFile() : "";
            return Optional.of(FileErrors.unreadable(file, cause));
        }
        return Optional.empty();
    }

    /** Prints errors, one per line. */
    static void print(PrintWriter err, List<InputError> errors, Messages messages) {
        errors.forEach(error -> err.println(line(error, messages)));
        err.flush();
    }

    private static String line(InputError error, Messages messages) {
        Locale locale = messages.locale();
        String message = error.message().in(locale);
        boolean placed = error.at().isEmpty() || message.contains(error.at());
        StringBuilder line = new StringBuilder(placed ? message : error.at() + messages.text("colon") + message);
        error.found().ifPresent(found -> line.append(messages.text("found", found)));
        if (!error.accepted().isEmpty()) {
            line.append(messages.text("accepted", error.acceptedText().in(locale)));
        }
        return visible(line);
    }

    /** Shows control characters, which would break a line or steer a terminal, as escapes. */
    static String visible(CharSequence text) {
        return CONTROL.matcher(text)
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }

    private static InputError error(Defect defect) {
        return new InputError(defect.table(), Optional.empty(), defect.message(), List.of());
    }
}
