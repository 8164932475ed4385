package org.aidrules.validation.impact;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What the skills operators pay for the training of the assistants of a population under two revisions. They are third
 * parties: nothing of it is part of the aid. Every figure is exact and multiplied by the weights.
 *
 * @param byYear a line for each calendar year in which trainings begin, in ascending order
 */
public record TrainingImpact(List<Line> byYear) implements Serializable {

    /** No training. */
    public static final TrainingImpact NONE = new TrainingImpact(List.of());

    /** Copies the list. */
    public TrainingImpact {
        byYear = List.copyOf(byYear);
    }

    /**
     * Returns the sums of all years.
     *
     * @return a line whose year is 0
     */
    public Line total() {
        return new Line(
                0,
                byYear.stream().map(Line::from).reduce(Funds.NONE, Funds::plus).plain(),
                byYear.stream().map(Line::to).reduce(Funds.NONE, Funds::plus).plain());
    }

    /**
     * Returns whether there is nothing to show: no contract names a skills operator.
     *
     * @return whether every assistant, if there is one, has no skills operator
     */
    public boolean isEmpty() {
        return byYear.stream()
                .allMatch(line -> line.from().isEmpty() && line.to().isEmpty());
    }

    /**
     * The training that begins in one year, under both revisions.
     *
     * @param year the calendar year; 0 for all years together
     * @param from the training under the first revision
     * @param to the training under the second revision
     */
    public record Line(int year, Funds from, Funds to) implements Serializable {
        /** Checks that no component is null. */
        public Line {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        /**
         * Returns what is paid more under the second revision, by the hour and to everyone together.
         *
         * @return euros, negative where it is less
         */
        public BigDecimal difference() {
            return ImpactReport.euros(to.euros().subtract(from.euros()));
        }

        Line plus(Line other) {
            return new Line(year, from.plus(other.from), to.plus(other.to));
        }
    }

    /**
     * The training of some assistants under one revision, where every hour left is attended, before any ceiling.
     *
     * @param trainees the assistants who follow a training for which something is paid by the hour
     * @param hours their hours
     * @param trainingBodies what the training bodies are paid by the hour, in euros
     * @param employers what the employers are paid by the hour, in euros
     * @param closed the assistants who may not enter the training, for whom nothing is paid
     * @param incomplete the assistants for whom no text settles the fees or the wage, or for whom it depends on what is not
     *     given; those of them whose fees are known are trainees as well
     * @param operatorNotGiven the assistants whose skills operator is not given, for whom there is no figure
     */
    public record Funds(
            BigDecimal trainees,
            BigDecimal hours,
            BigDecimal trainingBodies,
            BigDecimal employers,
            BigDecimal closed,
            BigDecimal incomplete,
            BigDecimal operatorNotGiven)
            implements Serializable {
        /** No training. */
        public static final Funds NONE = new Funds(
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO);

        /** Checks that no component is null. */
        public Funds {
            Objects.requireNonNull(trainees, "trainees");
            Objects.requireNonNull(hours, "hours");
            Objects.requireNonNull(trainingBodies, "trainingBodies");
            Objects.requireNonNull(employers, "employers");
            Objects.requireNonNull(closed, "closed");
            Objects.requireNonNull(incomplete, "incomplete");
            Objects.requireNonNull(operatorNotGiven, "operatorNotGiven");
        }

        /**
         * Returns what is paid by the hour to everyone together.
         *
         * @return euros
         */
        public BigDecimal euros() {
            return trainingBodies.add(employers);
        }

        boolean isEmpty() {
            return trainees.signum() == 0 && closed.signum() == 0 && incomplete.signum() == 0;
        }

        /**
         * Adds other assistants.
         *
         * @param other the others, not null
         * @return the sums
         */
        public Funds plus(Funds other) {
            return new Funds(
                    trainees.add(other.trainees),
                    hours.add(other.hours),
                    trainingBodies.add(other.trainingBodies),
                    employers.add(other.employers),
                    closed.add(other.closed),
                    incomplete.add(other.incomplete),
                    operatorNotGiven.add(other.operatorNotGiven));
        }

        /** Returns the same assistants, multiplied by a weight. */
        Funds times(BigDecimal weight) {
            return new Funds(
                    trainees.multiply(weight),
                    hours.multiply(weight),
                    trainingBodies.multiply(weight),
                    employers.multiply(weight),
                    closed.multiply(weight),
                    incomplete.multiply(weight),
                    operatorNotGiven.multiply(weight));
        }

        /** Returns the same figures, in euros to the cent or finer, without trailing zeros beyond. */
        Funds plain() {
            return new Funds(
                    ImpactReport.count(trainees),
                    ImpactReport.count(hours),
                    ImpactReport.euros(trainingBodies),
                    ImpactReport.euros(employers),
                    ImpactReport.count(closed),
                    ImpactReport.count(incomplete),
                    ImpactReport.count(operatorNotGiven));
        }
    }
}
