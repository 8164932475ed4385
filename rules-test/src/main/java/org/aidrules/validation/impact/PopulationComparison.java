package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.AidRules;

/**
 * A synthetic population beside the published figures. Counts and sums are those of all contracts of the parameters,
 * whatever the number of lines.
 *
 * @param lines a line for each published figure
 */
public record PopulationComparison(List<Line> lines) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Copies the list. */
    public PopulationComparison {
        lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
    }

    /**
     * A published figure beside that of the library.
     *
     * @param figure the published figure
     * @param library the library's figure, rounded to the decimals of its unit; empty where there is nothing to compare
     */
    public record Line(PublishedFigure figure, Optional<BigDecimal> library) {

        /** Checks that no component is null. */
        public Line {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(library, "library");
        }

        /**
         * Returns by how much the library's figure exceeds the published one.
         *
         * @return the gap in the unit of the figure, negative where the library's is lower, 0 within a published range;
         *     empty where there is nothing to compare
         */
        public Optional<BigDecimal> gap() {
            return library.map(own -> own.subtract(nearest(own)));
        }

        /**
         * Returns the gap in per cent of the published figure.
         *
         * @return per cent with one decimal; empty where there is nothing to compare, or the published figure is 0
         */
        public Optional<BigDecimal> gapPercent() {
            return library.filter(own -> nearest(own).signum() != 0)
                    .map(own ->
                            own.subtract(nearest(own)).multiply(HUNDRED).divide(nearest(own), 1, RoundingMode.HALF_UP));
        }

        /** Returns the published figure, or that of a published range that lies nearest. */
        private BigDecimal nearest(BigDecimal own) {
            return own.max(figure.published()).min(figure.publishedTo().orElse(figure.published()));
        }
    }

    /**
     * Compares a population with the published figures.
     *
     * @param rules the rules by which its contracts are planned, each by the revision in force on its day
     * @param population the population
     * @return the comparison
     * @throws org.aidrules.error.InvalidInputException if a contract of the population is not valid
     */
    public static PopulationComparison of(AidRules rules, SyntheticPopulation population) {
        Map<String, Gauge.Total> totals = new LinkedHashMap<>();
        PopulationGauges.all().forEach((key, gauge) -> totals.put(key, gauge.new Total()));
        BigDecimal counted = population
                .contracts()
                .map(contract -> new PlannedContract(contract, rules.plan(contract.application())))
                .map(contract -> {
                    totals.values().forEach(total -> total.add(contract));
                    return contract.weight();
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal contracts = BigDecimal.valueOf(population.parameters().contracts());
        return new PopulationComparison(PublishedFigures.all().stream()
                .map(figure -> new Line(
                        figure,
                        Optional.ofNullable(totals.get(figure.key()))
                                .flatMap(total -> total.result(
                                        contracts, counted, figure.unit().decimals()))))
                .toList());
    }
}
