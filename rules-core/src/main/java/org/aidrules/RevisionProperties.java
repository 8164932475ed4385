package org.aidrules;

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

/** What {@code revision.properties} says of a revision. */
record RevisionProperties(Text title, Optional<String> extended, Optional<LocalDate> inForceFrom,
        Optional<LocalDate> inForceTo, Optional<LocalDate> publishedOn, LocalDate checkedOn, List<Citation> sources,
        Map<String, List<Citation>> exceptions) {

    private static final Set<String> KEYS = new TreeSet<>(Set.of("title.en", "title.fr", "extends", "inForceFrom",
            "inForceTo", "publishedOn", "checkedOn", "sources"));
    private static final String EXCEPTION = "exception.";

    /** Reads them, or refuses them with all their faults. */
    static RevisionProperties read(String id, Properties properties, Function<String, Optional<Source>> sources) {
        List<Fault> faults = new ArrayList<>();
        Reading reading = new Reading(id, properties, faults);
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (!KEYS.contains(key) && !key.startsWith(EXCEPTION)) {
                faults.add(Fault.notAccepted(reading.at(key), properties.getProperty(key), List.copyOf(KEYS)));
            }
        }
        List<Citation> citations = reading.citations("sources", sources);
        Map<String, List<Citation>> exceptions = new TreeMap<>();
        properties.stringPropertyNames().stream().filter(key -> key.startsWith(EXCEPTION)).sorted().forEach(key ->
                exceptions.put(key.substring(EXCEPTION.length()), reading.citations(key, sources)));
        RevisionProperties read = new RevisionProperties(
                new Text(reading.needed("title.en"), reading.needed("title.fr")),
                Optional.ofNullable(properties.getProperty("extends")).map(String::strip),
                reading.date("inForceFrom"), reading.date("inForceTo"),
                reading.date("publishedOn"), reading.neededDate("checkedOn"),
                citations, exceptions);
        if (read.inForceTo().isPresent() && !read.inForceFrom().map(from -> from.isBefore(read.inForceTo().get()))
                .orElse(false)) {
            faults.add(new Fault(reading.at("inForceTo"), read.inForceTo().map(LocalDate::toString),
                    new Text("the period must begin before it ends", "la période doit commencer avant de finir"),
                    List.of()));
        }
        if (properties.containsKey("inForceFrom") && !properties.containsKey("publishedOn")) {
            faults.add(Fault.missing(reading.at("publishedOn"), Accepted.DATE));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return read;
    }

    private record Reading(String id, Properties properties, List<Fault> faults) {

        String at(String key) {
            return id + "/revision.properties/" + key;
        }

        String needed(String key) {
            String value = properties.getProperty(key, "");
            if (value.isBlank()) {
                faults.add(Fault.missing(at(key), List.of()));
            }
            return value;
        }

        List<Citation> citations(String key, Function<String, Optional<Source>> sources) {
            String cited = needed(key);
            return cited.isBlank() ? List.of() : Citations.read(cited, sources, unknown ->
                    faults.add(new Fault(at(key), Optional.of(unknown),
                            new Text("the reference list has no such source", "la liste n'a pas cette source"),
                            List.of())));
        }

        Optional<LocalDate> date(String key) {
            String value = properties.getProperty(key);
            if (value == null) {
                return Optional.empty();
            }
            Optional<LocalDate> date = Dates.read(value.strip());
            if (date.isEmpty()) {
                faults.add(Fault.notAccepted(at(key), value, Accepted.DATE));
            }
            return date;
        }

        LocalDate neededDate(String key) {
            if (!properties.containsKey(key)) {
                faults.add(Fault.missing(at(key), Accepted.DATE));
            }
            return date(key).orElse(LocalDate.EPOCH);
        }
    }
}
