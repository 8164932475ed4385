package org.aidrules.validation.impact;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.explanation.LocalizedText;

/**
 * An open point of the law, and what it is worth: the width between the lowest and the highest aid of the contract years
 * that it leaves without a figure.
 *
 * <p>A year that several rows leave open together is counted once, in an entry of its own that names them all: settling one
 * of them alone would not close it. So the worths of all points add up to what the undetermined years leave open. A row that
 * only passes on that another point is open (without a target, there is no attainment) is not named beside it.
 *
 * @param rows the rows that leave the years open, at least one
 * @param from the years that they leave open under the first revision
 * @param to the years that they leave open under the second revision
 */
public record OpenPoint(List<Row> rows, Years from, Years to) implements Serializable {

    /** The point that is worth most first; one without an upper bound precedes all others. */
    static final Comparator<OpenPoint> BY_WORTH = Comparator.comparing(
                    (OpenPoint point) -> point.worth().isPresent())
            .thenComparing(point -> point.greater().knownWorth(), Comparator.reverseOrder())
            .thenComparing(point -> point.rows().toString());

    /** Checks that no component is null, and copies the list. */
    public OpenPoint {
        rows = List.copyOf(rows);
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /**
     * Returns what the point is worth on the population, under the revision where it is worth more.
     *
     * @return euros; empty where a year has no upper bound
     */
    public Optional<BigDecimal> worth() {
        return from.worth().flatMap(one -> to.worth().map(one::max));
    }

    /** Returns the years of the revision under which the point is worth more. */
    private Years greater() {
        return from.knownWorth().compareTo(to.knownWorth()) > 0 ? from : to;
    }

    /**
     * A row of a table without a figure.
     *
     * @param revision the id of the revision to which the table belongs; empty for what is missing from a reference file
     * @param table the name of the table
     * @param name the name of the row
     * @param text the row in a sentence
     */
    public record Row(String revision, String table, String name, LocalizedText text) implements Serializable {

        /** Checks that no component is null. */
        public Row {
            Objects.requireNonNull(revision, "revision");
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(text, "text");
        }

        /**
         * Returns the place of the row.
         *
         * @return for example {@code convention-2024/targets/not-at-hand}
         */
        public String place() {
            return revision.isEmpty() ? table + "/" + name : revision + "/" + table + "/" + name;
        }
    }

    /**
     * The contract years that a point leaves open under one revision.
     *
     * @param years the number of contract years, multiplied by the weights
     * @param bounds what they cost at least and at most
     */
    public record Years(BigDecimal years, ImpactReport.Range bounds) implements Serializable {

        static final Years NONE = new Years(BigDecimal.ZERO, ImpactReport.Range.NONE);

        /** Checks that no component is null. */
        public Years {
            Objects.requireNonNull(years, "years");
            Objects.requireNonNull(bounds, "bounds");
        }

        /**
         * Returns the width between the bounds.
         *
         * @return euros; empty where a year has no upper bound ({@link ImpactReport.Range#withoutMost})
         */
        public Optional<BigDecimal> worth() {
            return bounds.atMost().map(most -> knownWorth());
        }

        /**
         * Returns the width between the bounds of the years that have an upper bound.
         *
         * @return euros
         */
        public BigDecimal knownWorth() {
            return bounds.most().subtract(bounds.least());
        }

        Years plus(Years other) {
            return new Years(years.add(other.years), bounds.plus(other.bounds));
        }

        Years plain() {
            return new Years(ImpactReport.count(years), bounds.plain());
        }
    }
}
