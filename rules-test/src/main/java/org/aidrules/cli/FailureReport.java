package org.aidrules.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aidrules.error.InputError;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.json.ContractWriter;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.output.TextOutput;
import org.aidrules.output.UnwritableOutputException;
import picocli.CommandLine.ParameterException;

/**
 * Reports the failure that ends a command: each kind has its own sentence and its own exit status, and is JSON where the
 * arguments ask for JSON. An exception that nothing expects, and an {@link Error}, are reported as well, without a trace.
 */
final class FailureReport {

    static final String JSON = "--json";
    private static final String END_OF_OPTIONS = "--";
    private static final String PACKAGE = "org.aidrules";

    private final TextOutput out;
    private final TextOutput err;
    private final Messages messages;
    private final List<String> arguments;

    FailureReport(TextOutput out, TextOutput err, Messages messages, String... arguments) {
        this.out = out;
        this.err = err;
        this.messages = messages;
        this.arguments = List.of(arguments);
    }

    /** Reports a failure and returns the exit status. */
    int of(Throwable failure) {
        if (failure instanceof UnwritableOutputException unwritable) {
            Failures.print(err, List.of(FileErrors.unwritableOutput(unwritable.reason())), messages);
            return Main.UNREADABLE;
        }
        Optional<InputError> file = Failures.fileError(failure);
        if (file.isPresent()) {
            return print(List.of(file.get()), Main.UNREADABLE);
        }
        List<InputError> errors = Failures.errors(failure);
        return errors.isEmpty() ? print(List.of(unexpected(failure)), Main.BUG) : print(errors, Main.WRONG_INPUT);
    }

    /** Reports arguments that are not accepted and returns the exit status. */
    int ofArguments(ParameterException failure) {
        List<InputError> errors = new ArgumentErrors(arguments).of(failure);
        errors.forEach(error -> err.println(Failures.visible(error.message().in(messages.locale()))));
        err.println(messages.text(
                "tryHelp", failure.getCommandLine().getCommandSpec().qualifiedName()));
        return printJson(errors, Main.WRONG_INPUT);
    }

    private int print(List<InputError> errors, int status) {
        Failures.print(err, errors, messages);
        return printJson(errors, status);
    }

    private int printJson(List<InputError> errors, int status) {
        if (!wantsJson()) {
            return status;
        }
        try {
            var node = ContractWriter.in(messages.locale()).errors(errors);
            out.println(arguments.contains("batch") ? Json.compact(node) : Json.pretty(node));
            out.flush();
            return status;
        } catch (UnwritableOutputException e) {
            return of(e);
        }
    }

    /** Returns whether the arguments ask for JSON; they may be wrong otherwise, so they are not parsed. */
    private boolean wantsJson() {
        return arguments.stream()
                .takeWhile(argument -> !argument.equals(END_OF_OPTIONS))
                .anyMatch(argument -> argument.equals(JSON) || argument.equalsIgnoreCase(JSON + "=true"));
    }

    /** Returns the error of a failure that nothing expects. */
    static InputError unexpected(Throwable failure) {
        return new InputError("", Optional.empty(), sentence(failure), List.of());
    }

    private static LocalizedText sentence(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return Messages.inBothLanguages("error.memory");
        }
        if (failure instanceof StackOverflowError) {
            return Messages.inBothLanguages("error.stack");
        }
        return Messages.inBothLanguages("error.internal", place(failure));
    }

    /** Returns the file and the line of this program where a failure arose, which help to find its cause. */
    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(PACKAGE))
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("?");
    }
}
