package org.aidrules.ruleset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.aidrules.answers.StoredAnswers;
import org.aidrules.engine.TableSource;
import org.aidrules.engine.TableWriter;
import org.aidrules.error.InvalidInputException;
import org.aidrules.reference.Csv;
import org.aidrules.reference.Digests;
import org.aidrules.reference.Resources;
import org.aidrules.reference.Utf8;
import org.aidrules.tables.TableFileReader;

/**
 * A file of a revision. Its digest is that of what it says, not of how it was saved: separators, quotation marks, blank
 * lines, line ends, the byte order mark, the marks of numbers and the comments of properties do not change it.
 */
public final class SourceFile {

    /** The ending of the name of a table file. */
    static final String TABLE = StoredAnswers.RULES;
    /** The name of the file with the properties of a revision. */
    static final String PROPERTIES = "revision.properties";
    /** The name of the file with the sources of a folder. */
    static final String SOURCES = "sources.csv";

    private final String name;
    private final byte[] content;
    /** The digest of what the file says; calculated when it is first needed. */
    private volatile Optional<String> contentDigest;

    private SourceFile(String name, byte[] content, Optional<String> contentDigest) {
        this.name = name;
        this.content = content;
        this.contentDigest = contentDigest;
    }

    /**
     * Holds the content of a file.
     *
     * @param name its name, without folders
     * @param content its bytes, which must not be changed afterwards
     * @return the file
     */
    public static SourceFile of(String name, byte[] content) {
        return new SourceFile(name, content, Optional.empty());
    }

    /** Obtains a file of which only the digest is known, because it was read before. */
    static SourceFile read(String name, String contentDigest) {
        return new SourceFile(name, new byte[0], Optional.of(contentDigest));
    }

    /** Returns the content as it was saved. */
    byte[] content() {
        return content;
    }

    /** Adds this file to a digest. */
    void digest(MessageDigest digest, String place) {
        Digests.add(digest, place, contentDigest().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the digest of what the file says.
     *
     * @return {@code sha256:} and 64 hexadecimal digits
     */
    public String contentDigest() {
        if (contentDigest.isEmpty()) {
            contentDigest = Optional.of(Digests.of(canonical()));
        }
        return contentDigest.get();
    }

    private byte[] canonical() {
        try {
            return switch (name) {
                case PROPERTIES -> text(Resources.properties(name, content));
                case SOURCES -> sources();
                default -> tableContent();
            };
        } catch (InvalidInputException e) {
            // Such a file is refused wherever it is used; its digest only tells it from others.
            return content;
        }
    }

    private byte[] tableContent() {
        return readTable()
                .map(table -> TableWriter.canonical(table).getBytes(StandardCharsets.UTF_8))
                .orElse(content);
    }

    /** Returns the table that this file holds; empty where it is no table, or only its digest is known. */
    Optional<TableSource> table() {
        return name.endsWith(TABLE) && content.length > 0 ? readTable() : Optional.empty();
    }

    private Optional<TableSource> readTable() {
        return TableFileReader.read(name, Utf8.text(name, content), new ArrayList<>());
    }

    private byte[] sources() {
        StringBuilder text = new StringBuilder();
        Csv.read(name, Utf8.text(name, content)).forEach(line -> {
            line.cells().forEach(cell -> text.append(cell.strip()).append('\t'));
            text.append('\n');
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] text(Properties properties) {
        StringBuilder text = new StringBuilder();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            String value = properties.getProperty(key);
            text.append(key)
                    .append('\n')
                    .append(value.length())
                    .append('\n')
                    .append(value)
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
