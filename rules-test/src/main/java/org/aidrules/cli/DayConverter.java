package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.aidrules.json.JsonDocument;
import org.aidrules.messages.Messages;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day of the command line. */
final class DayConverter implements ITypeConverter<LocalDate> {

    private final Messages messages;

    DayConverter(Messages messages) {
        this.messages = messages;
    }

    @Override
    public LocalDate convert(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new TypeConversionException(messages.text("badDay", JsonDocument.shown(TextNode.valueOf(value))));
        }
    }
}
