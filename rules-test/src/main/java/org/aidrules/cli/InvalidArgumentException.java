package org.aidrules.cli;

import java.util.List;
import java.util.Optional;
import org.aidrules.error.InputError;
import org.aidrules.messages.Messages;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Thrown by a command for arguments that do not fit together. Has the error with the option's name as its place. */
final class InvalidArgumentException extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final transient InputError error;

    private InvalidArgumentException(CommandLine command, InputError error) {
        super(command, error.message().english());
        this.error = error;
    }

    /**
     * Obtains the exception.
     *
     * @param at the option or the parameter
     * @param key the key of the sentence
     * @param arguments what stands in the places of the sentence
     */
    static InvalidArgumentException of(CommandLine command, String at, String key, Object... arguments) {
        return new InvalidArgumentException(
                command, new InputError(at, Optional.empty(), Messages.inBothLanguages(key, arguments), List.of()));
    }

    InputError error() {
        return error;
    }
}
