package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.aidrules.json.JsonDocument;
import org.aidrules.messages.Messages;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date of the command line, in the form {@code YYYY-MM-DD}. */
final class DayConverter implements ITypeConverter<LocalDate> {

    private final Messages messages;

    /** Thrown for a value that is not a date; its message is in the language of the user. */
    static final class InvalidDayException extends TypeConversionException {

        private static final long serialVersionUID = 1L;

        InvalidDayException(String message) {
            super(message);
        }
    }

    DayConverter(Messages messages) {
        this.messages = messages;
    }

    @Override
    public LocalDate convert(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new InvalidDayException(messages.text("badDay", JsonDocument.shown(TextNode.valueOf(value))));
        }
    }
}
