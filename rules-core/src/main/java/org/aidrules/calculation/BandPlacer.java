package org.aidrules.calculation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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

    private static final PercentilePosition[] POSITIONS = PercentilePosition.values();
    private static final Percentile[] PERCENTILES = Percentile.values();

    private BandPlacer() {}

    /** Returns whether the thresholds allow a band for a count. */
    static boolean isPossible(LoadedRevision revision, Band band, int count, Optional<Distribution> distribution) {
        for (PercentilePosition place : POSITIONS) {
            if (agrees(place, count, distribution) && band(revision, place) == band) {
                return true;
            }
        }
        return false;
    }

    /** Returns the possible bands of a count: one band if the thresholds determine it, several if some are unknown. */
    static Set<Band> possible(LoadedRevision revision, int count, Optional<Distribution> distribution) {
        Set<Band> bands = EnumSet.noneOf(Band.class);
        for (PercentilePosition place : POSITIONS) {
            if (agrees(place, count, distribution)) {
                bands.add(band(revision, place));
            }
        }
        return bands;
    }

    /** Returns the percentiles that are not known and would narrow the possible bands of a count. */
    static List<Percentile> missing(int count, Optional<Distribution> distribution) {
        List<Percentile> missing = new ArrayList<>();
        for (Percentile percentile : PERCENTILES) {
            boolean isKnown = distribution
                    .filter(known -> known.percentile(percentile).isPresent())
                    .isPresent();
            if (!isKnown && agrees(PercentilePosition.at(percentile), count, distribution)) {
                missing.add(percentile);
            }
        }
        return missing;
    }

    private static Band band(LoadedRevision revision, PercentilePosition place) {
        return revision.decide(Decisions.BANDS, new BandFacts(place)).outcome();
    }

    private static boolean agrees(PercentilePosition place, int count, Optional<Distribution> distribution) {
        return distribution.isEmpty() || agrees(place, count, distribution.get());
    }

    private static boolean agrees(PercentilePosition place, int count, Distribution distribution) {
        for (Percentile percentile : PERCENTILES) {
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
