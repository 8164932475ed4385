package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AmountBandFacts;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.MeasureRole;

/**
 * What a contract, or its amendment, commits the doctor to.
 *
 * @param option the option
 * @param measures the measures that count, one or two
 * @param placedOn the day whose distribution of the specialty places the counts
 */
record ContractTerms(AidOption option, List<CountedMeasure> measures, LocalDate placedOn) {

    /** The measure that decides on the patient base, if it is known. */
    Optional<CountedMeasure> decisiveMeasure() {
        return measures.stream()
                .filter(measure -> measure.role() == MeasureRole.BASE)
                .findFirst();
    }

    /** The band by the first of some measures that counts. */
    Optional<Band> band(Set<Measure> any) {
        return measures.stream()
                .filter(measure -> any.contains(measure.measure()))
                .map(CountedMeasure::band)
                .findFirst();
    }

    /** The bands between which the table {@code amount-band} chooses. */
    AmountBandFacts bands() {
        return new AmountBandFacts(
                measures.get(0).band(), measures.get(measures.size() - 1).band());
    }
}
