package org.aidrules.cli;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aidrules.messages.Messages;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Describes invalid arguments in the language of the user; picocli itself describes them in English only. */
final class ArgumentErrors {

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    private final Messages messages;
    private final List<String> arguments;

    ArgumentErrors(Messages messages, List<String> arguments) {
        this.messages = messages;
        this.arguments = arguments;
    }

    /** Returns one sentence for each error. */
    List<String> sentences(ParameterException failure) {
        if (failure instanceof MissingParameterException missing) {
            return missing.getMissing().stream().map(this::missing).toList();
        }
        if (failure instanceof UnmatchedArgumentException unmatched) {
            String key = unmatched.isUnknownOption() ? "argument.unknownOption" : "argument.unmatched";
            return List.of(messages.text(key, String.join("', '", unmatched.getUnmatched())));
        }
        if (failure instanceof MutuallyExclusiveArgsException) {
            return List.of(messages.text("argument.exclusive", options(failure.getMessage())));
        }
        if (failure instanceof OverwrittenOptionException repeated) {
            return List.of(messages.text("argument.repeated", name(repeated.getOverwritten())));
        }
        return List.of(failure.getArgSpec() == null ? failure.getMessage() : invalid(failure));
    }

    private String missing(ArgSpec argument) {
        if (!argument.isOption()) {
            return messages.text("argument.missingParameter", argument.paramLabel());
        }
        boolean named = List.of(((OptionSpec) argument).names()).stream().anyMatch(arguments::contains);
        return named
                ? messages.text("argument.missingValue", name(argument))
                : messages.text("argument.missingOption", name(argument) + "=" + argument.paramLabel());
    }

    private String invalid(ParameterException failure) {
        ArgSpec argument = failure.getArgSpec();
        String reason = failure.getCause() instanceof DayConverter.InvalidDayException day
                ? day.getMessage()
                : String.valueOf(failure.getValue());
        return messages.text("argument.invalid", name(argument), argument.paramLabel(), reason);
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
}
