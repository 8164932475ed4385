package org.aidrules.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.CoreMessages;

/** Reads the files that come with the library, and properties files. */
public final class Resources {

    private Resources() {}

    /**
     * Reads a file of the class path. The class loader finds it in other modules too, where a class would look in its own
     * module only.
     *
     * @param path the absolute path of the file, for example {@code /aidrules/reference/sources.csv}
     * @return the content of the file
     * @throws IllegalStateException if there is no such file, because {@code rules-drl} is not on the class path
     */
    public static byte[] bytes(String path) {
        try (InputStream stream = Resources.class.getClassLoader().getResourceAsStream(path.substring(1))) {
            if (stream == null) {
                throw new IllegalStateException("no " + path
                        + " beside rules-core: add org.aidrules:rules-drl to the class path or the module path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
