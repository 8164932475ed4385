package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.json.JsonDocument;
import org.aidrules.messages.Messages;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date of the command line, in the form {@code YYYY-MM-DD}. */
final class DayConverter implements ITypeConverter<LocalDate> {

    /** Thrown for a value that is not a date; its message is in both languages. */
    static final class InvalidDayException extends TypeConversionException {

        private static final long serialVersionUID = 1L;

        private final transient LocalizedText text;

        InvalidDayException(LocalizedText text) {
            super(text.english());
            this.text = text;
        }

        LocalizedText text() {
            return text;
        }
    }

    @Override
    public LocalDate convert(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new InvalidDayException(
                    Messages.inBothLanguages("badDay", JsonDocument.shown(TextNode.valueOf(value))));
        }
    }
}
