package org.aidrules.contract;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A doctor's patients at the start of a contract, or of its change to a later revision (<i>patientèle</i>).
 *
 * @param counts the numbers of patients, by measure
 * @param attendingBand the band by attending patients (<i>patientèle médecin traitant</i>), as notified by the fund;
 *     empty where not given
 * @param activeFileBand the band by active file (<i>file active</i>), as notified by the fund; empty where not given
 * @param targets the counts to reach that the signed contract states, by measure; a measure for which it states none is
 *     absent, and the table {@code targets} gives its target
 */
public record PatientBase(
        Map<Measure, Integer> counts,
        Optional<Band> attendingBand,
        Optional<Band> activeFileBand,
        Map<Measure, Integer> targets) {

    /**
     * Checks the components and copies the maps.
     *
     * @throws NullPointerException if one is null
     */
    public PatientBase {
        counts = copy(counts, "counts");
        Objects.requireNonNull(attendingBand, "attendingBand");
        Objects.requireNonNull(activeFileBand, "activeFileBand");
        targets = copy(targets, "targets");
    }

    /**
     * Creates the patients of a doctor whose contract states no target.
     *
     * @param counts the numbers of patients, by measure
     * @param attendingBand the band by attending patients
     * @param activeFileBand the band by active file
     * @throws NullPointerException if an argument is null
     */
    public PatientBase(Map<Measure, Integer> counts, Optional<Band> attendingBand, Optional<Band> activeFileBand) {
        this(counts, attendingBand, activeFileBand, Map.of());
    }

    /**
     * Returns an immutable copy in the order of the measures.
     *
     * @throws NullPointerException with the name of the argument, if it, a measure or a count is null
     */
    static Map<Measure, Integer> copy(Map<Measure, Integer> counts, String name) {
        EnumMap<Measure, Integer> copy = new EnumMap<>(Measure.class);
        Objects.requireNonNull(counts, name)
                .forEach((measure, count) ->
                        copy.put(Objects.requireNonNull(measure, name), Objects.requireNonNull(count, name)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Returns the count by a measure.
     *
     * @param measure the measure
     * @return a number of patients; empty where it is not given
     */
    public OptionalInt count(Measure measure) {
        return number(counts, measure);
    }

    /**
     * Returns the target that the signed contract states for a measure.
     *
     * @param measure the measure
     * @return a number of patients; empty where it states none
     */
    public OptionalInt target(Measure measure) {
        return number(targets, measure);
    }

    private static OptionalInt number(Map<Measure, Integer> numbers, Measure measure) {
        Integer number = numbers.get(Objects.requireNonNull(measure, "measure"));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /**
     * Returns the band that was given for a measure.
     *
     * @param measure the measure
     * @return {@link #activeFileBand} or {@link #attendingBand}
     */
    public Optional<Band> band(Measure measure) {
        return Objects.requireNonNull(measure, "measure") == Measure.ACTIVE_FILE ? activeFileBand : attendingBand;
    }

    /** Collects counts, bands and targets. Null means not given. */
    static final class Builder {

        private final Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        private final Map<Measure, Integer> targets = new EnumMap<>(Measure.class);
        private @Nullable Band attendingBand;
        private @Nullable Band activeFileBand;

        void set(PatientBase known) {
            Objects.requireNonNull(known, "patientBase");
            counts.clear();
            counts.putAll(known.counts());
            targets.clear();
            targets.putAll(known.targets());
            attendingBand = known.attendingBand().orElse(null);
            activeFileBand = known.activeFileBand().orElse(null);
        }

        void count(Measure measure, @Nullable Integer count) {
            set(counts, measure, count);
        }

        void target(Measure measure, @Nullable Integer target) {
            set(targets, measure, target);
        }

        private static void set(Map<Measure, Integer> numbers, Measure measure, @Nullable Integer number) {
            Objects.requireNonNull(measure, "measure");
            if (number == null) {
                numbers.remove(measure);
            } else {
                numbers.put(measure, number);
            }
        }

        void attendingBand(@Nullable Band band) {
            attendingBand = band;
        }

        void activeFileBand(@Nullable Band band) {
            activeFileBand = band;
        }

        PatientBase build() {
            return new PatientBase(
                    counts, Optional.ofNullable(attendingBand), Optional.ofNullable(activeFileBand), targets);
        }
    }
}
