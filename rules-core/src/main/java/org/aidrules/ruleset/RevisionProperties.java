package org.aidrules.ruleset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Source;
import org.aidrules.reference.CitationParser;
import org.aidrules.reference.Dates;

/** What {@code revision.properties} says of a revision. */
public record RevisionProperties(LocalizedText title, Optional<String> extended, Optional<LocalDate> inForceFrom,
        Optional<LocalDate> inForceTo, Optional<LocalDate> publishedOn, LocalDate checkedOn, List<Citation> sources,
        Map<String, List<Citation>> exceptions) {

    private static final Set<String> KEYS = new TreeSet<>(Set.of("title.en", "title.fr", "extends", "inForceFrom",
            "inForceTo", "publishedOn", "checkedOn", "sources"));
    private static final String EXCEPTION = "exception.";

    /** Reads them, or refuses them with all their errors. */
    static RevisionProperties read(String id, Properties properties, Function<String, Optional<Source>> sources) {
        List<InputError> errors = new ArrayList<>();
        Reading reading = new Reading(id, properties, errors);
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (!KEYS.contains(key) && !key.startsWith(EXCEPTION)) {
                errors.add(InputError.notAccepted(reading.at(key), properties.getProperty(key), List.copyOf(KEYS)));
            }
        }
        List<Citation> citations = reading.citations("sources", sources);
        Map<String, List<Citation>> exceptions = new TreeMap<>();
        properties.stringPropertyNames().stream().filter(key -> key.startsWith(EXCEPTION)).sorted().forEach(key ->
                exceptions.put(key.substring(EXCEPTION.length()), reading.citations(key, sources)));
        RevisionProperties read = new RevisionProperties(
                new LocalizedText(reading.needed("title.en"), reading.needed("title.fr")),
                Optional.ofNullable(properties.getProperty("extends")).map(String::strip),
                reading.date("inForceFrom"), reading.date("inForceTo"),
                reading.date("publishedOn"), reading.neededDate("checkedOn"),
                citations, exceptions);
        if (read.inForceTo().isPresent() && !read.inForceFrom().map(from -> from.isBefore(read.inForceTo().get()))
                .orElse(false)) {
            errors.add(new InputError(reading.at("inForceTo"), read.inForceTo().map(LocalDate::toString),
                    new LocalizedText("the period must begin before it ends", "la période doit commencer avant de finir"),
                    List.of()));
        }
        if (properties.containsKey("inForceFrom") && !properties.containsKey("publishedOn")) {
            errors.add(InputError.missing(reading.at("publishedOn"), AcceptedValues.DATE));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return read;
    }

    private record Reading(String id, Properties properties, List<InputError> errors) {

        String at(String key) {
            return id + "/revision.properties/" + key;
        }

        String needed(String key) {
            String value = properties.getProperty(key, "");
            if (value.isBlank()) {
                errors.add(InputError.missing(at(key), List.of()));
            }
            return value;
        }

        List<Citation> citations(String key, Function<String, Optional<Source>> sources) {
            String cited = needed(key);
            return cited.isBlank() ? List.of() : CitationParser.read(cited, sources, unknown ->
                    errors.add(new InputError(at(key), Optional.of(unknown),
                            new LocalizedText("the reference list has no such source", "la liste n'a pas cette source"),
                            List.of())));
        }

        Optional<LocalDate> date(String key) {
            String value = properties.getProperty(key);
            if (value == null) {
                return Optional.empty();
            }
            Optional<LocalDate> date = Dates.read(value.strip());
            if (date.isEmpty()) {
                errors.add(InputError.notAccepted(at(key), value, AcceptedValues.DATE));
            }
            return date;
        }

        LocalDate neededDate(String key) {
            if (!properties.containsKey(key)) {
                errors.add(InputError.missing(at(key), AcceptedValues.DATE));
            }
            return date(key).orElse(LocalDate.EPOCH);
        }
    }
}
