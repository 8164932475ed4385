package org.aidrules.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;

/**
 * What has happened in a contract since it was signed.
 *
 * @param years what is known of its years, in any order
 * @param met the days on which obligations were met
 * @param ending its end before its term
 * @param evaluatedOn the day on which the account is drawn up; empty where each year's is drawn up when it ends
 */
public record ContractHistory(List<Year> years, Map<ObligationKind, LocalDate> met, Optional<EarlyTermination> ending,
        Optional<LocalDate> evaluatedOn) {

    /** Checks that nothing is missing and keeps copies. */
    public ContractHistory {
        years = List.copyOf(years);
        EnumMap<ObligationKind, LocalDate> copy = new EnumMap<>(ObligationKind.class);
        copy.putAll(met);
        met = Collections.unmodifiableMap(copy);
        Objects.requireNonNull(ending, "ending");
        Objects.requireNonNull(evaluatedOn, "evaluatedOn");
    }

    /**
     * What is known of a contract year.
     *
     * @param number 1 for the first year
     * @param observed the counts observed in the year, by measure; empty where they are not known
     * @param suspended whether the assistant's absence, once declared, suspended the targets
     * @param paid what has been paid for the year, in euros; empty where the planned payments were made
     */
    public record Year(int number, Map<Measure, Integer> observed, boolean suspended, Optional<BigDecimal> paid) {
        /** Checks that nothing is missing and keeps copies. */
        public Year {
            EnumMap<Measure, Integer> copy = new EnumMap<>(Measure.class);
            copy.putAll(observed);
            observed = Collections.unmodifiableMap(copy);
            Objects.requireNonNull(paid, "paid");
        }
    }

    /**
     * Begins a history.
     *
     * @return a builder that knows nothing yet
     */
    public static Builder builder() {
        return new Builder();
    }

    /** What is known of a year, if anything is. */
    public Optional<Year> year(int number) {
        return years.stream().filter(year -> year.number() == number).findFirst();
    }

    /** Gathers what has happened. Not safe for use by several threads. */
    public static final class Builder {

        private final List<Year> years = new ArrayList<>();
        private final Map<ObligationKind, LocalDate> met = new EnumMap<>(ObligationKind.class);
        private EarlyTermination ending;
        private LocalDate evaluatedOn;

        private Builder() {
        }

        /**
         * The counts observed in a year.
         *
         * @param number 1 for the first year
         * @param counts distinct patients, by measure
         * @return this builder
         */
        public Builder observed(int number, Map<Measure, Integer> counts) {
            return year(new Year(number, counts, false, Optional.empty()));
        }

        /**
         * A year in which the assistant's absence, once declared, suspended the targets.
         *
         * @param number 1 for the first year
         * @return this builder
         */
        public Builder suspended(int number) {
            return year(new Year(number, Map.of(), true, Optional.empty()));
        }

        /**
         * All that is known of a year.
         *
         * @param year the year
         * @return this builder
         */
        public Builder year(Year year) {
            years.add(Objects.requireNonNull(year, "year"));
            return this;
        }

        /**
         * The day on which an obligation was met.
         *
         * @param obligation the obligation
         * @param day the day
         * @return this builder
         */
        public Builder met(ObligationKind obligation, LocalDate day) {
            met.put(Objects.requireNonNull(obligation, "obligation"), Objects.requireNonNull(day, "day"));
            return this;
        }

        /**
         * The contract's end before its term.
         *
         * @param how who ended it, and when
         * @return this builder
         */
        public Builder ended(EarlyTermination how) {
            ending = Objects.requireNonNull(how, "ending");
            return this;
        }

        /**
         * The day on which the account is drawn up: what was to be paid by then counts as paid, and an obligation whose
         * deadline has passed and that is not known to be met counts as not kept.
         *
         * @param day the day
         * @return this builder
         */
        public Builder evaluatedOn(LocalDate day) {
            evaluatedOn = Objects.requireNonNull(day, "evaluatedOn");
            return this;
        }

        /**
         * The history.
         *
         * @return all that was said
         */
        public ContractHistory build() {
            return new ContractHistory(years, met, Optional.ofNullable(ending), Optional.ofNullable(evaluatedOn));
        }
    }
}
