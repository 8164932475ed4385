package org.aidrules.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A draft folder written as one text: before each file a line {@code @@ name}. Bytes are kept, whatever they are; a part
 * under another name than a draft may have is left out.
 */
record DraftFolder(Map<String, byte[]> files) {

    private static final Pattern HEAD = Pattern.compile("(?m)^@@ (.*)$\\n?");
    private static final Pattern NAME = Pattern.compile("[a-z-]{1,40}\\.drl\\.csv|revision\\.properties|sources\\.csv");

    DraftFolder {
        files = Map.copyOf(files);
    }

    /** Reads the parts of an input. */
    static DraftFolder of(byte[] data) {
        String text = new String(data, StandardCharsets.ISO_8859_1); // one character for each byte
        Map<String, byte[]> files = new LinkedHashMap<>();
        Matcher head = HEAD.matcher(text);
        int end;
        for (boolean found = head.find(); found; ) {
            String name = head.group(1);
            int start = head.end();
            found = head.find();
            end = found ? head.start() : data.length;
            if (NAME.matcher(name).matches()) {
                files.put(name, Arrays.copyOfRange(data, start, end));
            }
        }
        return new DraftFolder(files);
    }

    /** Writes the folder to the disk. */
    Path written() {
        return Scratch.folder("a-draft", files);
    }
}
