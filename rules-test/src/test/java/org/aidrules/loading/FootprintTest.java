package org.aidrules.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a dependency on rules-drl brings, as the README of rules-core lists it. */
class FootprintTest {

    /** A little more than the README states. */
    private static final long MOST_BYTES = 13_500_000;

    private static final Path README = Path.of("../rules-core/README.md");
    private static final Path DEPENDENCIES = Path.of("../rules-drl/target/dependencies.txt");

    private static List<Path> jars() throws IOException {
        return Stream.of(Files.readString(DEPENDENCIES).strip().split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> !jar.toString().contains("rules-core"))
                .toList();
    }

    /** The name of a jar without its version. */
    private static String artifact(Path jar) {
        return jar.getFileName().toString().replaceAll("-\\d.*", "");
    }

    @Test
    void theReadmeListsWhatADependencyBrings() throws IOException {
        String readme = Files.readString(README);
        String listed = readme.substring(readme.indexOf("<!-- jars -->"), readme.indexOf("<!-- end of jars -->"));
        TreeSet<String> names = new TreeSet<>(
                List.of(listed.replaceAll("<!--.*?-->|[`.]", "").strip().split("[,\\s]+")));
        assertEquals(new TreeSet<>(jars().stream().map(FootprintTest::artifact).toList()), names);
    }

    @Test
    void allOfItIsSmall() throws IOException {
        long bytes = 0;
        for (Path jar : jars()) {
            bytes += Files.size(jar);
        }
        assertTrue(bytes > 0 && bytes <= MOST_BYTES, bytes + " bytes");
    }
}
