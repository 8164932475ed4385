package org.aidrules.validation.impact;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;

/** The counts of patients of each doctor of a population. Whole numbers throughout; fractions of a patient are cut. Immutable. */
final class PatientCounts {

    private static final long MILLION = 1_000_000;

    private final Map<String, ParameterValue> attending;
    private final Map<String, ParameterValue> activeFile;
    private final long adults;
    private final Growth attendingGrowth;
    private final Growth activeFileGrowth;
    private final Map<String, ParameterValue> newlyEstablished;
    private final Shuffle attendingOrder;
    private final Shuffle activeFileOrder;

    /** The growth of a count: the mean since the signature by contract year, and how far from it a doctor lies. */
    private record Growth(Map<String, ParameterValue> means, long spread, Shuffle order) {

        /** Returns the growth of a doctor in millionths. The doctors are spread evenly around the mean. */
        long of(int line, Map<String, ParameterValue> meansOfLine, int year) {
            long deviation = Math.floorDiv(spread * (2L * order.of(line) + 1 - order.size()), order.size());
            return Objects.requireNonNull(meansOfLine.get(String.valueOf(year))).millionths() + deviation;
        }
    }

    /**
     * Obtains the counts.
     *
     * @param orders gives an order of the lines by name
     */
    PatientCounts(PopulationParameters parameters, Function<String, Shuffle> orders) {
        this.attending = parameters.values(PopulationParameter.ATTENDING);
        this.activeFile = parameters.values(PopulationParameter.ACTIVE_FILE);
        this.adults = parameters.value(PopulationParameter.ADULTS).millionths();
        this.attendingGrowth = new Growth(
                parameters.values(PopulationParameter.ATTENDING_GROWTH),
                parameters.value(PopulationParameter.ATTENDING_SPREAD).millionths(),
                orders.apply("attending-growth"));
        this.activeFileGrowth = new Growth(
                parameters.values(PopulationParameter.ACTIVE_FILE_GROWTH),
                parameters.value(PopulationParameter.ACTIVE_FILE_SPREAD).millionths(),
                orders.apply("active-file-growth"));
        this.newlyEstablished = parameters.values(PopulationParameter.NEWLY_ESTABLISHED_GROWTH);
        this.attendingOrder = orders.apply("attending");
        this.activeFileOrder = orders.apply("active-file");
    }

    /**
     * Returns the counts of a doctor.
     *
     * @param band below P30 for a newly established doctor
     * @param generalist whether attending patients count as well
     * @param year the contract year at whose end they are counted; 0 at the signature
     */
    Map<Measure, Integer> of(int line, Band band, boolean generalist, int year) {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        if (generalist) {
            long all = grown(start(attending, attendingOrder, line, band), attendingGrowth, line, band, year);
            counts.put(Measure.ATTENDING_ADULTS, (int) (all * adults / MILLION));
            counts.put(Measure.ATTENDING_ALL, (int) all);
        }
        long file = grown(start(activeFile, activeFileOrder, line, band), activeFileGrowth, line, band, year);
        counts.put(Measure.ACTIVE_FILE, (int) file);
        return counts;
    }

    /** Returns a count within the range of a band; the doctors are spread evenly over it. */
    private static long start(Map<String, ParameterValue> ranges, Shuffle order, int line, Band band) {
        ParameterValue range = Objects.requireNonNull(ranges.get(band.name()));
        long least = range.number().longValueExact();
        long width = range.most().longValueExact() - least + 1;
        return least + order.of(line) * width / order.size();
    }

    private long grown(long start, Growth growth, int line, Band band, int year) {
        if (year == 0) {
            return start;
        }
        long millionths = growth.of(line, band == Band.BELOW_P30 ? newlyEstablished : growth.means(), year);
        return Math.min(MILLION, Math.max(0, start + Math.floorDiv(start * millionths, MILLION)));
    }
}
