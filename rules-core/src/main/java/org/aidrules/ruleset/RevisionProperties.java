package org.aidrules.ruleset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Source;
import org.aidrules.facts.Scheme;
import org.aidrules.reference.CitationParser;
import org.aidrules.reference.Dates;

/**
 * The properties of a revision, from its file {@code revision.properties}:
 *
 * <pre>{@code
 * title.en = Medical convention of 2024
 * title.fr = Convention médicale de 2024
 * scheme = individual
 * extends = reglement-arbitral
 * status = in-force
 * inForceFrom = 2024-06-22
 * publishedOn = 2024-06-21
 * checkedOn = 2026-11-15
 * sources = CONVENTION-2024
 * exception.amounts-by-year = CONVENTION-2024: annex 9
 * }</pre>
 *
 * @param title the title
 * @param scheme the scheme that it belongs to; empty for that of the revision whose tables it inherits
 * @param extended the id of the revision whose tables it inherits; empty for none
 * @param status whether it is a draft; without this property, a shipped revision is in force, and a revision of a
 *     caller's folder is a draft
 * @param inForceFrom the first day on which contracts are signed under it; empty for a draft
 * @param inForceTo the first day on which they are no longer; empty if the revision gives none
 * @param publishedOn the day of publication; required with {@code inForceFrom}
 * @param checkedOn the day on which its tables were last compared with the sources
 * @param sources the places in the texts that create it
 * @param exceptions the places in the texts that allow its tables to break an invariant, by the name of the invariant
 */
public record RevisionProperties(
        LocalizedText title,
        Optional<Scheme> scheme,
        Optional<String> extended,
        Status status,
        Optional<LocalDate> inForceFrom,
        Optional<LocalDate> inForceTo,
        Optional<LocalDate> publishedOn,
        LocalDate checkedOn,
        List<Citation> sources,
        Map<String, List<Citation>> exceptions) {

    private static final String TITLE_EN = "title.en";
    private static final String TITLE_FR = "title.fr";
    private static final String SCHEME = "scheme";
    private static final String EXTENDS = "extends";
    /** The property that tells a draft from a revision in force. */
    static final String STATUS = "status";

    private static final String IN_FORCE_FROM = "inForceFrom";
    private static final String IN_FORCE_TO = "inForceTo";
    private static final String PUBLISHED_ON = "publishedOn";
    private static final String CHECKED_ON = "checkedOn";
    private static final String SOURCES = "sources";
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            TITLE_EN,
            TITLE_FR,
            SCHEME,
            EXTENDS,
            STATUS,
            IN_FORCE_FROM,
            IN_FORCE_TO,
            PUBLISHED_ON,
            CHECKED_ON,
            SOURCES));
    private static final String EXCEPTION = "exception.";

    /** Whether a revision is the law. */
    enum Status {
        /** A draft, which nobody has published as law. */
        DRAFT("draft"),
        /** A revision that is or was in force, or that will be from a day that is published. */
        IN_FORCE("in-force");

        private final String key;

        Status(String key) {
            this.key = key;
        }

        /** Returns the value of the property. */
        String key() {
            return key;
        }

        /** Returns whether some properties have this status. */
        boolean isIn(Properties properties) {
            return key.equals(properties.getProperty(STATUS, "").strip());
        }
    }

    /**
     * Determines the scheme of each revision: its own, or else that of the revision that it extends, or else the individual
     * one.
     *
     * @throws InvalidInputException if a revision extends one of another scheme
     */
    static Map<String, Scheme> schemes(Map<String, RevisionProperties> all) {
        Map<String, Scheme> schemes = new TreeMap<>();
        List<InputError> errors = new ArrayList<>();
        all.forEach((id, properties) -> {
            Scheme scheme = schemeOf(properties, all, all.size());
            schemes.put(id, scheme);
            properties
                    .extended()
                    .map(all::get)
                    .map(parent -> schemeOf(parent, all, all.size()))
                    .filter(other -> other != scheme)
                    .ifPresent(other -> errors.add(InputError.notAccepted(
                            id + "/" + SourceFile.PROPERTIES + "/" + SCHEME, scheme.key(), List.of(other.key()))));
        });
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return schemes;
    }

    /** Follows the extended revisions for some steps; a circle, which is refused elsewhere, has no end. */
    private static Scheme schemeOf(RevisionProperties properties, Map<String, RevisionProperties> all, int steps) {
        Optional<RevisionProperties> parent =
                properties.extended().map(all::get).filter(known -> steps > 0);
        return properties
                .scheme()
                .or(() -> parent.map(extended -> schemeOf(extended, all, steps - 1)))
                .orElse(Scheme.INDIVIDUAL);
    }

    /** Returns whether the revision is a draft. */
    boolean isDraft() {
        return status == Status.DRAFT;
    }

    /**
     * Reads the properties of a revision.
     *
     * @throws InvalidInputException with every error
     */
    static RevisionProperties read(String id, Properties properties, Function<String, Optional<Source>> sources) {
        Reader reader = new Reader(id, properties, sources, new ArrayList<>());
        reader.refuseUnknownKeys();
        List<Citation> citations = reader.citations(SOURCES);
        Map<String, List<Citation>> exceptions = reader.exceptions();
        RevisionProperties read = new RevisionProperties(
                new LocalizedText(reader.required(TITLE_EN), reader.required(TITLE_FR)),
                reader.scheme(),
                Optional.ofNullable(properties.getProperty(EXTENDS)).map(String::strip),
                reader.status(),
                reader.date(IN_FORCE_FROM),
                reader.date(IN_FORCE_TO),
                reader.date(PUBLISHED_ON),
                reader.requiredDate(CHECKED_ON),
                citations,
                exceptions);
        reader.checkPeriod(read);
        if (!reader.errors().isEmpty()) {
            throw new InvalidInputException(reader.errors());
        }
        return read;
    }

    /** Reads single properties and collects their errors. */
    private record Reader(
            String id, Properties properties, Function<String, Optional<Source>> sources, List<InputError> errors) {

        void refuseUnknownKeys() {
            new TreeSet<>(properties.stringPropertyNames())
                    .stream()
                            .filter(key -> !KEYS.contains(key) && !key.startsWith(EXCEPTION))
                            .forEach(key -> errors.add(InputError.notAccepted(
                                    place(key), properties.getProperty(key), List.copyOf(KEYS))));
        }

        Map<String, List<Citation>> exceptions() {
            Map<String, List<Citation>> exceptions = new TreeMap<>();
            properties.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(EXCEPTION))
                    .sorted()
                    .forEach(key -> exceptions.put(key.substring(EXCEPTION.length()), citations(key)));
            return exceptions;
        }

        Optional<Scheme> scheme() {
            String value = properties.getProperty(SCHEME);
            if (value == null) {
                return Optional.empty();
            }
            Optional<Scheme> scheme = Scheme.find(value.strip());
            if (scheme.isEmpty()) {
                errors.add(InputError.notAccepted(place(SCHEME), value, Scheme.keys()));
            }
            return scheme;
        }

        Status status() {
            if (!properties.containsKey(STATUS)) {
                return Status.IN_FORCE;
            }
            Optional<Status> status = Arrays.stream(Status.values())
                    .filter(known -> known.isIn(properties))
                    .findFirst();
            if (status.isEmpty()) {
                errors.add(InputError.notAccepted(
                        place(STATUS),
                        properties.getProperty(STATUS),
                        Arrays.stream(Status.values()).map(Status::key).toList()));
            }
            if (status.equals(Optional.of(Status.IN_FORCE)) && !properties.containsKey(IN_FORCE_FROM)) {
                errors.add(InputError.missing(place(IN_FORCE_FROM), AcceptedValues.DATE));
            }
            return status.orElse(Status.DRAFT);
        }

        String required(String key) {
            String value = properties.getProperty(key, "");
            if (value.isBlank()) {
                errors.add(InputError.missing(place(key), List.of()));
            }
            return value;
        }

        List<Citation> citations(String key) {
            String cited = required(key);
            return cited.isBlank()
                    ? List.of()
                    : CitationParser.read(
                            cited,
                            sources,
                            unknown -> errors.add(InputError.invalid(
                                    place(key), unknown, CoreMessages.text("revision.unknownSource"))));
        }

        Optional<LocalDate> date(String key) {
            String value = properties.getProperty(key);
            if (value == null) {
                return Optional.empty();
            }
            Optional<LocalDate> date = Dates.read(value.strip());
            if (date.isEmpty()) {
                errors.add(InputError.notAccepted(place(key), value, AcceptedValues.DATE));
            }
            return date;
        }

        LocalDate requiredDate(String key) {
            if (!properties.containsKey(key)) {
                errors.add(InputError.missing(place(key), AcceptedValues.DATE));
            }
            return date(key).orElse(LocalDate.EPOCH);
        }

        void checkPeriod(RevisionProperties read) {
            read.inForceTo()
                    .filter(to -> read.inForceFrom().filter(to::isAfter).isEmpty())
                    .ifPresent(to -> errors.add(InputError.invalid(
                            place(IN_FORCE_TO), to.toString(), CoreMessages.text("revision.periodOrder"))));
            if (properties.containsKey(IN_FORCE_FROM) && !properties.containsKey(PUBLISHED_ON)) {
                errors.add(InputError.missing(place(PUBLISHED_ON), AcceptedValues.DATE));
            }
        }

        private String place(String key) {
            return id + "/" + SourceFile.PROPERTIES + "/" + key;
        }
    }
}
