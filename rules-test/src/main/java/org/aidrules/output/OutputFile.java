package org.aidrules.output;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Writes files as a whole or not at all: a new file is written beside the old one and takes its place when it is
 * complete. Where it cannot be completed, the old file stays as it was.
 */
public final class OutputFile {

    private OutputFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes the content.
         *
         * @param writer receives it
         * @throws IOException if it cannot be written
         */
        void writeTo(Writer writer) throws IOException;
    }

    /**
     * Writes a file in UTF-8. What is no regular file, such as a pipe or a device, is written directly.
     *
     * @param file the file; where it is a link, the file that it leads to is replaced
     * @param content writes the content; an {@link UnwritableOutputException} counts as the failure that it holds
     * @throws IOException if the file cannot be written; it is then unchanged
     */
    public static void write(Path file, Content content) throws IOException {
        writeBytes(file, stream -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            content.writeTo(writer);
            writer.flush();
        });
    }

    /**
     * Writes a file that is no text. What is no regular file, such as a pipe or a device, is written directly.
     *
     * @param file the file; where it is a link, the file that it leads to is replaced
     * @param content its bytes
     * @throws IOException if the file cannot be written; it is then unchanged
     */
    public static void write(Path file, byte[] content) throws IOException {
        writeBytes(file, stream -> stream.write(content));
    }

    /** Writes the bytes of a file. */
    private interface Bytes {
        void writeTo(OutputStream stream) throws IOException;
    }

    private static void writeBytes(Path file, Bytes content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new FileSystemException(file.toString(), null, "is a directory");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            fill(target, content);
            return;
        }
        Path beside = beside(target);
        try {
            fill(beside, content);
            keepPermissions(target, beside);
            replace(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Returns a path in the same folder that does not exist yet. */
    static Path beside(Path target) {
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    }

    /** Moves a file or a folder to a place. */
    static void replace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void fill(Path file, Bytes content) throws IOException {
        boolean regular = !Files.exists(file);
        try (FileOutputStream stream = open(file)) {
            content.writeTo(stream);
            if (regular) {
                stream.getFD().sync();
            }
        } catch (UnwritableOutputException e) {
            throw e.reason();
        }
    }

    /** Opens a file; the exception of a missing folder or permission has a type of its own, unlike that of the stream. */
    private static FileOutputStream open(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        return new FileOutputStream(file.toFile());
    }

    private static void keepPermissions(Path old, Path fresh) throws IOException {
        if (Files.exists(old) && Files.getFileStore(old).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(old));
        }
    }
}
