package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.explanation.LocalizedText;

/**
 * A published figure that a population can be held against.
 *
 * @param key its name, for example {@code paid-2022}
 * @param unit its unit
 * @param published the figure; the least of a range
 * @param publishedTo the greatest of a range; empty where one figure was published
 * @param use what the figure is for the population
 * @param source its source, with the place in it
 * @param label what it counts, for readers
 * @param note how it was read, or why it is not compared; empty in both languages where there is nothing to say
 */
public record PublishedFigure(
        String key,
        Unit unit,
        BigDecimal published,
        Optional<BigDecimal> publishedTo,
        Use use,
        String source,
        LocalizedText label,
        LocalizedText note) {

    /** The unit of a figure. */
    public enum Unit {
        /** A number of contracts, posts or patients. */
        COUNT(0),
        /** Per cent. */
        PERCENT(1),
        /** Euros. */
        EUROS(0),
        /** Millions of euros. */
        MILLION_EUROS(1);

        private final int decimals;

        Unit(int decimals) {
            this.decimals = decimals;
        }

        /**
         * Returns the number of decimals to which figures of this unit are calculated.
         *
         * @return 0 or 1
         */
        public int decimals() {
            return decimals;
        }
    }

    /** What a figure is for the population. */
    public enum Use {
        /** The population was not made from it: a real check. */
        CHECKED,
        /** The population was made from it, and therefore agrees. */
        CALIBRATED,
        /** The population has nothing to compare. */
        NOT_COMPARED
    }

    /** Checks that no component is null. */
    public PublishedFigure {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(publishedTo, "publishedTo");
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(note, "note");
    }
}
