package org.aidrules.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chart of horizontal bars, as a table that the macro {@code bars} of {@code charts.ftlh} writes: each bar stands
 * beside its figure. A bar is solid up to the amount that is certain, and hatched from there up to the highest amount
 * that is possible. Immutable.
 *
 * @param title the title
 * @param groupAxis what the groups are, for example {@code Year of payment}
 * @param barAxis what the bars of a group are, for example {@code Revision}
 * @param valueAxis what the figures are, for example {@code Maximum aid}
 * @param groups the groups of bars, from top to bottom
 */
public record BarChart(String title, String groupAxis, String barAxis, String valueAxis, List<Group> groups) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    /** The place of the highest figure, in percent of the width, where a bar goes on beyond every figure. */
    private static final BigDecimal WITH_OPEN_END = BigDecimal.valueOf(85);

    private static final int DECIMALS = 2;
    /** The length of the longest name of a number, in characters. */
    private static final int NUMBER = 8;

    /** Checks that no component is null and copies the list. */
    public BarChart {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(groupAxis, "groupAxis");
        Objects.requireNonNull(barAxis, "barAxis");
        Objects.requireNonNull(valueAxis, "valueAxis");
        groups = List.copyOf(groups);
    }

    /**
     * Some bars under a common name.
     *
     * @param name the name, for example a year
     * @param bars the bars, from top to bottom
     */
    public record Group(String name, List<Bar> bars) {
        /** Checks that no component is null and copies the list. */
        public Group {
            Objects.requireNonNull(name, "name");
            bars = List.copyOf(bars);
        }
    }

    /**
     * A bar.
     *
     * @param name the name, for example a revision
     * @param series the number of its colour, from 0 to 3
     * @param least the end of the solid part; empty where there is no figure
     * @param most the end of the hatched part, not below the solid part; empty where it is not known
     * @param label the figure in words
     */
    public record Bar(String name, int series, Optional<BigDecimal> least, Optional<BigDecimal> most, String label) {
        /** Checks that no component is null. */
        public Bar {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(most, "most");
            Objects.requireNonNull(label, "label");
        }

        /**
         * Returns a bar for one figure.
         *
         * @param name the name, not null
         * @param series the number of its colour, from 0 to 3
         * @param figure the figure, not negative; empty where there is none
         * @param label the figure in words, not null
         * @return a bar without a hatched part
         */
        public static Bar exact(String name, int series, Optional<BigDecimal> figure, String label) {
            return new Bar(name, series, figure, figure, label);
        }

        /**
         * Returns whether the highest possible figure is unknown.
         *
         * @return true where the bar has an open end
         */
        public boolean isOpen() {
            return least.isPresent() && most.isEmpty();
        }

        /**
         * Returns whether the bar is not exact.
         *
         * @return true where the bar has a hatched part
         */
        public boolean isHatched() {
            return isOpen() || (least.isPresent() && least.get().compareTo(most.get()) < 0);
        }
    }

    /**
     * Returns whether the chart has a figure to draw.
     *
     * @return false where every bar is without a figure
     */
    public boolean hasFigures() {
        return bars().anyMatch(bar -> bar.least().isPresent());
    }

    /**
     * Returns whether a bar has a hatched part.
     *
     * @return true where the chart needs a legend
     */
    public boolean isHatched() {
        return bars().anyMatch(Bar::isHatched);
    }

    /**
     * Returns whether a bar has an open end.
     *
     * @return true where the legend explains it
     */
    public boolean isOpen() {
        return bars().anyMatch(Bar::isOpen);
    }

    /**
     * Returns whether the names of bars are words.
     *
     * @return true where they need more room than a number does
     */
    public boolean isWordy() {
        return bars().anyMatch(bar -> bar.name().length() > NUMBER);
    }

    /**
     * Returns the width of the solid part of a bar.
     *
     * @param bar a bar of this chart, not null
     * @return percent of the width of the chart, with two decimals
     */
    public String solid(Bar bar) {
        return width(bar.least().orElse(BigDecimal.ZERO)).toPlainString();
    }

    /**
     * Returns the width of the hatched part of a bar.
     *
     * @param bar a bar of this chart, not null
     * @return percent of the width of the chart, with two decimals; the rest of the width where the end is open
     */
    public String hatched(Bar bar) {
        BigDecimal end = bar.isOpen() ? WHOLE : width(bar.most().orElse(BigDecimal.ZERO));
        return end.subtract(width(bar.least().orElse(BigDecimal.ZERO))).toPlainString();
    }

    private BigDecimal width(BigDecimal figure) {
        BigDecimal highest = bars().flatMap(bar -> Stream.concat(bar.least().stream(), bar.most().stream()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal scale = isOpen() ? WITH_OPEN_END : WHOLE;
        return highest.signum() == 0
                ? BigDecimal.ZERO.setScale(DECIMALS)
                : figure.multiply(scale).divide(highest, DECIMALS, RoundingMode.HALF_UP);
    }

    private Stream<Bar> bars() {
        return groups.stream().flatMap(group -> group.bars().stream());
    }
}
