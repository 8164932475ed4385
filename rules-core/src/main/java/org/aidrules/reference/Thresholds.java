package org.aidrules.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Optional<Distribution> own = latest(specialty, measure, on);
        if (fallback.isEmpty()) {
            return own;
        }
        Optional<Distribution> other = fallback.get().find(specialty, measure, on);
        return own.isPresent() ? own.map(known -> known.completedBy(other)) : other;
    }

    /**
     * Returns every distribution that {@link #find} returns for some day.
     *
     * @return the distributions, by specialty, measure and day
     */
    public List<Distribution> effective() {
        return all()
                .map(one -> find(one.specialty(), one.measure(), one.date()).orElseThrow())
                .collect(Collectors.toMap(
                        one -> List.of(one.specialty(), one.measure(), one.date()), one -> one, (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Distribution::specialty)
                        .thenComparing(Distribution::measure)
                        .thenComparing(Distribution::date))
                .toList();
    }

    private Stream<Distribution> all() {
        return Stream.concat(distributions.stream(), fallback.stream().flatMap(Thresholds::all));
    }

    private Optional<Distribution> latest(Specialty specialty, Measure measure, LocalDate on) {
        Distribution latest = null;
        for (Distribution one : distributions) {
            if (one.specialty() == specialty
                    && one.measure() == measure
                    && !one.date().isAfter(on)
                    && (latest == null || one.date().isAfter(latest.date()))) {
                latest = one;
            }
        }
        return Optional.ofNullable(latest);
    }
}
