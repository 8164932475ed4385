package org.aidrules.reference;

import java.net.URI;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.UnknownNameException;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Source;
import org.aidrules.facts.Specialty;

/** The reference files of {@code rules-drl}: sources, specialties and percentile thresholds. Immutable. */
public final class ReferenceData {

    private static final String FOLDER = "aidrules/reference/";

    private final RuleFiles files;
    private final Map<String, Source> sources;
    private final Map<String, Specialty> specialties;
    private final Map<Specialty, LocalizedText> names;
    private final Set<Specialty> generalPractice;
    private final Thresholds thresholds;

    /**
     * Reads the reference files.
     *
     * @param files the files of {@code rules-drl}
     * @throws IllegalStateException if one is missing
     */
    public ReferenceData(RuleFiles files) {
        this.files = files;
        sources = new LinkedHashMap<>();
        specialties = new HashMap<>();
        names = new EnumMap<>(Specialty.class);
        generalPractice = EnumSet.noneOf(Specialty.class);
        body("sources.csv").forEach(row -> sources.put(row.get("id"), source(row)));
        body("specialties.csv").forEach(this::addSpecialty);
        thresholds = ThresholdsReader.read(
                "thresholds.csv", files.bytes(FOLDER + "thresholds.csv"), this::specialty, this::knownSource);
    }

    private ReferenceData(ReferenceData original, Map<String, Source> sources) {
        this.files = original.files;
        this.sources = sources;
        this.specialties = original.specialties;
        this.names = original.names;
        this.generalPractice = original.generalPractice;
        this.thresholds = original.thresholds;
    }

    /**
     * Adds sources of a caller.
     *
     * @param added the sources
     * @return the same reference data with these sources
     * @throws InvalidInputException if another source already has the id of one of them
     */
    public ReferenceData withSources(List<Source> added) {
        Map<String, Source> all = new LinkedHashMap<>(sources);
        List<InputError> errors = new ArrayList<>();
        for (Source source : added) {
            Source known = all.putIfAbsent(source.id(), source);
            if (known != null && !known.equals(source)) {
                errors.add(InputError.invalid(
                        "sources.csv/" + source.id(), source.id(), CoreMessages.text("sources.idInUse")));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return added.isEmpty() ? this : new ReferenceData(this, all);
    }

    public Collection<Source> sources() {
        return Collections.unmodifiableCollection(sources.values());
    }

    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /**
     * Returns the percentile thresholds of {@code thresholds.csv}.
     *
     * @return the thresholds
     */
    public Thresholds thresholds() {
        return thresholds;
    }

    /**
     * Finds a specialty.
     *
     * @param nameOrCode the English name, with any spacing and case, or a two-digit code of the national fund
     * @return the specialty; empty if there is none of that name or code
     */
    public Optional<Specialty> specialty(String nameOrCode) {
        return Optional.ofNullable(specialties.get(key(nameOrCode)));
    }

    /**
     * Checks whether a specialty is general practice, by the column {@code generalPractice} of the reference list.
     *
     * @param specialty the specialty
     * @return whether it is
     */
    public boolean isGeneralPractice(Specialty specialty) {
        return generalPractice.contains(specialty);
    }

    /**
     * Returns the name of a specialty.
     *
     * @param specialty the specialty
     * @return its name in both languages
     */
    public LocalizedText name(Specialty specialty) {
        return Objects.requireNonNull(names.get(specialty));
    }

    /**
     * Adds the reference files to a digest.
     *
     * @param digest the digest
     */
    public void digest(MessageDigest digest) {
        for (String file : List.of("sources.csv", "specialties.csv", "thresholds.csv")) {
            Digests.add(digest, file, files.bytes(FOLDER + file));
        }
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static Source source(Map<String, String> row) {
        return new Source(
                cell(row, "id"),
                new LocalizedText(cell(row, "title.en"), cell(row, "title.fr")),
                cell(row, "date"),
                new LocalizedText(cell(row, "locator.en"), cell(row, "locator.fr")),
                Source.Place.valueOf(cell(row, "place")),
                Optional.ofNullable(row.get("address"))
                        .filter(address -> !address.isEmpty())
                        .map(URI::create));
    }

    private void addSpecialty(Map<String, String> row) {
        Specialty specialty = Specialty.valueOf(cell(row, "specialty"));
        if (cell(row, "generalPractice").equals("yes")) {
            generalPractice.add(specialty);
        }
        names.put(specialty, new LocalizedText(cell(row, "english"), cell(row, "french")));
        specialties.put(key(specialty.name()), specialty);
        specialties.put(key(cell(row, "english")), specialty);
        for (String code : cell(row, "codes").split(" ")) {
            specialties.put(code, specialty);
        }
    }

    /** Returns the letters and digits of a name, in upper case, with one sign in place of what is between them. */
    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        boolean between = false;
        for (char one : name.toUpperCase(Locale.ROOT).toCharArray()) {
            boolean kept = (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9');
            if (kept || !between) {
                key.append(kept ? one : '_');
            }
            between = !kept;
        }
        return key.toString();
    }

    private Source knownSource(String id) {
        return source(id).orElseThrow(() -> new UnknownNameException("source", id, sources.keySet()));
    }

    /** Reads the rows of a file, each cell under the header of its column. */
    private List<Map<String, String>> body(String file) {
        List<Csv.Line> lines = Csv.read(file, Utf8.text(file, files.bytes(FOLDER + file)));
        List<String> headers = lines.get(0).cells();
        return lines.subList(1, lines.size()).stream()
                .map(line -> {
                    Map<String, String> row = new HashMap<>();
                    for (int column = 0; column < headers.size(); column++) {
                        row.put(headers.get(column).strip(), line.cell(column));
                    }
                    return row;
                })
                .toList();
    }
}
