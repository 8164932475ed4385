package org.aidrules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The files that come with the library. */
final class Resources {

    private Resources() {
    }

    static InputStream open(String path) {
        InputStream stream = Resources.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("no " + path + " on the class path: add org.aidrules:rules-drl");
        }
        return stream;
    }

    static byte[] bytes(String path) {
        try (InputStream stream = open(path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutByteOrderMark(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString().replaceFirst("^\uFEFF", "");
    }

    static Properties properties(InputStream stream) {
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(new StringReader(withoutByteOrderMark(reader)));
            return properties;
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(List.of(new Fault("revision.properties", Optional.empty(),
                    new Text("this file cannot be read: " + e.getMessage(),
                            "ce fichier est illisible : " + e.getMessage()), List.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
