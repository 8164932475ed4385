package org.aidrules.validation.impact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.reference.Csv;
import org.aidrules.validation.impact.PublishedFigure.Unit;
import org.aidrules.validation.impact.PublishedFigure.Use;

/** Reads the published figures, which are shipped in {@code published-figures.csv}. */
final class PublishedFigures {

    private static final String FILE = "published-figures.csv";
    private static final List<String> COLUMNS =
            List.of("figure", "unit", "published", "to", "use", "source", "label.en", "label.fr", "note.en", "note.fr");

    private PublishedFigures() {}

    /** Returns all figures, in the order of the file. */
    static List<PublishedFigure> all() {
        List<Csv.Line> lines = Csv.read(FILE, text());
        if (!lines.get(0).cells().equals(COLUMNS)) {
            throw new IllegalStateException(
                    FILE + " has the columns " + lines.get(0).cells());
        }
        return lines.subList(1, lines.size()).stream()
                .map(PublishedFigures::figure)
                .toList();
    }

    private static PublishedFigure figure(Csv.Line line) {
        return new PublishedFigure(
                cell(line, "figure"),
                Unit.valueOf(cell(line, "unit")),
                new BigDecimal(cell(line, "published")),
                Optional.of(cell(line, "to")).filter(to -> !to.isEmpty()).map(BigDecimal::new),
                Use.valueOf(cell(line, "use")),
                cell(line, "source"),
                new LocalizedText(cell(line, "label.en"), cell(line, "label.fr")),
                new LocalizedText(cell(line, "note.en"), cell(line, "note.fr")));
    }

    private static String cell(Csv.Line line, String column) {
        return line.cell(COLUMNS.indexOf(column));
    }

    private static String text() {
        try (InputStream stream = PublishedFigures.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(stream, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
