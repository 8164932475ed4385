package org.aidrules.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.Source;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Percentile;
import org.aidrules.facts.Specialty;
import org.aidrules.number.WholeNumberRange;

/**
 * The percentile thresholds at hand: which {@link Distribution} holds for a specialty and a measure on a day.
 *
 * <p>The file has a line of headers, {@code specialty,measure,distribution,P30,P50,P70,P90,P95}, then a line for each
 * distribution. The specialty is a name or a code of the reference list, the distribution its date, and a percentile
 * that is not known is left empty. The columns {@code source}, {@code certainty}, {@code note.english} and
 * {@code note.french} are optional.
 */
public final class Thresholds {

    private static final List<String> REQUIRED =
            List.of("specialty", "measure", "distribution", "p30", "p50", "p70", "p90", "p95");
    private static final List<String> OPTIONAL =
            List.of("source", "certainty", "noteenglish", "notefrench");

    private final List<Distribution> distributions;
    private final Optional<Thresholds> otherwise;

    private Thresholds(List<Distribution> distributions, Optional<Thresholds> otherwise) {
        this.distributions = List.copyOf(distributions);
        this.otherwise = otherwise;
    }

    /** These thresholds first; others where these say nothing, and for what a distribution of the same day lacks. */
    public Thresholds or(Thresholds others) {
        return new Thresholds(distributions, Optional.of(others));
    }

    /** The latest distribution that is not later than a day. */
    public Optional<Distribution> find(Specialty specialty, Measure measure, LocalDate on) {
        Optional<Distribution> own = distributions.stream()
                .filter(d -> d.specialty() == specialty && d.measure() == measure && !d.date().isAfter(on))
                .max(Comparator.comparing(Distribution::date));
        Optional<Distribution> other = otherwise.flatMap(others -> others.find(specialty, measure, on));
        return own.isPresent() ? own.map(known -> known.completedBy(other)) : other;
    }

    /** Reads a file, or refuses it with all its errors. */
    public static Thresholds read(String file, byte[] bytes, Function<String, Optional<Specialty>> specialties,
            Function<String, Source> sources) {
        List<Csv.Line> lines = Csv.read(file, Utf8.text(file, bytes));
        if (lines.isEmpty()) {
            throw new InvalidInputException(List.of(InputError.missing(file + ", line 1", REQUIRED)));
        }
        return new File(file, lines, specialties, sources).read();
    }

    /** One reading of one file. */
    private static final class File {

        private final String name;
        private final List<Csv.Line> lines;
        private final Function<String, Optional<Specialty>> specialties;
        private final Function<String, Source> sources;
        private final Map<String, Integer> columns = new HashMap<>();
        private final List<InputError> errors = new ArrayList<>();

        File(String name, List<Csv.Line> lines, Function<String, Optional<Specialty>> specialties,
                Function<String, Source> sources) {
            this.name = name;
            this.lines = lines;
            this.specialties = specialties;
            this.sources = sources;
        }

        public Thresholds read() {
            readHeaders();
            if (!errors.isEmpty()) {
                throw new InvalidInputException(errors);
            }
            List<Distribution> read = new ArrayList<>();
            Set<List<Object>> seen = new HashSet<>();
            for (Csv.Line line : lines.subList(1, lines.size())) {
                readLine(line).ifPresent(distribution -> {
                    if (seen.add(List.of(distribution.specialty(), distribution.measure(), distribution.date()))) {
                        read.add(distribution);
                    } else {
                        error(line, "distribution", new LocalizedText("this distribution is given twice",
                                "cette distribution est donnée deux fois"), List.of());
                    }
                });
            }
            if (!errors.isEmpty()) {
                throw new InvalidInputException(errors);
            }
            return new Thresholds(read, Optional.empty());
        }

        private void readHeaders() {
            Csv.Line headers = lines.get(0);
            for (int column = 0; column < headers.cells().size(); column++) {
                String header = headers.cell(column).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")
                        .replace("distributiondate", "distribution");
                if (!REQUIRED.contains(header) && !OPTIONAL.contains(header)) {
                    errors.add(InputError.notAccepted(place(headers, column),
                            headers.cell(column), REQUIRED));
                } else if (columns.put(header, column) != null) {
                    errors.add(new InputError(place(headers, column),
                            Optional.of(headers.cell(column)), new LocalizedText("this column is given twice",
                            "cette colonne est donnée deux fois"), List.of()));
                }
            }
            REQUIRED.stream().filter(header -> !columns.containsKey(header))
                    .forEach(header -> errors.add(InputError.missing(name + ", line " + headers.number(), List.of(header))));
        }

        private Optional<Distribution> readLine(Csv.Line line) {
            int before = errors.size();
            for (int surplus = lines.get(0).cells().size(); surplus < line.cells().size(); surplus++) {
                if (!line.cell(surplus).isEmpty()) {
                    errors.add(new InputError(place(line, surplus), Optional.of(line.cell(surplus)), new LocalizedText(
                            "this column has no header", "cette colonne n'a pas d'en-tête"), List.of()));
                }
            }
            Optional<Specialty> specialty = specialties.apply(cell(line, "specialty"));
            if (specialty.isEmpty()) {
                error(line, "specialty", AcceptedValues.SPECIALTY);
            }
            Optional<Measure> measure = constant(line, "measure", Measure.values());
            Optional<LocalDate> date = date(line);
            Map<Percentile, Integer> percentiles = percentiles(line);
            Optional<Certainty> certainty = cell(line, "certainty").isEmpty()
                    ? Optional.of(Certainty.STATED)
                    : constant(line, "certainty", new Certainty[] {Certainty.STATED, Certainty.INTERPRETED});
            if (cell(line, "noteenglish").isEmpty() != cell(line, "notefrench").isEmpty()) {
                errors.add(new InputError(name + ", line " + line.number(), Optional.empty(), new LocalizedText(
                        "a note needs both languages", "une remarque demande les deux langues"), List.of()));
            }
            if (errors.size() > before) {
                return Optional.empty();
            }
            String row = specialty.orElseThrow() + " " + measure.orElseThrow() + " " + date.orElseThrow();
            String note = cell(line, "noteenglish");
            Reason reason = new Reason("thresholds", row, certainty.orElseThrow(),
                    CitationParser.read(cell(line, "source"), id -> Optional.of(sources.apply(id)), unknown -> {
                    }),
                    new LocalizedText("Thresholds of " + row + ".", "Seuils de " + row + "."),
                    note.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(note, cell(line, "notefrench"))));
            return Optional.of(new Distribution(specialty.orElseThrow(), measure.orElseThrow(), date.orElseThrow(),
                    percentiles, reason));
        }

        private Map<Percentile, Integer> percentiles(Csv.Line line) {
            Map<Percentile, Integer> percentiles = new EnumMap<>(Percentile.class);
            int last = -1;
            for (Percentile percentile : Percentile.values()) {
                String column = percentile.name().toLowerCase(Locale.ROOT);
                String cell = cell(line, column);
                if (cell.isEmpty()) {
                    continue;
                }
                if (!cell.matches("\\d{1,7}") || Integer.parseInt(cell) > WholeNumberRange.PATIENTS.most()) {
                    error(line, column, List.of(WholeNumberRange.PATIENTS.toString(), "\"\""));
                } else if (Integer.parseInt(cell) <= last) {
                    error(line, column, List.of((last + 1) + ".." + WholeNumberRange.PATIENTS.most()));
                } else {
                    last = Integer.parseInt(cell);
                    percentiles.put(percentile, last);
                }
            }
            return percentiles;
        }

        private Optional<LocalDate> date(Csv.Line line) {
            Optional<LocalDate> date = Dates.read(cell(line, "distribution"));
            if (date.isEmpty()) {
                error(line, "distribution", AcceptedValues.DATE);
            }
            return date;
        }

        private <E extends Enum<E>> Optional<E> constant(Csv.Line line, String column, E[] values) {
            Optional<E> constant = Arrays.stream(values).filter(v -> v.name().equals(cell(line, column))).findFirst();
            if (constant.isEmpty()) {
                error(line, column, Arrays.stream(values).map(Enum::name).toList());
            }
            return constant;
        }

        private String place(Csv.Line line, int column) {
            return name + ", line " + line.number() + ", column " + (column + 1);
        }

        private String cell(Csv.Line line, String column) {
            return line.cell(columns.getOrDefault(column, -1));
        }

        private void error(Csv.Line line, String column, List<String> accepted) {
            error(line, column, new LocalizedText("this is not accepted here", "cette valeur n'est pas admise ici"), accepted);
        }

        private void error(Csv.Line line, String column, LocalizedText message, List<String> accepted) {
            errors.add(new InputError(place(line, columns.get(column)),
                    Optional.of(cell(line, column)), message, accepted));
        }
    }
}
