package org.aidrules.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the files of a folder: they are written to a new folder beside it and moved when all are complete. Where they
 * cannot be completed, the old files stay as they were.
 */
public final class OutputFolder {

    private OutputFolder() {}

    /**
     * Writes the files of a folder.
     *
     * @param <R> what it returns
     */
    @FunctionalInterface
    public interface Content<R> {
        /**
         * Writes the files.
         *
         * @param folder receives them
         * @return what is known of them
         * @throws IOException if one cannot be written
         */
        R writeTo(Path folder) throws IOException;
    }

    /**
     * Writes a folder.
     *
     * @param <R> what the content returns
     * @param folder the folder; it is created if it does not exist, and its other files are kept
     * @param content writes the files to the folder that it receives
     * @return what the content returns
     * @throws IOException if a file cannot be written; an {@link UncheckedIOException} of the content counts as its cause
     */
    public static <R> R write(Path folder, Content<R> content) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Files.createDirectories(folder);
        Path beside = OutputFile.beside(folder.toRealPath());
        try {
            Files.createDirectory(beside);
            R written = content.writeTo(beside);
            moveFiles(beside, folder);
            return written;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            delete(beside);
        }
    }

    private static void moveFiles(Path from, Path to) throws IOException {
        for (Path file : paths(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                OutputFile.replace(file, target);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file :
                paths(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
        }
    }

    private static List<Path> paths(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }
}
