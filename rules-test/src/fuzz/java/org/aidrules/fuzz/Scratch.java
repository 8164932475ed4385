package org.aidrules.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Files for commands that read files; each input takes the place of the one before. */
final class Scratch {

    private static final Path FOLDER = folder();

    private Scratch() {}

    /** Writes a file. */
    static Path file(String name, byte[] content) {
        try {
            return Files.write(FOLDER.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a folder, which holds these files and no others. */
    static Path folder(String name, Map<String, byte[]> files) {
        try {
            Path folder = Files.createDirectories(FOLDER.resolve(name));
            try (Stream<Path> before = Files.list(folder)) {
                for (Path file : before.toList()) {
                    Files.delete(file);
                }
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("aidrules-fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
