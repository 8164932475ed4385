package org.aidrules.validation.portfolio;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.contract.AidBounds;
import org.aidrules.facts.ObligationKind;

/**
 * What a portfolio of contracts comes to.
 *
 * @param all all contracts together
 * @param groups the contracts by each dimension: the groups in the order of their names
 * @param overdue the number of contracts whose obligation of a kind is overdue; only kinds of which there are any
 * @param offTrack the contracts off track with the most at stake, the most first
 * @param late the contracts with an obligation overdue with the most at stake, the most first
 * @param altered the overridden tables that had a say, as {@code REVISION/TABLE}
 * @param drafts the ids of the drafts that had a say
 */
public record PortfolioSummary(
        Group all,
        Map<Dimension, List<Group>> groups,
        Map<ObligationKind, Long> overdue,
        List<PortfolioContract> offTrack,
        List<PortfolioContract> late,
        List<String> altered,
        List<String> drafts) {

    /**
     * Checks the components and copies the collections.
     *
     * @throws NullPointerException if one is null
     */
    public PortfolioSummary {
        Objects.requireNonNull(all, "all");
        Map<Dimension, List<Group>> copies = new EnumMap<>(Dimension.class);
        Objects.requireNonNull(groups, "groups").forEach((dimension, list) -> copies.put(dimension, List.copyOf(list)));
        groups = Collections.unmodifiableMap(copies);
        overdue = Map.copyOf(Objects.requireNonNull(overdue, "overdue"));
        offTrack = List.copyOf(Objects.requireNonNull(offTrack, "offTrack"));
        late = List.copyOf(Objects.requireNonNull(late, "late"));
        altered = List.copyOf(Objects.requireNonNull(altered, "altered"));
        drafts = List.copyOf(Objects.requireNonNull(drafts, "drafts"));
    }

    /** What contracts are grouped by. */
    public enum Dimension {
        /** The department, as the caller writes it. */
        DEPARTMENT,
        /** The scheme under which the contract was signed. */
        SCHEME,
        /** The specialty of the doctor; contracts of organisations are not counted. */
        SPECIALTY,
        /** The option of the signed contract; contracts of organisations are not counted. */
        OPTION,
        /** The contract year on the day of the review. */
        CONTRACT_YEAR
    }

    /**
     * The contracts of a group.
     *
     * @param name the value that they have in common: as the caller writes it, or the name of a constant, or a number, or the name of
     *     a scheme in JSON;
     *     empty where it is not given
     * @param contracts how many they are
     * @param onTrack how many are on track
     * @param offTrack how many are not; of the others no text settles it
     * @param overdue how many have an obligation that is overdue
     * @param atStakeThisYear what is at stake in their present contract years, in euros to the cent
     * @param atStake what is at stake until they end, in euros to the cent
     */
    public record Group(
            String name,
            long contracts,
            long onTrack,
            long offTrack,
            long overdue,
            AidBounds atStakeThisYear,
            AidBounds atStake) {

        private static final AidBounds NOTHING = AidBounds.of(new BigDecimal("0.00"));

        /**
         * Checks the components.
         *
         * @throws NullPointerException if one is null
         */
        public Group {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(atStakeThisYear, "atStakeThisYear");
            Objects.requireNonNull(atStake, "atStake");
        }

        static Group empty(String name) {
            return new Group(name, 0, 0, 0, 0, NOTHING, NOTHING);
        }

        static Group of(String name, PortfolioContract contract) {
            Optional<Boolean> onTrack = contract.review().onTrack();
            return new Group(
                    name,
                    1,
                    onTrack.filter(is -> is).isPresent() ? 1 : 0,
                    onTrack.filter(is -> !is).isPresent() ? 1 : 0,
                    contract.overdue().isEmpty() ? 0 : 1,
                    contract.atStakeThisYear(),
                    contract.atStake());
        }

        Group plus(Group other) {
            return new Group(
                    name,
                    contracts + other.contracts,
                    onTrack + other.onTrack,
                    offTrack + other.offTrack,
                    overdue + other.overdue,
                    atStakeThisYear.plus(other.atStakeThisYear),
                    atStake.plus(other.atStake));
        }

        /**
         * Returns how many contracts no text lets judge: neither on track nor off.
         *
         * @return 0 or more
         */
        public long unsettled() {
            return contracts - onTrack - offTrack;
        }
    }
}
