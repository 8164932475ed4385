package org.aidrules.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aidrules.reference.Digests;
import org.aidrules.ruleset.SourceFile;

/** The rules as {@code rules-drl} ships them. */
final class ShippedFiles {

    private ShippedFiles() {}

    /**
     * The digests of the files of revisions and of reference. That of a revision is of what the file says, however it was
     * saved.
     */
    static SortedMap<String, String> digests(Path folder) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Path file : files(folder.resolve("revisions"))) {
            byte[] bytes = Files.readAllBytes(file);
            String name = file.getFileName().toString();
            digests.put(
                    name(folder.resolve("revisions"), file),
                    SourceFile.of(name, bytes).contentDigest());
        }
        for (Path file : files(folder.resolve("reference"))) {
            digests.put(name(folder, file), Digests.of(Files.readAllBytes(file)));
        }
        return digests;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
