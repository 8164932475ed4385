package org.aidrules.contract;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.facts.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The activity of a doctor on a day of a running contract.
 *
 * <p>Not serializable by Java.
 *
 * @param asOf the day; empty where it is not given, which a review refuses
 * @param counts distinct patients, by measure
 */
public record ObservedActivity(Optional<LocalDate> asOf, Map<Measure, Integer> counts) {

    /**
     * Checks the components and copies the map.
     *
     * @throws NullPointerException if one is null
     */
    public ObservedActivity {
        Objects.requireNonNull(asOf, "asOf");
        counts = PatientBase.copy(counts, "counts");
    }

    /**
     * Obtains the activity on a day.
     *
     * @param asOf the day
     * @param counts distinct patients, by measure
     * @return the activity
     */
    public static ObservedActivity on(LocalDate asOf, Map<Measure, Integer> counts) {
        return new ObservedActivity(Optional.of(Objects.requireNonNull(asOf, "asOf")), counts);
    }

    /**
     * Returns the same activity with further patients of one measure.
     *
     * @param measure a measure that is counted
     * @param patients how many more, 0 or more
     * @return the activity
     */
    public ObservedActivity plus(Measure measure, int patients) {
        Map<Measure, Integer> more = new EnumMap<>(Measure.class);
        more.putAll(counts);
        more.merge(Objects.requireNonNull(measure, "measure"), patients, Math::addExact);
        return new ObservedActivity(asOf, more);
    }

    /** Collects the day and the counts. Null means not given. Not safe for use by several threads. */
    public static final class Builder {

        private final Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        private @Nullable LocalDate asOf;

        /** Creates a builder without a day and without counts. */
        public Builder() {}

        /**
         * Sets the day.
         *
         * @param day the day; null where it is not known
         * @return this builder
         */
        public Builder asOf(@Nullable LocalDate day) {
            this.asOf = day;
            return this;
        }

        /**
         * Sets the count of a measure.
         *
         * @param measure the measure, not null
         * @param patients distinct patients; null where they are not known
         * @return this builder
         */
        public Builder count(Measure measure, @Nullable Integer patients) {
            Objects.requireNonNull(measure, "measure");
            if (patients == null) {
                counts.remove(measure);
            } else {
                counts.put(measure, patients);
            }
            return this;
        }

        /**
         * Builds the activity.
         *
         * @return the activity
         */
        public ObservedActivity build() {
            return new ObservedActivity(Optional.ofNullable(asOf), counts);
        }
    }
}
