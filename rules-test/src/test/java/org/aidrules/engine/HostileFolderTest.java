package org.aidrules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aidrules.AidRules;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.rules.Overlays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders from an author who means harm: links, devices, archives, huge files, names that lead elsewhere. */
@Timeout(60)
class HostileFolderTest {

    private static final AidRules SHIPPED = AidRules.standard();
    private static final String TABLE = "amounts.drl.csv";
    private static final Path CHANGED = Overlays.folder("amount-changed").resolve(TABLE);
    private static final String SECRET = "the-secret";

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void createFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("a-draft"));
    }

    static Stream<String> names() {
        return Stream.of(TABLE, "revision.properties", "sources.csv");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLinkToAFileOutsideIsNotFollowed(String name) throws IOException {
        Path secret = Files.writeString(temp.resolve("secret"), SECRET);
        Files.createSymbolicLink(folder.resolve(name), secret);
        assertRefused(name, "this is a link to a file outside the folder: put the file itself into the folder");
        Files.delete(folder.resolve(name));
        Files.createSymbolicLink(folder.resolve(name), Path.of("..", "secret"));
        assertRefused(name, "this is a link to a file outside the folder: put the file itself into the folder");
    }

    /** The way in which containers are given their configuration. */
    @Test
    void aLinkInsideTheFolderIsFollowed() throws IOException {
        Path data = Files.createDirectory(folder.resolve("..data-1"));
        Files.copy(CHANGED, data.resolve(TABLE));
        Files.createSymbolicLink(folder.resolve("..data"), data.getFileName());
        Files.createSymbolicLink(folder.resolve(TABLE), Path.of("..data", TABLE));
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
        assertEquals("37000", Overlays.fullTimeYear1(SHIPPED.withOverlay(folder), "avenant-7"));
        assertEquals("37000", Overlays.fullTimeYear1(SHIPPED.withOverlay(link), "avenant-7"));
    }

    @Test
    void linksThatLeadNowhereEnd() throws IOException {
        Files.createSymbolicLink(folder.resolve(TABLE), Path.of(TABLE));
        assertThrows(UncheckedIOException.class, () -> SHIPPED.withOverlay(folder));
        Files.delete(folder.resolve(TABLE));
        Files.createSymbolicLink(folder.resolve(TABLE), Path.of("nowhere"));
        assertThrows(UncheckedIOException.class, () -> SHIPPED.withOverlay(folder));
        Path loop = temp.resolve("loop");
        Files.createSymbolicLink(loop, loop.getFileName());
        assertThrows(UncheckedIOException.class, () -> SHIPPED.withOverlay(loop));
        Files.delete(folder.resolve(TABLE));
        Files.createSymbolicLink(folder.resolve("self"), folder);
        Files.copy(CHANGED, folder.resolve(TABLE));
        assertEquals("37000", Overlays.fullTimeYear1(SHIPPED.withOverlay(folder), "avenant-7"));
    }

    /** Each of these would never end, where the system has it. */
    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/random", "/dev/tty", "/dev/stdin"})
    void aDeviceIsNotRead(String device) throws IOException {
        if (Files.exists(Path.of(device))) {
            Files.createSymbolicLink(folder.resolve(TABLE), Path.of(device));
            assertThrows(InvalidInputException.class, () -> SHIPPED.withOverlay(folder));
        }
    }

    @Test
    void aPipeThatNobodyWritesToIsNotRead() throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("mkfifo", folder.resolve(TABLE).toString())
                        .start()
                        .waitFor());
        assertRefused(TABLE, "not a regular file");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFolderInThePlaceOfAFileIsRefused(String name) throws IOException {
        Files.createDirectory(folder.resolve(name));
        assertRefused(name, "not a regular file");
    }

    /** Files without blocks on the disk, the first larger than any array. */
    @ParameterizedTest
    @ValueSource(longs = {1L << 40, 16_000_001})
    void hugeFilesAreRefusedUnread(long size) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(TABLE).toFile(), "rw")) {
            file.setLength(size);
        }
        assertRefused(
                folder.toString(), "the files of this folder are too large: the limit is 16,000,000 bytes in total");
    }

    @Test
    void theLimitIsThatOfAllFilesTogether() throws IOException {
        for (String table : new String[] {"amounts", "bands", "targets"}) {
            Files.write(folder.resolve(table + ".drl.csv"), new byte[6_000_000]);
        }
        assertRefused(
                folder.toString(), "the files of this folder are too large: the limit is 16,000,000 bytes in total");
    }

    /** The largest file that is read, filled with what costs most to read. */
    @ParameterizedTest
    @ValueSource(strings = {",", "\n", "\"", ";\n", "a", "\"\"\n", "RuleTable\n", "é", "\\u0041", "a=b\n"})
    void aFileAsLargeAsTheLimitIsJudged(String filling) throws IOException {
        byte[] one = filling.getBytes(StandardCharsets.UTF_8);
        for (String name : names().toList()) {
            try (Stream<Path> before = Files.list(folder)) {
                for (Path file : before.toList()) {
                    Files.delete(file);
                }
            }
            try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                out.write(filling.repeat(16_000_000 / one.length).getBytes(StandardCharsets.UTF_8));
            }
            try {
                SHIPPED.withOverlay(folder);
            } catch (InvalidInputException | DefectiveTableException refused) {
                assertTrue(refused.getMessage().length() < 1_000_000, () -> name + " " + filling);
                continue;
            }
            throw new AssertionError(name + " of " + filling + " was accepted");
        }
    }

    /** A few kilobytes that unpack to gigabytes stay packed. */
    @Test
    void anArchiveIsNotUnpacked() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("tables.zip")))) {
            zip.putNextEntry(new ZipEntry("../../" + TABLE));
            for (int i = 0; i < 64; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> SHIPPED.withOverlay(folder));
        assertTrue(refusal.getMessage().contains("this is an archive: unpack it"), refusal.getMessage());
        assertFalse(Files.exists(temp.resolve(TABLE)));
    }

    /** The names that a folder may give: of its revision, of the one it extends, of those that its tables belong to. */
    @ParameterizedTest
    @ValueSource(
            strings = {"..", "../avenant-7", "/etc/passwd", "avenant-7/", "avenant-7\0", "AVENANT-7", "a/../avenant-7"})
    void aNameIsNoPath(String name) throws IOException {
        Files.writeString(folder.resolve(TABLE), Files.readString(CHANGED).replace("avenant_7", name));
        assertRefusedInWords();
        Files.delete(folder.resolve(TABLE));
        Files.writeString(
                folder.resolve("revision.properties"),
                "title.en = A\ntitle.fr = A\ncheckedOn = 2026-01-01\nsources = IGAS-2023-015R: [1]\nextends = " + name
                        + "\n");
        assertRefusedInWords();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-Draft", "a draft", "-", "a--b", "a_b", "ａ", "a\n"})
    void theNameOfTheFolderIsAnIdOrRefused(String name) throws IOException {
        Path named = Files.createDirectory(temp.resolve(name));
        Files.copy(Overlays.folder("three-years").resolve("revision.properties"), named.resolve("revision.properties"));
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> SHIPPED.withOverlay(named));
        assertTrue(refusal.getMessage().contains("the name of this folder is the id of the revision"));
    }

    /** The id is the last name of the path, whatever leads there. */
    @Test
    void theIdIsThatOfTheFolderWhereverThePathTurns() throws IOException {
        Path named = Files.createDirectory(temp.resolve("three-years"));
        for (String file : new String[] {"revision.properties", "terms.drl.csv"}) {
            Files.copy(Overlays.folder("three-years").resolve(file), named.resolve(file));
        }
        for (Path path : new Path[] {named.resolve("."), folder.resolve("..").resolve("three-years")}) {
            assertTrue(SHIPPED.withOverlay(path).find("three-years").isPresent(), path.toString());
        }
    }

    private void assertRefusedInWords() {
        try {
            SHIPPED.withOverlay(folder);
        } catch (InvalidInputException | DefectiveTableException refused) {
            assertFalse(refused.getMessage().isBlank());
            return;
        }
        throw new AssertionError("accepted");
    }

    private void assertRefused(String place, String message) {
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> SHIPPED.withOverlay(folder));
        InputError error = refusal.errors().get(0);
        assertEquals(place, error.at());
        assertEquals(message, error.message().english());
        assertFalse(refusal.getMessage().contains(SECRET), refusal.getMessage());
    }
}
