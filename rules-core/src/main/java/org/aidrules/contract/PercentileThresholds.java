package org.aidrules.contract;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Percentile;
import org.aidrules.facts.Specialty;

/**
 * The percentile thresholds of a specialty, which place a doctor's patients in a band. They hold from their day until the
 * day of the next thresholds of the same specialty and measure.
 *
 * @param specialty the specialty
 * @param measure the measure
 * @param date the day of the distribution
 * @param counts the thresholds that are known, in patients, by percentile
 * @param reason the line of the file that states them
 */
public record PercentileThresholds(
        Specialty specialty, Measure measure, LocalDate date, Map<Percentile, Integer> counts, Reason reason) {

    /**
     * Checks the components and copies the map.
     *
     * @throws NullPointerException if one is null
     */
    public PercentileThresholds {
        Objects.requireNonNull(specialty, "specialty");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(date, "date");
        EnumMap<Percentile, Integer> copy = new EnumMap<>(Percentile.class);
        copy.putAll(Objects.requireNonNull(counts, "counts"));
        counts = Collections.unmodifiableMap(copy);
        Objects.requireNonNull(reason, "reason");
    }
}
