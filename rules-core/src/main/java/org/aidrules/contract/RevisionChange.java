package org.aidrules.contract;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;

/**
 * A running contract's move to the scheme of a later text, at the doctor's request, as the amended contract has it.
 *
 * <p>It takes effect in the first contract year that begins on that day or later. The doctor's age and practice stay
 * those of the day of signature.
 *
 * @param on the day of the move
 * @param option the option from then on
 * @param patients the starting counts from then on, by measure
 * @param attendingBand the band by attending patients, as the fund told the doctor
 * @param activeFileBand the band by active file, as the fund told the doctor
 */
public record RevisionChange(LocalDate on, AidOption option, Map<Measure, Integer> patients, Optional<Band> attendingBand,
        Optional<Band> activeFileBand) {

    /** Checks that nothing is missing and keeps copies. */
    public RevisionChange {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(option, "option");
        EnumMap<Measure, Integer> copy = new EnumMap<>(Measure.class);
        copy.putAll(patients);
        patients = Collections.unmodifiableMap(copy);
        Objects.requireNonNull(attendingBand, "attendingBand");
        Objects.requireNonNull(activeFileBand, "activeFileBand");
    }
}
