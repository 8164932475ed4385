package org.aidrules.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.aidrules.answers.Row;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.MessageCatalog;
import org.aidrules.explanation.Origin;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.Source;
import org.aidrules.reference.CitationParser;
import org.aidrules.reference.Dates;

/**
 * Reads the rows of evaluated tables: the result of each, and the reason for it. Collects a defect for everything that
 * is missing or not valid.
 */
final class RowParser {

    private static final String SOURCE = "Source";
    private static final String CERTAINTY = "Certainty";
    private static final String ENGLISH = "English";
    private static final String FRENCH = "French";
    private static final String NOTE = "Note";
    private static final String NOTE_FRENCH = "Remarque";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    /** The places between the groups of three digits of a whole part. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?<!\\.\\d{1,12})(?=(\\d{3})+(?!\\d))");

    private static final Pattern DECIMAL_POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");
    private static final Pattern BAND = Pattern.compile("(P\\d+)_(P\\d+)");

    private final String revision;
    private final Function<String, Optional<Source>> sources;
    private final Origin origin;
    private final List<Defect> defects;

    /**
     * Creates a parser of the rows of a revision, or of an overlay of it, that finds sources by their id and adds the
     * defects of rows to a list.
     */
    RowParser(String revision, Function<String, Optional<Source>> sources, Origin origin, List<Defect> defects) {
        this.revision = revision;
        this.sources = sources;
        this.origin = origin;
        this.defects = defects;
    }

    /**
     * Reads a row.
     *
     * @throws DefectiveTableException if the row has a defect
     */
    synchronized <R extends DecisionResult<?>> R read(DecisionType<?, R> decision, Row row) {
        Optional<R> result = parse(decision, row);
        if (!defects.isEmpty()) {
            throw new DefectiveTableException(revision, defects);
        }
        return result.orElseThrow();
    }

    /** Reads a row; empty if its outcome is not valid, which adds a defect. */
    <R extends DecisionResult<?>> Optional<R> parse(DecisionType<?, R> decision, Row row) {
        if (!NAME.matcher(row.name()).matches()) {
            defect(Defect.Kind.SYNTAX, decision.table(), row, "table.badRowName");
        }
        Reason reason = reason(decision.table(), row);
        try {
            return Optional.of(decision.read(new OutcomeCells(row.outcome()), reason));
        } catch (BadCellException e) {
            defects.add(Defect.inRow(Defect.Kind.SYNTAX, decision.table(), row.name(), e.text()));
            return Optional.empty();
        }
    }

    private Reason reason(String table, Row row) {
        Optional<Certainty> known = certainty(table, row);
        LocalizedText text =
                text(table, row, ENGLISH, FRENCH).orElseGet(() -> missing(table, row, List.of(ENGLISH, FRENCH)));
        Optional<LocalizedText> note = text(table, row, NOTE, NOTE_FRENCH);
        known.ifPresent(certainty -> checkCertainty(table, row, certainty, note));
        Certainty certainty = known.orElse(Certainty.UNDETERMINED);
        return new Reason(
                table,
                row.name(),
                certainty,
                citations(table, row),
                certainty == Certainty.UNDETERMINED ? undetermined(text, note) : text,
                note,
                origin);
    }

    private void checkCertainty(String table, Row row, Certainty certainty, Optional<LocalizedText> note) {
        if (certainty != Certainty.STATED && note.isEmpty()) {
            defect(Defect.Kind.UNSOURCED, table, row, "table.noteMissing");
        }
        boolean outcomeUndetermined = row.outcome().containsValue(Certainty.UNDETERMINED.name());
        if (outcomeUndetermined != (certainty == Certainty.UNDETERMINED)) {
            defect(Defect.Kind.SYNTAX, table, row, "table.undeterminedInPart");
        }
    }

    private static LocalizedText undetermined(LocalizedText text, Optional<LocalizedText> note) {
        return CoreMessages.text(
                "table.undetermined",
                note.map(reading -> CoreMessages.text("table.sentences", text, reading))
                        .orElse(text));
    }

    private Optional<Certainty> certainty(String table, Row row) {
        String cell = row.metadata().getOrDefault(CERTAINTY, "");
        Optional<Certainty> known = Arrays.stream(Certainty.values())
                .filter(certainty -> certainty.name().equals(cell))
                .findFirst();
        if (known.isEmpty()) {
            defect(Defect.Kind.UNSOURCED, table, row, "table.badCertainty", cell);
        }
        return known;
    }

    private List<Citation> citations(String table, Row row) {
        List<Citation> citations = CitationParser.read(row.metadata().getOrDefault(SOURCE, ""), sources, id -> {
            if (id.isEmpty()) {
                defect(Defect.Kind.UNSOURCED, table, row, "table.sourceMissing");
            } else {
                defect(Defect.Kind.UNKNOWN_SOURCE, table, row, "table.sourceUnknown", id);
            }
        });
        citations.stream()
                .filter(citation ->
                        citation.locator().isEmpty() && citation.source().needsPlace())
                .forEach(citation -> defect(
                        Defect.Kind.UNSOURCED,
                        table,
                        row,
                        "table.locatorMissing",
                        citation.source().id()));
        return citations;
    }

    private Optional<LocalizedText> text(String table, Row row, String englishColumn, String frenchColumn) {
        String english = filled(row.metadata().getOrDefault(englishColumn, ""), row.outcome(), Locale.ENGLISH);
        String french = filled(row.metadata().getOrDefault(frenchColumn, ""), row.outcome(), Locale.FRENCH);
        if (english.isBlank() && french.isBlank()) {
            return Optional.empty();
        }
        if (PLACEHOLDER.matcher(english + french).find()) {
            defect(Defect.Kind.SYNTAX, table, row, "table.placeholderUnfilled");
        }
        if (english.isBlank() || french.isBlank()) {
            missing(table, row, List.of(english.isBlank() ? englishColumn : frenchColumn));
        }
        return Optional.of(new LocalizedText(english, french));
    }

    private LocalizedText missing(String table, Row row, List<String> columns) {
        defect(Defect.Kind.UNSOURCED, table, row, "table.textMissing", columns);
        return new LocalizedText("", "");
    }

    private void defect(Defect.Kind kind, String table, Row row, String key, Object... arguments) {
        defects.add(Defect.inRow(kind, table, row.name(), CoreMessages.text(key, arguments)));
    }

    /** Replaces the {@code {names}} of a sentence by the cells of the outcome, as a language writes them. */
    private static String filled(String sentence, Map<String, String> outcome, Locale language) {
        String filled = sentence;
        for (Map.Entry<String, String> cell : outcome.entrySet()) {
            String placeholder = "{" + cell.getKey() + "}";
            if (filled.contains(placeholder)) {
                String value = Dates.read(cell.getValue())
                        .map(day -> MessageCatalog.day(day, language))
                        .orElseGet(() -> written(cell.getValue(), language.equals(Locale.FRENCH)));
                filled = filled.replace(placeholder, value);
            }
        }
        return filled;
    }

    private static String written(String cell, boolean french) {
        String grouped = THOUSANDS.matcher(cell).replaceAll(french ? " " : ",");
        String decimal = DECIMAL_POINT.matcher(grouped).replaceAll(french ? "," : ".");
        return BAND.matcher(decimal).replaceAll("$1-$2");
    }
}
