package org.aidrules.calculation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aidrules.facts.Band;
import org.aidrules.facts.BandFacts;
import org.aidrules.facts.Percentile;
import org.aidrules.facts.PercentilePosition;
import org.aidrules.reference.Distribution;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.Decisions;

/** Determines the band of a count, as far as the known thresholds allow. */
final class BandPlacer {

    private BandPlacer() {}

    /** Returns the possible bands of a count: one band if the thresholds determine it, several if some are unknown. */
    static Set<Band> possible(LoadedRevision revision, int count, Optional<Distribution> distribution) {
        Set<Band> bands = EnumSet.noneOf(Band.class);
        for (PercentilePosition place : PercentilePosition.values()) {
            if (distribution.map(known -> agrees(place, count, known)).orElse(true)) {
                bands.add(revision.decide(Decisions.BANDS, new BandFacts(place)).outcome());
            }
        }
        return bands;
    }

    private static boolean agrees(PercentilePosition place, int count, Distribution distribution) {
        for (Percentile percentile : Percentile.values()) {
            OptionalInt threshold = distribution.percentile(percentile);
            if (threshold.isPresent()
                    && Integer.signum(place.compareTo(PercentilePosition.at(percentile)))
                            != Integer.compare(count, threshold.getAsInt())) {
                return false;
            }
        }
        return true;
    }
}
