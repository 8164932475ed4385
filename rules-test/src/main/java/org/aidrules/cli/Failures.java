package org.aidrules.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.UnknownNameException;
import org.aidrules.json.ContractWriter;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import picocli.CommandLine;

/** Reports failures: each kind has its own sentence and its own exit status. */
final class Failures {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Failures() {}

    /** Reports a failure that ends a command. */
    static int report(Exception failure, CommandLine command, Messages messages) {
        if (failure instanceof UncheckedIOException unreadable) {
            IOException cause = unreadable.getCause();
            String file = cause instanceof FileSystemException of ? of.getFile() : "";
            print(command, messages, List.of(unreadable(file, cause)));
            return Main.UNREADABLE;
        }
        if (!(failure instanceof RuntimeException known)) {
            throw new IllegalStateException(failure);
        }
        print(command, messages, errors(known));
        return Main.WRONG_INPUT;
    }

    /** Returns the errors that an exception carries; throws an exception of any other kind again, since it is a bug. */
    static List<InputError> errors(RuntimeException failure) {
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
        throw failure;
    }

    /** Returns the error of a file that cannot be read or written. */
    static InputError unreadable(String file, IOException cause) {
        return new InputError(file, Optional.empty(), Messages.inBothLanguages("error.unreadable", cause), List.of());
    }

    /** Prints errors, one per line. */
    static void print(PrintWriter err, List<InputError> errors, Messages messages) {
        errors.forEach(error -> err.println(line(error, messages)));
        err.flush();
    }

    private static void print(CommandLine command, Messages messages, List<InputError> errors) {
        if (command.getParseResult().hasMatchedOption("--json")) {
            command.getOut()
                    .println(Json.pretty(ContractWriter.in(messages.locale()).errors(errors)));
        }
        print(command.getErr(), errors, messages);
    }

    private static String line(InputError error, Messages messages) {
        Locale locale = messages.locale();
        String message = error.message().in(locale);
        boolean placed = error.at().isEmpty() || message.contains(error.at());
        StringBuilder line = new StringBuilder(placed ? message : error.at() + messages.text("colon") + message);
        error.found().ifPresent(found -> line.append(messages.text("found", found)));
        if (!error.accepted().isEmpty()) {
            line.append(messages.text("accepted", String.join(", ", error.accepted())));
        }
        return CONTROL.matcher(line)
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }

    private static InputError error(Defect defect) {
        return new InputError(defect.table(), Optional.empty(), defect.message(), List.of());
    }
}
