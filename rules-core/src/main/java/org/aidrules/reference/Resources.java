package org.aidrules.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;

/** The files that come with the library. */
public final class Resources {

    private Resources() {
    }

    public static byte[] bytes(String path) {
        try (InputStream stream = Resources.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("no " + path + " on the class path: add org.aidrules:rules-drl");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The properties that a file holds, or a refusal that names the file. */
    public static Properties properties(String file, byte[] bytes) {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Utf8.text(file, bytes)));
            return properties;
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(List.of(new InputError(file, Optional.empty(),
                    new LocalizedText("this file cannot be read: " + e.getMessage(),
                            "ce fichier est illisible : " + e.getMessage()), List.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
