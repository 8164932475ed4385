package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** How a value that was found is shown: as it stands, but never at any length. */
final class ShownValue {

    private static final int MOST = 80;

    private ShownValue() {
    }

    static String value(JsonNode value) {
        return text(value.isTextual() ? value.textValue() : value.toString());
    }

    static String text(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "… (" + text.length() + ")";
    }
}
