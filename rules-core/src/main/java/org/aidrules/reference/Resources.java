package org.aidrules.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.CoreMessages;

/** Reads properties files. */
public final class Resources {

    private Resources() {}

    /**
     * Reads a properties file encoded in UTF-8.
     *
     * @param file the name of the file, for the error
     * @param bytes the content of the file
     * @return the properties
     * @throws InvalidInputException if the content is not encoded in UTF-8, or contains an invalid escape sequence
     */
    public static Properties properties(String file, byte[] bytes) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Utf8.text(file, bytes)));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    List.of(InputError.unusable(file, CoreMessages.text("file.badUnicodeEscape"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
