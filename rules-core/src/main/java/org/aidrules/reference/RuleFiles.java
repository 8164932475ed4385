package org.aidrules.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * The files of {@code rules-drl}, as one class loader finds them. A class loader finds files of other modules too, where
 * a class would look in its own module only.
 */
public final class RuleFiles {

    /** The format that this release reads. */
    public static final int FORMAT = 1;

    /** The file that names the format and the release, each in a line: {@code format 1}, {@code release 0.1.0}. */
    public static final String FORMAT_FILE = "aidrules/format";

    private static final String FORMAT_LINE = "format ";
    private static final String RELEASE_LINE = "release ";

    private final ClassLoader loader;

    /**
     * Creates a view of the files.
     *
     * @param loader the class loader that finds them
     */
    public RuleFiles(ClassLoader loader) {
        this.loader = Objects.requireNonNull(loader, "loader");
    }

    /** Obtains the files that the class loader of the library finds. */
    public static RuleFiles ofLibrary() {
        return new RuleFiles(RuleFiles.class.getClassLoader());
    }

    /**
     * Returns the release of {@code rules-drl}, and checks that its files have the format that this release reads.
     *
     * @throws IllegalStateException if {@code rules-drl} is missing, or has another format
     */
    public String release() {
        String text = text(FORMAT_FILE);
        String found = line(text, FORMAT_LINE);
        if (!found.equals(FORMAT_LINE + FORMAT)) {
            throw new IllegalStateException("this rules-core reads rules of the " + FORMAT_LINE + FORMAT
                    + ", and the rules-drl that was found has the " + found
                    + ": take a rules-core and a rules-drl that belong together");
        }
        return line(text, RELEASE_LINE).substring(RELEASE_LINE.length());
    }

    private static String line(String text, String beginning) {
        return text.lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line \"" + beginning + "\" in /" + FORMAT_FILE));
    }

    /** Returns the text of {@link #FORMAT_FILE} for a release of {@code rules-drl}. */
    public static String format(String release) {
        return FORMAT_LINE + FORMAT + "\n" + RELEASE_LINE + release + "\n";
    }

    /**
     * Reads a file.
     *
     * @param path its path, for example {@code aidrules/reference/sources.csv}
     * @return its content
     * @throws IllegalStateException if there is no such file, because {@code rules-drl} is missing
     */
    public byte[] bytes(String path) {
        return find(path)
                .orElseThrow(() -> new IllegalStateException(
                        "no /" + path + " found: add org.aidrules:rules-drl to the class path or the module path"));
    }

    /** Reads a file in UTF-8; throws as {@link #bytes} does. */
    public String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private Optional<byte[]> find(String path) {
        try (InputStream stream = loader.getResourceAsStream(path)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
