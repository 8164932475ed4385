package org.aidrules.validation.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Folders of tables made from the shipped ones by a change, as a regulator's drafts are. */
public final class Drafts {

    private static final String TABLE = ".drl.csv";

    private Drafts() {}

    /** Lays a changed table of a shipped revision over it: a folder without properties. */
    static Path overlay(Path folder, String revision, String table, UnaryOperator<String> change) {
        return write(folder, table + TABLE, change.apply(shipped(revision, table)));
    }

    /** A draft that extends a revision, with one changed table and some more properties. */
    public static Path draft(Path parent, String revision, String table, UnaryOperator<String> change, String... more) {
        Path folder = parent.resolve("draft");
        String text = shipped(revision, table).replaceFirst("RuleSet,aidrules\\.\\w+\\.", "RuleSet,aidrules.draft.");
        write(folder, table + TABLE, change.apply(text));
        return write(
                folder,
                "revision.properties",
                String.join(
                        "\n",
                        "title.en=A draft",
                        "title.fr=Un projet",
                        "extends=" + revision,
                        "checkedOn=2026-11-21",
                        "sources=IGAS-2023-015R: [45]",
                        String.join("\n", more)));
    }

    /** Drops the row of a name. */
    public static UnaryOperator<String> without(String row) {
        return text ->
                lines(text.lines().filter(line -> !line.startsWith(row + ",")).toList());
    }

    /** Writes the row of a name a second time, under another. */
    static UnaryOperator<String> doubled(String row, String as) {
        return text -> lines(text.lines()
                .flatMap(line -> line.startsWith(row + ",")
                        ? List.of(line, as + line.substring(row.length())).stream()
                        : List.of(line).stream())
                .toList());
    }

    /** Changes something in the row of a name. */
    public static UnaryOperator<String> changed(String row, String from, String to) {
        return text -> lines(text.lines()
                .map(line -> line.startsWith(row + ",") ? once(line, from, to) : line)
                .toList());
    }

    private static String once(String line, String from, String to) {
        if (!line.contains(from)) {
            throw new IllegalArgumentException(from + " is not in " + line);
        }
        return line.replaceFirst(Pattern.quote(from), to);
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static Path write(Path folder, String file, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), text);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a shipped table. */
    public static String shipped(String revision, String table) {
        try (InputStream stream =
                Drafts.class.getResourceAsStream("/aidrules/revisions/" + revision + "/" + table + TABLE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
