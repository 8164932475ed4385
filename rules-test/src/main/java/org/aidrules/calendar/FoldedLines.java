package org.aidrules.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Folds the lines of a calendar. RFC 5545 (3.1) counts octets, and a character of UTF-8 has up to four: a line is broken before
 * the character that would be too much.
 */
final class FoldedLines {

    private static final String LINE_END = "\r\n";
    private static final String FOLD = LINE_END + " ";
    private static final int MOST_OCTETS = 75;

    private FoldedLines() {}

    /** Folds a text again whose lines are folded in another way. */
    static String of(String folded) {
        StringBuilder text = new StringBuilder();
        for (String line : folded.replace(FOLD, "").split(LINE_END)) {
            fold(line, text);
            text.append(LINE_END);
        }
        return text.toString();
    }

    private static void fold(String line, StringBuilder text) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            String character = Character.toString(line.codePointAt(i));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                text.append(FOLD);
                octets = 1;
            }
            text.append(character);
            octets += size;
            i += character.length();
        }
    }
}
