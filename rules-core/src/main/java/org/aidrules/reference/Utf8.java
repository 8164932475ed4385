package org.aidrules.reference;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.CoreMessages;

/** Decodes files, which must be encoded in UTF-8. */
public final class Utf8 {

    private Utf8() {}

    /**
     * Decodes a file.
     *
     * @param file the name of the file, for the error
     * @param bytes the content of the file, with or without a byte order mark
     * @return the text, without the byte order mark
     * @throws InvalidInputException if the content is not encoded in UTF-8, or holds the zeros of UTF-16
     */
    public static String text(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw notUtf8(file);
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw notUtf8(file);
        }
    }

    private static InvalidInputException notUtf8(String file) {
        return new InvalidInputException(
                List.of(new InputError(file, Optional.empty(), CoreMessages.text("file.notUtf8"), List.of("UTF-8"))));
    }
}
