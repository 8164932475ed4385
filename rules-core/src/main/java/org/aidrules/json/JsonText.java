package org.aidrules.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.aidrules.explanation.LocalizedText;

/** Writes places and values of JSON in errors. */
final class JsonText {

    private static final int LONGEST_SHOWN = 80;

    private JsonText() {}

    /** Returns the place of a field as a JSON pointer (RFC 6901). */
    static String pointer(String at, String field) {
        return at + "/" + cut(field).replace("~", "~0").replace("/", "~1");
    }

    /** Returns a text without quotes, and any other value as JSON. */
    static String shown(JsonNode value) {
        return cut(value.isTextual() ? value.textValue() : value.toString());
    }

    /** Truncates a text that is too long to be shown, and adds its length. */
    static String cut(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "… (" + text.length() + ")";
    }

    /** Replaces the halves of surrogate pairs, which an input may hold and UTF-8 cannot encode, by question marks. */
    static String encodable(String text) {
        return text.chars().anyMatch(one -> Character.isSurrogate((char) one))
                ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                : text;
    }

    /** Does the same in both languages. */
    static LocalizedText encodable(LocalizedText text) {
        return new LocalizedText(encodable(text.english()), encodable(text.french()));
    }
}
