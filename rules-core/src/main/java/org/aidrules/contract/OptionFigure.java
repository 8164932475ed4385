package org.aidrules.contract;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.explanation.Certainty;

/**
 * A figure of an option. Where it depends on a band that is not known, it is a range.
 *
 * @param value the figure; empty where it is a range, or undetermined
 * @param range its range over the bands that fit the counts, or what the texts say of an undetermined figure; empty where the
 *     figure is known, or where nothing is known of it
 * @param certainty the lowest certainty of the figure in these bands
 */
public record OptionFigure(Optional<BigDecimal> value, Optional<Range> range, Certainty certainty) {

    /**
     * Checks the components.
     *
     * @throws NullPointerException if one is null
     */
    public OptionFigure {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(certainty, "certainty");
    }

    /**
     * Obtains the figure that has some values, one for each band that fits the counts.
     *
     * @param values the values, empty where undetermined; at least one
     * @param certainty the lowest certainty of the values
     * @return the value where all are the same; otherwise their range; nothing where one of them is undetermined
     */
    public static OptionFigure over(List<Optional<BigDecimal>> values, Certainty certainty) {
        if (values.stream().anyMatch(Optional::isEmpty)) {
            return new OptionFigure(Optional.empty(), Optional.empty(), certainty);
        }
        List<BigDecimal> known = values.stream().map(Optional::orElseThrow).toList();
        BigDecimal least = Collections.min(known);
        BigDecimal most = Collections.max(known);
        return least.compareTo(most) == 0
                ? new OptionFigure(Optional.of(known.get(0)), Optional.empty(), certainty)
                : new OptionFigure(Optional.empty(), Optional.of(new Range(least, Optional.of(most))), certainty);
    }

    /**
     * Returns whether the texts leave the figure open, in one of the bands that fit the counts.
     *
     * @return false where it is known, or would be if the band were known
     */
    public boolean isUndetermined() {
        return value.isEmpty()
                && range.filter(known -> known.atMost().isPresent()).isEmpty();
    }

    /**
     * The least and the greatest value of a figure.
     *
     * @param atLeast the least value
     * @param atMost the greatest value; empty where the texts do not limit it
     */
    public record Range(BigDecimal atLeast, Optional<BigDecimal> atMost) {
        /**
         * Checks the components.
         *
         * @throws NullPointerException if one is null
         */
        public Range {
            Objects.requireNonNull(atLeast, "atLeast");
            Objects.requireNonNull(atMost, "atMost");
        }
    }
}
