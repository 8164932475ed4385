package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.aidrules.contract.AidBounds;

/**
 * What the contracts of a company owe.
 *
 * @param weight the number of companies that it stands for
 * @param doctors the number of its doctors
 * @param contracts the number of their individual contracts
 * @param obstacles why it cannot sign a collective contract: names of criteria that are not met or not settled, and {@code POSTS}
 *     where it asks for too many; none where it can
 * @param posts the full-time posts for which it asks
 * @param years the years of the collective contract; none where the company cannot sign
 */
public record CompanyComparison(
        BigDecimal weight, int doctors, int contracts, Set<String> obstacles, BigDecimal posts, List<Year> years) {

    static final BigDecimal NOTHING = new BigDecimal("0.00");

    /**
     * Copies the collections.
     *
     * @throws NullPointerException if an argument is null
     */
    public CompanyComparison {
        Objects.requireNonNull(weight, "weight");
        obstacles = Collections.unmodifiableSet(new TreeSet<>(Objects.requireNonNull(obstacles, "obstacles")));
        Objects.requireNonNull(posts, "posts");
        years = List.copyOf(Objects.requireNonNull(years, "years"));
    }

    /**
     * A year of the collective contract.
     *
     * @param number its number, from 1
     * @param from what the individual contracts owe for its days, in euros to the cent
     * @param to what the collective contract owes, in euros to the cent
     */
    public record Year(int number, AidBounds from, AidBounds to) {

        /**
         * Checks the components.
         *
         * @throws NullPointerException if an argument is null
         */
        public Year {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }
}
