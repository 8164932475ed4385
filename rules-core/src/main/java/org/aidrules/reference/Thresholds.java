package org.aidrules.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Source;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Specialty;

/** The percentile thresholds: the distributions of each specialty and measure, by date. Immutable. */
public final class Thresholds {

    private final List<Distribution> distributions;
    private final Optional<Thresholds> fallback;

    private Thresholds(List<Distribution> distributions, Optional<Thresholds> fallback) {
        this.distributions = List.copyOf(distributions);
        this.fallback = fallback;
    }

    /** Obtains thresholds without a fallback. */
    static Thresholds of(List<Distribution> distributions) {
        return new Thresholds(distributions, Optional.empty());
    }

    /**
     * Reads a file of thresholds, in the form described at {@link ThresholdsReader}.
     *
     * @param file the name of the file, for the errors
     * @param bytes the content of the file
     * @param specialties finds a specialty by its name or code
     * @param sources finds a source by its id, which is empty where the file cites none
     * @return the thresholds
     * @throws InvalidInputException with every error of the file
     */
    public static Thresholds read(String file, byte[] bytes, Function<String, Optional<Specialty>> specialties,
            Function<String, Source> sources) {
        return ThresholdsReader.read(file, bytes, specialties, sources);
    }

    /**
     * Adds other thresholds as a fallback. They apply where these have no distribution, and complete a distribution of
     * the same day that lacks percentiles.
     *
     * @param others the other thresholds
     * @return these thresholds, with that fallback in place of any earlier one
     */
    public Thresholds withFallback(Thresholds others) {
        return new Thresholds(distributions, Optional.of(others));
    }

    /**
     * Finds the distribution that applies on a day.
     *
     * @param specialty the specialty
     * @param measure the measure
     * @param on the day
     * @return the latest distribution that is not later than the day; empty if there is none
     */
    public Optional<Distribution> find(Specialty specialty, Measure measure, LocalDate on) {
        Optional<Distribution> own = distributions.stream()
                .filter(d -> d.specialty() == specialty && d.measure() == measure && !d.date().isAfter(on))
                .max(Comparator.comparing(Distribution::date));
        Optional<Distribution> other = fallback.flatMap(others -> others.find(specialty, measure, on));
        return own.isPresent() ? own.map(known -> known.completedBy(other)) : other;
    }
}
