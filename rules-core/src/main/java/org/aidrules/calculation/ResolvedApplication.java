package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.MeasureRole;
import org.aidrules.ruleset.LoadedRevision;

/**
 * An application that was found sound, with the revision that rules it and the measures that count.
 *
 * @param application the application
 * @param revision the revision under which the contract is signed
 * @param scheme what the contract is held to from its signature on
 * @param moved what it is held to from a move on
 * @param footing how it follows on the doctor's earlier contract
 */
record ResolvedApplication(AidApplication application, LoadedRevision revision, ContractTerms scheme, Optional<ResolvedChange> moved,
        PriorContractContext footing) {

    /** A measure that counts, with the doctor's starting count and band. */
    record CountedMeasure(Measure measure, MeasureRole role, int count, Band band) {
    }

    /** An option, the measures that count, and the day whose distribution of the specialty they are placed in. */
    record ContractTerms(AidOption option, List<CountedMeasure> bases, LocalDate placedOn) {

        /** The measure that decides on the patient base. */
        CountedMeasure decisiveBase() {
            return bases.stream().filter(base -> base.role() == MeasureRole.BASE).findFirst().orElseThrow();
        }

        Optional<Band> band(Measure... measures) {
            return bases.stream().filter(base -> List.of(measures).contains(base.measure())).map(CountedMeasure::band)
                    .findFirst();
        }
    }

    /** A move to the scheme of a later revision. */
    record ResolvedChange(LocalDate on, LoadedRevision revision, ContractTerms scheme) {
    }
}
