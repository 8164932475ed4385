package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.aidrules.json.JsonDocument;
import picocli.CommandLine.ITypeConverter;

/** Reads a date of the command line, in the form {@code YYYY-MM-DD}. */
final class DayConverter implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw InvalidValueException.of("badDay", JsonDocument.shown(TextNode.valueOf(value)));
        }
    }
}
