package org.aidrules;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aidrules.facts.Specialty;

/** The reference files of {@code rules-drl}: sources, specialties and percentile thresholds. */
final class Reference {

    private static final String FOLDER = "/aidrules/reference/";

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Specialty> specialties = new HashMap<>();
    private final Map<Specialty, Text> names = new EnumMap<>(Specialty.class);
    private final Thresholds thresholds;

    Reference() {
        for (Csv.Line line : body("sources.csv")) {
            sources.put(line.cell(0), new Source(line.cell(0), line.cell(1), line.cell(2), line.cell(3)));
        }
        for (Csv.Line line : body("specialties.csv")) {
            Specialty specialty = Specialty.valueOf(line.cell(0));
            names.put(specialty, new Text(line.cell(2), line.cell(3)));
            specialties.put(key(specialty.name()), specialty);
            specialties.put(key(line.cell(2)), specialty);
            for (String code : line.cell(1).split(" ")) {
                specialties.put(code, specialty);
            }
        }
        thresholds = Thresholds.read("thresholds.csv", Resources.bytes(FOLDER + "thresholds.csv"), this::specialty,
                this::knownSource);
    }

    Collection<Source> sources() {
        return Collections.unmodifiableCollection(sources.values());
    }

    Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    Thresholds thresholds() {
        return thresholds;
    }

    /** A specialty by its English name, however it is spaced, or by its two-digit code. */
    Optional<Specialty> specialty(String nameOrCode) {
        return Optional.ofNullable(specialties.get(key(nameOrCode)));
    }

    /** What people call a specialty. */
    Text name(Specialty specialty) {
        return names.get(specialty);
    }

    /** Adds the reference files to the digest of the rules. */
    void digest(MessageDigest digest) {
        for (String file : List.of("sources.csv", "specialties.csv", "thresholds.csv")) {
            Digests.add(digest, file, Resources.bytes(FOLDER + file));
        }
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }

    private Source knownSource(String id) {
        return source(id).orElseThrow(() -> new UnknownNameException("source", id, sources.keySet()));
    }

    private static List<Csv.Line> body(String file) {
        List<Csv.Line> lines = Csv.read(file, Utf8.text(file, Resources.bytes(FOLDER + file)));
        return lines.subList(1, lines.size());
    }
}
