package org.aidrules.reference;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;

/** The text of a file, which must be in UTF-8 and may begin with a byte order mark. */
public final class Utf8 {

    private Utf8() {
    }

    /** The text without the mark, or a refusal that names the file. */
    public static String text(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(List.of(new InputError(file, Optional.empty(), new LocalizedText(
                    "this file is not in UTF-8", "ce fichier n'est pas en UTF-8"), List.of("UTF-8"))));
        }
    }
}
