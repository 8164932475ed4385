package org.aidrules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The text of a file, which must be in UTF-8 and may begin with a byte order mark. */
final class Utf8 {

    private Utf8() {
    }

    /** The text without the mark, or a refusal that names the file. */
    static String text(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(List.of(new Fault(file, Optional.empty(), new Text(
                    "this file is not in UTF-8", "ce fichier n'est pas en UTF-8"), List.of("UTF-8"))));
        }
    }
}
