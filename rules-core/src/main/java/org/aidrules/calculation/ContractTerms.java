package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AmountBandFacts;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.MeasureRole;
import org.aidrules.facts.TargetBandFacts;

/**
 * The terms to which a contract, or its amendment, commits the doctor.
 *
 * @param option the option
 * @param measures the measures that count, one or two
 * @param placedOn the day for which the bands are determined; a later percentile distribution is not used
 */
record ContractTerms(AidOption option, List<CountedMeasure> measures, LocalDate placedOn) {

    /** Returns whether there is a count of every measure that counts. */
    boolean areCounted(Map<Measure, Integer> counts) {
        return measures.stream().allMatch(measure -> counts.containsKey(measure.measure()));
    }

    /** Returns the measure that decides on the patient base, if it is known. */
    Optional<CountedMeasure> decisiveMeasure() {
        for (CountedMeasure measure : measures) {
            if (measure.role() == MeasureRole.BASE) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    /** Returns the band by the other measure that counts; with one measure, the band by that one. */
    Band otherBand(CountedMeasure measure) {
        for (CountedMeasure other : measures) {
            if (other.measure() != measure.measure()) {
                return other.band();
            }
        }
        return measure.band();
    }

    /** Returns the band of the first counted measure among some measures. */
    Optional<Band> band(Set<Measure> any) {
        for (CountedMeasure measure : measures) {
            if (any.contains(measure.measure())) {
                return Optional.of(measure.band());
            }
        }
        return Optional.empty();
    }

    /** Returns the facts of the table {@code target-band} for one of the measures. */
    TargetBandFacts targetBand(CountedMeasure measure) {
        return new TargetBandFacts(measure.band(), otherBand(measure));
    }

    /** Returns the facts of the table {@code amount-band}. */
    AmountBandFacts bands() {
        return new AmountBandFacts(
                measures.get(0).band(), measures.get(measures.size() - 1).band());
    }
}
