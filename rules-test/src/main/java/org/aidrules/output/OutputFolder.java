package org.aidrules.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Writes the files of a folder: they are written to a new folder beside it and moved when all are complete. Where they
 * cannot be completed, the old files stay as they were.
 */
public final class OutputFolder {

    private OutputFolder() {}

    /**
     * Writes a folder.
     *
     * @param folder the folder; it is created if it does not exist, and its other files are kept
     * @param content writes the files to the folder that it receives, and returns how many they are
     * @return how many files the content says that it wrote
     * @throws IOException if a file cannot be written
     */
    public static int write(Path folder, ToIntFunction<Path> content) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Files.createDirectories(folder);
        Path beside = OutputFile.beside(folder.toRealPath());
        try {
            Files.createDirectory(beside);
            int written = content.applyAsInt(beside);
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
