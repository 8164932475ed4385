package org.aidrules.reference;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Percentile;
import org.aidrules.facts.Specialty;

/**
 * The percentiles of the national distribution of a specialty by one measure, on one day. Immutable.
 *
 * @param specialty the specialty
 * @param measure the measure
 * @param date the date of the distribution
 * @param percentiles the percentiles that are known, in patients; the others are absent
 * @param source the source of the percentiles
 */
public record Distribution(
        Specialty specialty,
        Measure measure,
        LocalDate date,
        Map<Percentile, Integer> percentiles,
        WrittenLater source) {

    /**
     * Creates a distribution.
     *
     * @throws NullPointerException if an argument is null
     */
    public Distribution {
        Objects.requireNonNull(specialty, "specialty");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(date, "date");
        EnumMap<Percentile, Integer> copy = new EnumMap<>(Percentile.class);
        copy.putAll(percentiles);
        percentiles = Collections.unmodifiableMap(copy);
        Objects.requireNonNull(source, "source");
    }

    /**
     * Returns the source of the percentiles.
     *
     * @return the source, as a reason
     */
    public Reason reason() {
        return source.reason();
    }

    /**
     * Adds missing percentiles from another distribution, if it is of the same day and does not contradict this one.
     */
    Distribution completedBy(Optional<Distribution> other) {
        return other.filter(same -> same.date().equals(date))
                .map(this::completedBy)
                .orElse(this);
    }

    private Distribution completedBy(Distribution same) {
        Map<Percentile, Integer> completed = new EnumMap<>(Percentile.class);
        completed.putAll(same.percentiles());
        completed.putAll(percentiles);
        List<Integer> counts = List.copyOf(completed.values());
        return counts.size() > percentiles.size()
                        && counts.equals(counts.stream().distinct().sorted().toList())
                ? new Distribution(specialty, measure, date, completed, source.and(same.source))
                : this;
    }

    /**
     * Returns a percentile.
     *
     * @param percentile the percentile
     * @return the count of patients; empty if it is unknown
     */
    public OptionalInt percentile(Percentile percentile) {
        Integer count = percentiles.get(percentile);
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
