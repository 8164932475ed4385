package org.aidrules.validation.impact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.reference.Utf8;

/**
 * What a synthetic population is made from. Each parameter is a row of a CSV file that says whether the value was
 * published, and where, or is assumed, and why. Immutable.
 */
public final class PopulationParameters {

    /** The greatest size of a file, in bytes. */
    public static final int MOST_BYTES = 1_000_000;

    private static final String FILE = "population-parameters.csv";
    private static final PopulationParameters SHIPPED = read(FILE, shippedBytes());

    private final List<Row> rows;

    /** Whether a value was published. */
    public enum Status {
        /** A source states the value. */
        PUBLISHED,
        /** No source states the value. */
        ASSUMED
    }

    /**
     * A row of the file.
     *
     * @param parameter its parameter, for example {@code option}
     * @param years the years of signature for which it holds, for example {@code 2019-2020}; empty where it holds for all
     * @param name the case for which it holds, for example {@code HALF}; empty where it has none
     * @param value the value as it is in the file, for example {@code 49 %}
     * @param status whether the value was published
     * @param source the source with the place in it, for example {@code EGORA-2021-01}; empty where the value is assumed
     * @param note how the source was read, or why the value was assumed; empty in both languages where there is none
     */
    public record Row(
            String parameter,
            String years,
            String name,
            String value,
            Status status,
            String source,
            LocalizedText note) {

        /** Checks that no component is null. */
        public Row {
            Objects.requireNonNull(parameter, "parameter");
            Objects.requireNonNull(years, "years");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(note, "note");
        }
    }

    /** A row with what it means: its line, the first and the last year for which it holds, and the value. */
    record ReadRow(int line, PopulationParameter parameter, int from, int through, ParameterValue value, Row row) {

        boolean holdsIn(int year) {
            return from <= year && year <= through;
        }
    }

    private final List<ReadRow> read;

    PopulationParameters(List<ReadRow> read) {
        this.read = List.copyOf(read);
        this.rows = read.stream().map(ReadRow::row).toList();
    }

    /**
     * Obtains the parameters that are shipped: those of the published figures up to 2022.
     *
     * @return the parameters
     */
    public static PopulationParameters shipped() {
        return SHIPPED;
    }

    /**
     * Returns the file of the parameters that are shipped, to start a file of one's own from.
     *
     * @return CSV
     */
    public static String shippedFile() {
        return new String(shippedBytes(), StandardCharsets.UTF_8);
    }

    /**
     * Reads parameters.
     *
     * @param file the name of the file, for the errors
     * @param bytes its content: CSV in UTF-8, with commas or semicolons
     * @return the parameters
     * @throws InvalidInputException with every error of the file: its line, what was found, and what is accepted
     */
    public static PopulationParameters read(String file, byte[] bytes) {
        Objects.requireNonNull(file, "file");
        if (bytes.length > MOST_BYTES) {
            throw new InvalidInputException(List.of(
                    InputError.unusable(file, ImpactMessages.text("parameters.tooLarge", String.valueOf(MOST_BYTES)))));
        }
        return new ParametersReader(file, Utf8.text(file, bytes)).parameters();
    }

    private static byte[] shippedBytes() {
        try (InputStream stream = PopulationParameters.class.getResourceAsStream(FILE)) {
            return Objects.requireNonNull(stream, FILE).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the rows.
     *
     * @return the rows, in the order of the file
     */
    public List<Row> rows() {
        return rows;
    }

    /**
     * Returns the number of contracts of all years.
     *
     * @return the number of contracts, at least 1
     */
    public int contracts() {
        return contractsByYear().values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .intValueExact();
    }

    /**
     * Describes the population: what was published, what is assumed, how the contracts are made, and what they cannot
     * represent.
     *
     * @return the description, on several lines
     */
    public LocalizedText description() {
        return new LocalizedText(description(LocalizedText::english), description(LocalizedText::french));
    }

    private String description(Function<LocalizedText, String> language) {
        StringBuilder text = new StringBuilder();
        text.append(language.apply(ImpactMessages.text("synthetic.title"))).append('\n');
        for (Status status : Status.values()) {
            text.append(language.apply(ImpactMessages.text("synthetic." + status)))
                    .append('\n');
            groups(status)
                    .forEach(group ->
                            text.append("- ").append(line(group, language)).append('\n'));
        }
        return text.append(language.apply(ImpactMessages.text("synthetic.model")))
                .append(language.apply(ImpactMessages.text("synthetic.notRepresented")))
                .toString();
    }

    /** Returns the rows of a status; those that differ only in their case and value together. */
    private List<List<ReadRow>> groups(Status status) {
        return List.copyOf(read.stream()
                .filter(row -> row.row().status() == status)
                .collect(Collectors.groupingBy(
                        row -> List.of(
                                row.parameter(),
                                period(row),
                                row.row().source(),
                                row.row().note()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
    }

    /** Returns the years of signature of a row that may be of several; an empty text where it is of all or of each. */
    private static String period(ReadRow row) {
        return row.parameter().years() == PopulationParameter.Years.ANY
                ? row.row().years()
                : "";
    }

    private static String line(List<ReadRow> group, Function<LocalizedText, String> language) {
        ReadRow first = group.get(0);
        String when = period(first).isEmpty() ? "" : ", " + period(first);
        String values = group.stream().map(row -> value(row, language)).collect(Collectors.joining(", "));
        String note = language.apply(first.row().note());
        String basis = List.of(first.row().source(), note).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return language.apply(ImpactMessages.text(
                basis.isEmpty() ? "synthetic.line" : "synthetic.lineWithBasis",
                first.parameter().label(),
                values,
                basis,
                when));
    }

    private static String value(ReadRow row, Function<LocalizedText, String> language) {
        String name = row.row().name().isEmpty()
                ? ""
                : language.apply(row.parameter().label(row.row().name()));
        String year = period(row).isEmpty() ? row.row().years() : "";
        return List.of(year, name, row.row().value()).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Returns the number of contracts signed in each year, in the order of the years. */
    Map<Integer, BigDecimal> contractsByYear() {
        Map<Integer, BigDecimal> contracts = new LinkedHashMap<>();
        rows(PopulationParameter.CONTRACTS).stream()
                .sorted((one, other) -> Integer.compare(one.from(), other.from()))
                .forEach(row -> contracts.put(row.from(), row.value().number()));
        return contracts;
    }

    /** Returns the only value of a parameter. */
    ParameterValue value(PopulationParameter parameter) {
        return rows(parameter).get(0).value();
    }

    /** Returns the values of a parameter by case. */
    Map<String, ParameterValue> values(PopulationParameter parameter) {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        rows(parameter).forEach(row -> values.put(row.row().name(), row.value()));
        return values;
    }

    /** Returns the shares of a parameter in a year by case. */
    <T> Map<T, BigDecimal> shares(PopulationParameter parameter, int year, Function<String, T> type) {
        Map<T, BigDecimal> shares = new LinkedHashMap<>();
        rows(parameter).stream()
                .filter(row -> row.holdsIn(year))
                .forEach(row ->
                        shares.put(type.apply(row.row().name()), row.value().number()));
        return shares;
    }

    /** Returns the shares of a parameter for all years by case. */
    <T> Map<T, BigDecimal> shares(PopulationParameter parameter, Function<String, T> type) {
        return shares(parameter, 0, type);
    }

    private List<ReadRow> rows(PopulationParameter parameter) {
        List<ReadRow> found = new ArrayList<>();
        for (ReadRow row : read) {
            if (row.parameter() == parameter) {
                found.add(row);
            }
        }
        return found;
    }
}
