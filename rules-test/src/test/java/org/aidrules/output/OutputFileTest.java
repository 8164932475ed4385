package org.aidrules.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders are written as a whole or not at all. */
class OutputFileTest {

    @TempDir
    private Path folder;

    @Test
    void aFileIsWrittenAndReplaced() throws IOException {
        Path file = folder.resolve("a.txt");
        OutputFile.write(file, writer -> writer.write("é\n"));
        OutputFile.write(file, writer -> writer.write("ê\n"));
        assertEquals("ê\n", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void whatFailsLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        IOException full = new IOException("No space left on device");
        for (OutputFile.Content content : List.<OutputFile.Content>of(
                writer -> {
                    writer.write("new".repeat(10_000));
                    throw full;
                },
                writer -> {
                    writer.write("new");
                    throw new UnwritableOutputException(full);
                })) {
            assertEquals(full, assertThrows(IOException.class, () -> OutputFile.write(file, content)));
            assertEquals("old", Files.readString(file));
            assertEquals(List.of(file), files());
        }
        assertThrows(
                IllegalStateException.class,
                () -> OutputFile.write(file, writer -> {
                    throw new IllegalStateException();
                }));
        assertEquals(List.of(file), files());
    }

    @Test
    void aLinkLeadsToTheFileThatIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        OutputFile.write(link, writer -> writer.write("new"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }

    @Test
    void whatCannotBeAFileIsRefused() {
        assertThrows(FileSystemException.class, () -> OutputFile.write(folder, writer -> {}));
        assertThrows(
                NoSuchFileException.class,
                () -> OutputFile.write(folder.resolve("none").resolve("a.txt"), writer -> {}));
    }

    @Test
    void aFolderIsFilledAndKeepsItsOtherFiles() throws IOException {
        Path target = Files.createDirectory(folder.resolve("report"));
        Files.writeString(target.resolve("a.txt"), "old");
        Files.writeString(target.resolve("mine.txt"), "mine");
        int written = OutputFolder.write(target, beside -> fill(beside, "new"));
        assertEquals(2, written);
        assertEquals("new", Files.readString(target.resolve("a.txt")));
        assertEquals("new", Files.readString(target.resolve("en").resolve("b.txt")));
        assertEquals("mine", Files.readString(target.resolve("mine.txt")));
        assertEquals(List.of(target), files());
    }

    @Test
    void aFolderThatFailsStaysAsItWas() throws IOException {
        Path target = Files.createDirectory(folder.resolve("report"));
        Files.writeString(target.resolve("a.txt"), "old");
        IOException full = new IOException("full");
        IOException failure = assertThrows(
                IOException.class,
                () -> OutputFolder.write(target, beside -> {
                    fill(beside, "new");
                    throw new UncheckedIOException(full);
                }));
        assertEquals(full, failure);
        assertEquals("old", Files.readString(target.resolve("a.txt")));
        assertEquals(List.of(target), files());
        assertThrows(NotDirectoryException.class, () -> OutputFolder.write(target.resolve("a.txt"), beside -> 0));
    }

    private static int fill(Path to, String text) {
        try {
            Files.writeString(to.resolve("a.txt"), text);
            Files.writeString(Files.createDirectory(to.resolve("en")).resolve("b.txt"), text);
            return 2;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
