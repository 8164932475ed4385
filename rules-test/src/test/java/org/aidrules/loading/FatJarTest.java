package org.aidrules.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.rules.Overlays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All libraries in one jar, made without care: of several files with one name, only the first is kept. In this order of the
 * jars Drools keeps the part that cannot compile.
 */
@Tag("unmutated")
@Tag("thorough")
class FatJarTest {

    private static final String OVERLAY = Overlays.folder("amount-changed").toString();

    @TempDir
    private static Path folder;

    private static Path jar;

    @BeforeAll
    static void mergeAll() throws IOException {
        jar = folder.resolve("fat.jar");
        List<Path> entries = new ArrayList<>(Libraries.jars(Files.createDirectory(folder.resolve("jars"))));
        entries.sort(Comparator.reverseOrder());
        try (FileSystem fat = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            for (Path entry : entries) {
                try (FileSystem one = FileSystems.newFileSystem(entry)) {
                    addMissing(one.getPath("/"), fat.getPath("/"));
                }
            }
            addMissing(Libraries.testClasses(), fat.getPath("/"));
        }
    }

    private static void addMissing(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(FatJarTest::isCopied).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (Files.notExists(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** Signatures are of the jar that they were in; Java refuses any other with them. */
    private static boolean isCopied(Path file) {
        return Files.isRegularFile(file) && !file.toString().matches(".*META-INF/[^/]+\\.(SF|RSA|DSA)");
    }

    @Test
    void aJarWithoutMergedServicesAnswersByTheShippedTables() throws IOException {
        try (URLClassLoader loader = loader()) {
            assertEquals(Answers.SHIPPED, Answers.in(loader, ""));
        }
    }

    /** The folder of the author is not at fault, and is not named. */
    @Test
    void aJarWithoutMergedServicesSaysWhyItCompilesNoOverlay() throws IOException {
        try (URLClassLoader loader = loader()) {
            for (int i = 0; i < 2; i++) {
                String refusal = assertThrows(IllegalStateException.class, () -> Answers.in(loader, OVERLAY))
                        .getMessage();
                assertTrue(
                        refusal.startsWith("cannot use Drools: ")
                                && refusal.contains("META-INF/services of several jars, such as "
                                        + "org.drools.wiring.api.ComponentsSupplier, were not merged"),
                        refusal);
            }
        }
    }

    @Test
    void aPlainClassPathAnswers() throws IOException, InterruptedException {
        String classPath = Stream.concat(
                        Libraries.jars(Files.createDirectory(folder.resolve("plain"))).stream(),
                        Stream.of(Libraries.testClasses()))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        ChildProcess process = ChildProcess.java(Stream.of(
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath,
                Answers.class.getName(),
                OVERLAY));
        assertEquals(
                Answers.SHIPPED + "\n" + Answers.CHANGED + "\n", process.out().replace("\r", ""));
        assertEquals(0, process.status());
    }

    private static URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }
}
