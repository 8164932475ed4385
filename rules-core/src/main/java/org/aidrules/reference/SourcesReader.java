package org.aidrules.reference;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Source;

/**
 * Reads a list of sources, a file of comma-separated values:
 *
 * <pre>{@code
 * id,title.en,title.fr,date,place,locator.en,locator.fr
 * AVENANT-9,Amendment 9,Avenant 9,2027-03-01,REQUIRED,by article,par article
 * }</pre>
 *
 * <p>A column {@code address} may follow: where the text can be read on the web.
 */
public final class SourcesReader {

    private static final String ID = "id";
    private static final String DATE = "date";
    private static final String PLACE = "place";
    private static final List<String> COLUMNS =
            List.of(ID, "title.en", "title.fr", DATE, PLACE, "locator.en", "locator.fr");
    /** A column that a file may have: where the text can be read. */
    private static final String ADDRESS = "address";

    private static final List<String> ACCEPTED =
            Stream.concat(COLUMNS.stream(), Stream.of(ADDRESS)).toList();
    private static final String ADDRESS_FORM = "https?://[A-Za-z0-9._~:/?#@!&'()*+,;=%-]{3,500}";
    /** The form of an id, which is cited before a colon and between semicolons. */
    private static final String ID_FORM = "[A-Z0-9]+(-[A-Z0-9]+)*";

    private final String file;
    private final List<Csv.Line> lines;
    private final List<InputError> errors = new ArrayList<>();

    private SourcesReader(String file, String text) {
        this.file = file;
        this.lines = Csv.read(file, text);
    }

    /**
     * Reads a list of sources.
     *
     * @param file the name of the file, for the errors
     * @param text the content of the file
     * @return the sources, in the order of the file
     * @throws InvalidInputException with every error of the file
     */
    public static List<Source> read(String file, String text) {
        SourcesReader reader = new SourcesReader(file, text);
        List<Source> sources = reader.sources();
        if (!reader.errors.isEmpty()) {
            throw new InvalidInputException(reader.errors);
        }
        return sources;
    }

    private List<Source> sources() {
        List<String> headers = lines.isEmpty()
                ? List.of()
                : lines.get(0).cells().stream().map(String::strip).toList();
        COLUMNS.stream()
                .filter(column -> !headers.contains(column))
                .forEach(column -> errors.add(InputError.missing(file + ", line 1, " + column, COLUMNS)));
        headers.stream()
                .filter(header -> !header.isEmpty() && !ACCEPTED.contains(header))
                .forEach(header -> errors.add(InputError.notAccepted(file + ", line 1", header, ACCEPTED)));
        if (!errors.isEmpty()) {
            return List.of();
        }
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Csv.Line line : lines.subList(1, lines.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            COLUMNS.forEach(column -> cells.put(column, line.cell(headers.indexOf(column))));
            String at = file + ", line " + line.number() + ", ";
            source(at, cells, address(at, line.cell(headers.indexOf(ADDRESS))))
                    .filter(one -> sources.putIfAbsent(one.id(), one) != null)
                    .ifPresent(one -> errors.add(InputError.givenTwice(at + ID, one.id())));
        }
        return List.copyOf(sources.values());
    }

    /**
     * Reads an address on the web.
     *
     * @param cell the address
     * @return the address; empty if it is none
     */
    public static Optional<URI> address(String cell) {
        if (!cell.matches(ADDRESS_FORM)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(cell));
        } catch (URISyntaxException e) {
            return Optional.empty(); // such as one with a percent sign that begins no code
        }
    }

    private Optional<URI> address(String at, String cell) {
        Optional<URI> address = address(cell);
        if (!cell.isEmpty() && address.isEmpty()) {
            errors.add(InputError.notAccepted(at + ADDRESS, cell, List.of("https://www.legifrance.gouv.fr/")));
        }
        return address;
    }

    private Optional<Source> source(String at, Map<String, String> cells, Optional<URI> address) {
        int before = errors.size();
        cells.forEach((column, cell) -> {
            if (cell.isEmpty() && !column.equals(DATE)) {
                errors.add(InputError.missing(at + column, List.of()));
            }
        });
        if (!cell(cells, ID).isEmpty() && !cell(cells, ID).matches(ID_FORM)) {
            errors.add(InputError.notAccepted(at + ID, cell(cells, ID), List.of("AVENANT-9")));
        }
        Optional<Source.Place> place = Arrays.stream(Source.Place.values())
                .filter(known -> known.name().equals(cell(cells, PLACE)))
                .findFirst();
        if (place.isEmpty() && !cell(cells, PLACE).isEmpty()) {
            errors.add(
                    InputError.notAccepted(at + PLACE, cell(cells, PLACE), AcceptedValues.names(Source.Place.class)));
        }
        return errors.size() > before
                ? Optional.empty()
                : Optional.of(new Source(
                        cell(cells, ID),
                        new LocalizedText(cell(cells, "title.en"), cell(cells, "title.fr")),
                        cell(cells, DATE),
                        new LocalizedText(cell(cells, "locator.en"), cell(cells, "locator.fr")),
                        place.orElseThrow(),
                        address));
    }

    private static String cell(Map<String, String> cells, String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }
}
