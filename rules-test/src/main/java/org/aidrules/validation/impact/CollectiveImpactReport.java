package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.aidrules.contract.AidBounds;

/**
 * What companies owe together, each as often as its weight says.
 *
 * @param companies the companies
 * @param moved those that can sign a collective contract; the other figures are theirs
 * @param doctors their doctors
 * @param contracts the individual contracts of these doctors
 * @param posts the full-time posts for which they ask
 * @param obstacles how many companies each obstacle keeps from signing, by its name
 * @param years the years of the collective contracts, in euros to the cent
 */
public record CollectiveImpactReport(
        BigDecimal companies,
        BigDecimal moved,
        BigDecimal doctors,
        BigDecimal contracts,
        BigDecimal posts,
        Map<String, BigDecimal> obstacles,
        List<CompanyComparison.Year> years) {

    /** A report without companies. */
    public static final CollectiveImpactReport EMPTY = new CollectiveImpactReport(
            BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Map.of(), List.of());

    /**
     * Copies the collections.
     *
     * @throws NullPointerException if an argument is null
     */
    public CollectiveImpactReport {
        Objects.requireNonNull(companies, "companies");
        Objects.requireNonNull(moved, "moved");
        Objects.requireNonNull(doctors, "doctors");
        Objects.requireNonNull(contracts, "contracts");
        Objects.requireNonNull(posts, "posts");
        obstacles = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNull(obstacles, "obstacles")));
        years = List.copyOf(Objects.requireNonNull(years, "years"));
    }

    /**
     * Adds a company.
     *
     * @param company the company
     * @return the report with it
     */
    public CollectiveImpactReport plus(CompanyComparison company) {
        BigDecimal weight = company.weight();
        if (!company.obstacles().isEmpty()) {
            Map<String, BigDecimal> more = new TreeMap<>(obstacles);
            company.obstacles().forEach(obstacle -> more.merge(obstacle, weight, BigDecimal::add));
            return new CollectiveImpactReport(companies.add(weight), moved, doctors, contracts, posts, more, years);
        }
        return new CollectiveImpactReport(
                companies.add(weight),
                moved.add(weight),
                doctors.add(weight.multiply(BigDecimal.valueOf(company.doctors()))),
                contracts.add(weight.multiply(BigDecimal.valueOf(company.contracts()))),
                posts.add(weight.multiply(company.posts())),
                obstacles,
                plus(company.years(), weight));
    }

    private List<CompanyComparison.Year> plus(List<CompanyComparison.Year> others, BigDecimal weight) {
        List<CompanyComparison.Year> sums = new ArrayList<>(years);
        for (CompanyComparison.Year other : others) {
            AidBounds from = times(other.from(), weight);
            AidBounds to = times(other.to(), weight);
            if (other.number() > sums.size()) {
                sums.add(new CompanyComparison.Year(other.number(), from, to));
            } else {
                CompanyComparison.Year sum = sums.get(other.number() - 1);
                sums.set(
                        other.number() - 1,
                        new CompanyComparison.Year(
                                other.number(), sum.from().plus(from), sum.to().plus(to)));
            }
        }
        return sums;
    }

    private static AidBounds times(AidBounds bounds, BigDecimal weight) {
        return new AidBounds(
                cents(bounds.atLeast().multiply(weight)), bounds.atMost().map(most -> cents(most.multiply(weight))));
    }

    private static BigDecimal cents(BigDecimal euros) {
        return euros.setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * Returns what all years owe together.
     *
     * @return a year with the number 0
     */
    public CompanyComparison.Year total() {
        AidBounds from = AidBounds.of(CompanyComparison.NOTHING);
        AidBounds to = AidBounds.of(CompanyComparison.NOTHING);
        for (CompanyComparison.Year year : years) {
            from = from.plus(year.from());
            to = to.plus(year.to());
        }
        return new CompanyComparison.Year(0, from, to);
    }

    /**
     * Returns the least difference of a year.
     *
     * @param year a year
     * @return what the collective contracts owe at least, less what the individual ones owe at most; empty where these have no upper
     *     bound
     */
    public static Optional<BigDecimal> leastDifference(CompanyComparison.Year year) {
        return year.from().atMost().map(most -> year.to().atLeast().subtract(most));
    }

    /**
     * Returns the greatest difference of a year.
     *
     * @param year a year
     * @return what the collective contracts owe at most, less what the individual ones owe at least; empty where they have no upper
     *     bound
     */
    public static Optional<BigDecimal> greatestDifference(CompanyComparison.Year year) {
        return year.to().atMost().map(most -> most.subtract(year.from().atLeast()));
    }
}
