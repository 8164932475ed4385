package org.aidrules;

import java.util.List;
import java.util.Optional;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.MeasureRole;

/** An application that was found sound, with the revision that rules it and the measures that count. */
record Situation(AidApplication application, Revision revision, List<Base> bases) {

    /** A measure that counts, with the doctor's starting count and band. */
    record Base(Measure measure, MeasureRole role, int count, Band band) {
    }

    /** The measure that decides on the patient base. */
    Base decisiveBase() {
        return bases.stream().filter(base -> base.role() == MeasureRole.BASE).findFirst().orElseThrow();
    }

    Optional<Band> band(Measure... measures) {
        return bases.stream().filter(base -> List.of(measures).contains(base.measure())).map(Base::band).findFirst();
    }
}
