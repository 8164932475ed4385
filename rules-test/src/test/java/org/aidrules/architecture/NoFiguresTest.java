package org.aidrules.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A change of the law changes tables only: the Java sources of the core hold none of its figures. */
class NoFiguresTest {

    private static final Path SOURCES = Path.of("..", "rules-core", "src", "main", "java");
    private static final Pattern FIGURES = Pattern.compile("(?<![0-9.])(36000|18000|12000|27000|13500|21000|10500|7000"
            + "|8350|12500|25000|12600|19000|38000|9450|14000|28000|7350|11000|22000|8767|13000|26000"
            + "|640|775|1045|1514|0\\.75)(?![0-9])|9-5-2-2");

    @Test
    void theCoreHoldsNoFigureOfTheLaw() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
            assertTrue(sources.size() > 50, sources::toString);
            assertEquals(List.of(), sources.stream().flatMap(NoFiguresTest::figures).toList());
        }
    }

    @Test
    void figuresAreRecognised() {
        for (String line : List.of("x = 36_000;", "plus de 640 patients", "0.75", "see 9-5-2-2", "\"1045\"")) {
            assertTrue(FIGURES.matcher(plain(line)).find(), line);
        }
    }

    private static Stream<String> figures(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return IntStream.range(0, lines.size()).filter(line -> FIGURES.matcher(plain(lines.get(line))).find())
                    .mapToObj(line -> file.getFileName() + ":" + (line + 1) + ": " + lines.get(line).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line without the underscores inside numbers. */
    private static String plain(String line) {
        return line.replaceAll("(?<=[0-9])_(?=[0-9])", "");
    }
}
