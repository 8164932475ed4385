package org.aidrules.cli;

import org.aidrules.explanation.LocalizedText;
import org.aidrules.messages.Messages;
import picocli.CommandLine.TypeConversionException;

/** Thrown for a value of the command line that cannot be read; its message is in both languages. */
final class InvalidValueException extends TypeConversionException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    private InvalidValueException(LocalizedText text) {
        super(text.english());
        this.text = text;
    }

    static InvalidValueException of(String key, Object... arguments) {
        return new InvalidValueException(Messages.inBothLanguages(key, arguments));
    }

    LocalizedText text() {
        return text;
    }
}
