package org.aidrules.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aidrules.error.InputError;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.messages.Messages;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Describes invalid arguments in both languages; picocli itself describes them in English only. */
final class ArgumentErrors {

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    private final List<String> arguments;

    ArgumentErrors(List<String> arguments) {
        this.arguments = arguments;
    }

    /** Returns the errors, each with the name of its option or parameter as its place. */
    List<InputError> of(ParameterException failure) {
        if (failure instanceof InvalidArgumentException invalid) {
            return List.of(invalid.error());
        }
        if (failure instanceof MissingParameterException missing) {
            return missing.getMissing().stream().map(this::missing).toList();
        }
        if (failure instanceof UnmatchedArgumentException unmatched) {
            String key = unmatched.isUnknownOption() ? "argument.unknownOption" : "argument.unmatched";
            return unmatched.getUnmatched().stream()
                    .filter(argument -> !argument.equals(FailureReport.JSON)
                            || unmatched.getUnmatched().size() == 1)
                    .map(found -> error(found, Optional.of(found), key, found))
                    .toList();
        }
        if (failure instanceof MutuallyExclusiveArgsException) {
            String options = options(message(failure));
            return List.of(error(options, Optional.empty(), "argument.exclusive", options));
        }
        if (failure instanceof OverwrittenOptionException repeated) {
            String name = name(repeated.getOverwritten());
            return List.of(error(name, Optional.empty(), "argument.repeated", name));
        }
        return List.of(
                failure.getArgSpec() == null
                        ? new InputError(
                                "", Optional.empty(), new LocalizedText(message(failure), message(failure)), List.of())
                        : invalid(failure));
    }

    private InputError missing(ArgSpec argument) {
        String name = name(argument);
        if (!argument.isOption()) {
            return error(name, Optional.empty(), "argument.missingParameter", name);
        }
        boolean named = List.of(((OptionSpec) argument).names()).stream().anyMatch(arguments::contains);
        return named
                ? error(name, Optional.empty(), "argument.missingValue", name)
                : error(name, Optional.empty(), "argument.missingOption", name + "=" + argument.paramLabel());
    }

    private static InputError invalid(ParameterException failure) {
        ArgSpec argument = failure.getArgSpec();
        String found = String.valueOf(failure.getValue());
        Object reason = failure.getCause() instanceof InvalidValueException invalid ? invalid.text() : found;
        return error(
                name(argument), Optional.of(found), "argument.invalid", name(argument), argument.paramLabel(), reason);
    }

    private static InputError error(String at, Optional<String> found, String key, Object... places) {
        return new InputError(at, found, Messages.inBothLanguages(key, places), List.of());
    }

    private static String name(ArgSpec argument) {
        return argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel();
    }

    private static String options(String message) {
        return OPTION.matcher(message)
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String message(ParameterException failure) {
        return Objects.requireNonNull(failure.getMessage());
    }
}
