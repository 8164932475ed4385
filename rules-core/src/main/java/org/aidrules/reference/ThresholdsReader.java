package org.aidrules.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.Source;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Percentile;
import org.aidrules.facts.Specialty;
import org.aidrules.number.WholeNumberRange;

/**
 * Reads percentile thresholds from a CSV file, with commas or semicolons. The file has a line of headers, then one line for each distribution:
 *
 * <pre>{@code
 * specialty, measure,     distribution, P30,  P50,  P70,  P90,  P95,  source
 * CARDIOLOGY,ACTIVE_FILE, 2021-12-31,   1000, 1500, 2000, 2500, 3000, AMELI-2023-05: page 2
 * 04,        ACTIVE_FILE, 2021-12-31,   ,     800,  ,     ,     ,
 * }</pre>
 *
 * <p>Numbers are read as {@link CellNotation} reads them, names in upper or lower case. Blank lines, and blank cells
 * at the end of a line, are ignored. The columns may be in any order; upper and lower case, spaces and punctuation of the headers do not matter.
 * <ul>
 * <li>{@code specialty}: an English name, or a two-digit code of the national fund.
 * <li>{@code measure}: a constant of {@link Measure}.
 * <li>{@code distribution}, or {@code distribution date}: the date of the distribution, {@code YYYY-MM-DD}.
 * <li>{@code P30} to {@code P95}: counts of patients, each greater than the one before; empty where unknown.
 * <li>{@code source}, {@code certainty}, {@code note.english}, {@code note.french}: optional. The certainty is
 * {@code STATED} unless it is given; a note needs both languages.
 * </ul>
 */
public final class ThresholdsReader {

    /** The greatest size of a file, in bytes. */
    public static final int MOST_BYTES = 16_000_000;

    private static final Pattern PUNCTUATION = Pattern.compile("[^a-z0-9]");
    private static final String SPECIALTY = "specialty";
    private static final String MEASURE = "measure";
    private static final String DISTRIBUTION = "distribution";
    private static final String DISTRIBUTION_DATE = "distributiondate";
    private static final String SOURCE = "source";
    private static final String CERTAINTY = "certainty";
    private static final String NOTE_ENGLISH = "noteenglish";
    private static final String NOTE_FRENCH = "notefrench";
    private static final List<String> REQUIRED = Stream.concat(
                    Stream.of(SPECIALTY, MEASURE, DISTRIBUTION),
                    Arrays.stream(Percentile.values()).map(ThresholdsReader::column))
            .toList();
    private static final List<String> OPTIONAL = List.of(SOURCE, CERTAINTY, NOTE_ENGLISH, NOTE_FRENCH);

    private final String file;
    private final List<Csv.Line> lines;
    private final Function<String, Optional<Specialty>> specialties;
    private final Function<String, Source> sources;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<InputError> errors = new ArrayList<>();

    private ThresholdsReader(
            String file,
            List<Csv.Line> lines,
            Function<String, Optional<Specialty>> specialties,
            Function<String, Source> sources) {
        this.file = file;
        this.lines = lines;
        this.specialties = specialties;
        this.sources = sources;
    }

    /**
     * Reads a file of thresholds.
     *
     * @param file the name of the file, for the errors
     * @param bytes the content of the file
     * @param specialties finds a specialty by its name or code
     * @param sources finds a source by its id, which is empty where the file cites none
     * @return the thresholds
     * @throws InvalidInputException with every error of the file
     */
    public static Thresholds read(
            String file,
            byte[] bytes,
            Function<String, Optional<Specialty>> specialties,
            Function<String, Source> sources) {
        if (bytes.length > MOST_BYTES) {
            throw new InvalidInputException(
                    List.of(InputError.unusable(file, CoreMessages.text("file.tooLarge", String.valueOf(MOST_BYTES)))));
        }
        List<Csv.Line> lines = Csv.read(file, Utf8.text(file, bytes));
        if (lines.isEmpty()) {
            throw new InvalidInputException(List.of(InputError.missing(file + ", line 1", REQUIRED)));
        }
        return new ThresholdsReader(file, lines, specialties, sources).thresholds();
    }

    private Thresholds thresholds() {
        readHeaders();
        refuseErrors();
        List<Distribution> distributions = new ArrayList<>();
        Set<List<Object>> keys = new HashSet<>();
        for (Csv.Line line : lines.subList(1, lines.size())) {
            readLine(line).ifPresent(distribution -> {
                if (keys.add(List.of(distribution.specialty(), distribution.measure(), distribution.date()))) {
                    distributions.add(distribution);
                } else {
                    errors.add(InputError.invalid(
                            place(line, column(DISTRIBUTION)),
                            cell(line, DISTRIBUTION),
                            CoreMessages.text("thresholds.duplicateDistribution")));
                }
            });
        }
        refuseErrors();
        return Thresholds.of(distributions);
    }

    private void refuseErrors() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private void readHeaders() {
        Csv.Line headers = lines.get(0);
        for (int column = 0; column < width(headers); column++) {
            String header = PUNCTUATION
                    .matcher(headers.cell(column).toLowerCase(Locale.ROOT))
                    .replaceAll("")
                    .replace(DISTRIBUTION_DATE, DISTRIBUTION);
            if (!REQUIRED.contains(header) && !OPTIONAL.contains(header)) {
                errors.add(InputError.notAccepted(place(headers, column), headers.cell(column), REQUIRED));
            } else if (columns.put(header, column) != null) {
                errors.add(InputError.invalid(
                        place(headers, column), headers.cell(column), CoreMessages.text("thresholds.duplicateColumn")));
            }
        }
        REQUIRED.stream()
                .filter(header -> !columns.containsKey(header))
                .forEach(header -> errors.add(InputError.missing(place(headers), List.of(header))));
    }

    /** Returns how many cells a line has, without the blank ones at its end. */
    private static int width(Csv.Line line) {
        int width = line.cells().size();
        while (width > 0 && line.cell(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    private Optional<Distribution> readLine(Csv.Line line) {
        int before = errors.size();
        checkSurplusCells(line);
        Optional<Specialty> specialty = specialty(line);
        Optional<Measure> measure = constant(line, MEASURE, List.of(Measure.values()));
        Optional<LocalDate> date = date(line);
        Map<Percentile, Integer> percentiles = percentiles(line);
        Optional<Certainty> certainty = certainty(line);
        checkNote(line);
        if (errors.size() > before) {
            return Optional.empty();
        }
        String row = specialty.orElseThrow() + " " + measure.orElseThrow() + " " + date.orElseThrow();
        return Optional.of(new Distribution(
                specialty.orElseThrow(),
                measure.orElseThrow(),
                date.orElseThrow(),
                percentiles,
                reason(line, row, certainty.orElseThrow())));
    }

    private void checkSurplusCells(Csv.Line line) {
        for (int column = 0; column < line.cells().size(); column++) {
            if (!columns.containsValue(column) && !line.cell(column).isEmpty()) {
                errors.add(InputError.invalid(
                        place(line, column), line.cell(column), CoreMessages.text("thresholds.noHeader")));
            }
        }
    }

    private void checkNote(Csv.Line line) {
        if (cell(line, NOTE_ENGLISH).isEmpty() != cell(line, NOTE_FRENCH).isEmpty()) {
            errors.add(InputError.unusable(place(line), CoreMessages.text("thresholds.noteInOneLanguage")));
        }
    }

    private WrittenLater reason(Csv.Line line, String row, Certainty certainty) {
        List<Citation> citations =
                CitationParser.read(cell(line, SOURCE), id -> Optional.of(sources.apply(id)), unknown -> {});
        String english = cell(line, NOTE_ENGLISH);
        Optional<LocalizedText> note =
                english.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(english, cell(line, NOTE_FRENCH)));
        return new WrittenLater(() ->
                new Reason("thresholds", row, certainty, citations, CoreMessages.text("thresholds.row", row), note));
    }

    private Optional<Specialty> specialty(Csv.Line line) {
        Optional<Specialty> specialty = specialties.apply(CellNotation.specialty(cell(line, SPECIALTY)));
        if (specialty.isEmpty()) {
            refuseCell(line, SPECIALTY, AcceptedValues.SPECIALTY);
        }
        return specialty;
    }

    private Optional<Certainty> certainty(Csv.Line line) {
        return cell(line, CERTAINTY).isEmpty()
                ? Optional.of(Certainty.STATED)
                : constant(line, CERTAINTY, List.of(Certainty.STATED, Certainty.INTERPRETED));
    }

    private Map<Percentile, Integer> percentiles(Csv.Line line) {
        Map<Percentile, Integer> percentiles = new EnumMap<>(Percentile.class);
        int last = -1;
        for (Percentile percentile : Percentile.values()) {
            String cell = cell(line, column(percentile));
            if (cell.isEmpty()) {
                continue;
            }
            Optional<Integer> count = count(cell);
            if (count.isEmpty()) {
                refuseNumber(line, column(percentile), cell);
            } else if (count.get() <= last) {
                refuseCell(
                        line,
                        column(percentile),
                        List.of(new WholeNumberRange(last + 1, WholeNumberRange.PATIENTS.most()).toString()));
            } else {
                last = count.get();
                percentiles.put(percentile, last);
            }
        }
        return percentiles;
    }

    private static Optional<Integer> count(String cell) {
        return CellNotation.whole(cell)
                .filter(number -> number.compareTo(BigDecimal.valueOf(WholeNumberRange.PATIENTS.most())) <= 0)
                .map(BigDecimal::intValueExact)
                .filter(WholeNumberRange.PATIENTS::contains);
    }

    private void refuseNumber(Csv.Line line, String column, String cell) {
        Optional<LocalizedText> remedy = CellNotation.remedy(cell);
        if (remedy.isPresent()) {
            errors.add(InputError.invalid(place(line, column(column)), cell, remedy.get()));
        } else {
            refuseCell(line, column, List.of(WholeNumberRange.PATIENTS.toString(), "\"\""));
        }
    }

    private Optional<LocalDate> date(Csv.Line line) {
        Optional<LocalDate> date = Dates.read(cell(line, DISTRIBUTION));
        if (date.isEmpty()) {
            refuseCell(line, DISTRIBUTION, AcceptedValues.DATE);
        }
        return date;
    }

    private <E extends Enum<E>> Optional<E> constant(Csv.Line line, String column, List<E> constants) {
        Optional<E> constant = constants.stream()
                .filter(candidate -> candidate.name().equalsIgnoreCase(cell(line, column)))
                .findFirst();
        if (constant.isEmpty()) {
            refuseCell(line, column, constants.stream().map(Enum::name).toList());
        }
        return constant;
    }

    private void refuseCell(Csv.Line line, String column, List<String> accepted) {
        errors.add(InputError.notAccepted(place(line, column(column)), cell(line, column), accepted));
    }

    /** Returns the index of a column that the file has. */
    private int column(String column) {
        return Objects.requireNonNull(columns.get(column), column);
    }

    private String cell(Csv.Line line, String column) {
        return line.cell(columns.getOrDefault(column, -1));
    }

    private static String column(Percentile percentile) {
        return percentile.name().toLowerCase(Locale.ROOT);
    }

    private String place(Csv.Line line) {
        return file + ", line " + line.number();
    }

    private String place(Csv.Line line, int column) {
        return place(line) + ", column " + (column + 1);
    }
}
