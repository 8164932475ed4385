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
import org.jspecify.annotations.Nullable;

/**
 * The history of a contract since its signature.
 *
 * <p>Not serializable by Java: save it as JSON, for example with {@code org.aidrules.json.AidRulesModule}.
 *
 * @param years the known facts of its years, in any order
 * @param met the days on which obligations were met
 * @param agreedTargets the targets agreed during the contract, in any order
 * @param earlyTermination the termination before the term; empty where the contract runs to its term
 * @param absences the absences of the assistant, in any order
 * @param changes the facts that changed during the contract, in any order
 * @param evaluatedOn the day on which the account is drawn up; where it is empty, a year has a balance only if the amount
 *     paid is given
 */
public record ContractHistory(
        List<Year> years,
        Map<ObligationKind, LocalDate> met,
        List<AgreedTarget> agreedTargets,
        Optional<EarlyTermination> earlyTermination,
        List<Absence> absences,
        List<ContractChange> changes,
        Optional<LocalDate> evaluatedOn) {

    /**
     * Checks the components and copies the collections.
     *
     * @throws NullPointerException if one is null
     */
    public ContractHistory {
        years = List.copyOf(Objects.requireNonNull(years, "years"));
        EnumMap<ObligationKind, LocalDate> copy = new EnumMap<>(ObligationKind.class);
        Objects.requireNonNull(met, "met")
                .forEach((obligation, day) ->
                        copy.put(Objects.requireNonNull(obligation, "met"), Objects.requireNonNull(day, "met")));
        met = Collections.unmodifiableMap(copy);
        agreedTargets = List.copyOf(Objects.requireNonNull(agreedTargets, "agreedTargets"));
        Objects.requireNonNull(earlyTermination, "earlyTermination");
        absences = List.copyOf(Objects.requireNonNull(absences, "absences"));
        changes = List.copyOf(Objects.requireNonNull(changes, "changes"));
        Objects.requireNonNull(evaluatedOn, "evaluatedOn");
    }

    /** The state of the targets of a contract year. */
    public enum TargetState {
        /** They apply. */
        IN_FORCE,
        /** They are suspended, because of a declared absence of the assistant. */
        SUSPENDED
    }

    /**
     * The known facts of a contract year.
     *
     * @param number 1 for the first year
     *
     * @param observed the counts observed in the year, by measure; empty where they are not known
     * @param targets the state of its targets
     * @param paid the amount paid for the year, in euros; empty where the planned payments were made
     */
    public record Year(int number, Map<Measure, Integer> observed, TargetState targets, Optional<BigDecimal> paid) {

        /**
         * Checks the components and copies the map.
         *
         * @throws NullPointerException if one is null
         */
        public Year {
            observed = PatientBase.copy(observed, "observed");
            Objects.requireNonNull(targets, "targets");
            Objects.requireNonNull(paid, "paid");
        }

        /**
         * Obtains a year with its observed counts.
         *
         * @param number 1 for the first year
         * @param counts the counts, by measure
         * @return a year whose targets apply
         */
        public static Year observed(int number, Map<Measure, Integer> counts) {
            return new Year(number, counts, TargetState.IN_FORCE, Optional.empty());
        }

        /**
         * Obtains a year whose targets are suspended.
         *
         * @param number 1 for the first year
         * @return a year without counts
         */
        public static Year suspended(int number) {
            return new Year(number, Map.of(), TargetState.SUSPENDED, Optional.empty());
        }

        /**
         * Returns the same year with the amount that was paid for it.
         *
         * @param euros the amount in euros
         * @return the year
         */
        public Year withPaid(BigDecimal euros) {
            return new Year(number, observed, targets, Optional.of(Objects.requireNonNull(euros, "euros")));
        }

        /**
         * Returns whether the targets are suspended.
         *
         * @return true if they do not apply
         */
        public boolean isSuspended() {
            return targets == TargetState.SUSPENDED;
        }
    }

    /**
     * Creates a builder of a history.
     *
     * @return a builder without events
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Creates a builder of a history that starts from this one.
     *
     * @return a builder with all events of this history
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.years.addAll(years);
        builder.met.putAll(met);
        builder.agreedTargets.addAll(agreedTargets);
        builder.earlyTermination = earlyTermination.orElse(null);
        builder.absences.addAll(absences);
        builder.changes.addAll(changes);
        builder.evaluatedOn = evaluatedOn.orElse(null);
        return builder;
    }

    /**
     * Returns the known facts of a year.
     *
     * @param number 1 for the first year
     * @return the facts; empty where none are known
     */
    public Optional<Year> year(int number) {
        for (Year year : years) {
            if (year.number == number) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }

    /**
     * Collects the events of a contract. Not safe for use by several threads.
     *
     * <p>Null means not given for a count, and for a day or a termination that is set: it is as if it had never been set. A
     * measure, an obligation, and what is added as a whole (a year, an agreed target) must not be null; the {@link
     * NullPointerException} names the argument.
     */
    public static final class Builder {

        private final List<Year> years = new ArrayList<>();
        private final Map<ObligationKind, LocalDate> met = new EnumMap<>(ObligationKind.class);
        private final List<AgreedTarget> agreedTargets = new ArrayList<>();
        private final List<Absence> absences = new ArrayList<>();
        private final List<ContractChange> changes = new ArrayList<>();
        private @Nullable EarlyTermination earlyTermination;
        private @Nullable LocalDate evaluatedOn;

        private Builder() {}

        /**
         * Adds the counts observed in a year.
         *
         * @param number 1 for the first year
         * @param counts distinct patients, by measure; a count that is null is not known, and so are all where this is
         *     null
         * @return this builder
         */
        public Builder observed(int number, @Nullable Map<Measure, @Nullable Integer> counts) {
            Map<Measure, Integer> known = new EnumMap<>(Measure.class);
            if (counts != null) {
                counts.forEach((measure, count) -> {
                    Objects.requireNonNull(measure, "measure");
                    if (count != null) {
                        known.put(measure, count);
                    }
                });
            }
            return year(Year.observed(number, known));
        }

        /**
         * Adds a year whose targets are suspended, because of a declared absence of the assistant.
         *
         * @param number 1 for the first year
         * @return this builder
         */
        public Builder suspended(int number) {
            return year(Year.suspended(number));
        }

        /**
         * Adds the known facts of a year.
         *
         * @param year the year, not null
         * @return this builder
         */
        public Builder year(Year year) {
            years.add(Objects.requireNonNull(year, "year"));
            return this;
        }

        /**
         * Sets the day on which an obligation was met.
         *
         * @param obligation the obligation, not null
         * @param day the day; null where it is not known, or the obligation was not met
         * @return this builder
         */
        public Builder met(ObligationKind obligation, @Nullable LocalDate day) {
            Objects.requireNonNull(obligation, "obligation");
            if (day == null) {
                met.remove(obligation);
            } else {
                met.put(obligation, day);
            }
            return this;
        }

        /**
         * Adds a target agreed during the contract.
         *
         * @param agreed the target, not null
         * @return this builder
         */
        public Builder agreedTarget(AgreedTarget agreed) {
            agreedTargets.add(Objects.requireNonNull(agreed, "agreedTarget"));
            return this;
        }

        /**
         * Sets the termination of the contract before its term.
         *
         * @param how who terminated it, and when; null where the contract runs to its term
         * @return this builder
         */
        public Builder earlyTermination(@Nullable EarlyTermination how) {
            earlyTermination = how;
            return this;
        }

        /**
         * Adds an absence of the assistant.
         *
         * @param absence the absence, not null
         * @return this builder
         */
        public Builder absence(Absence absence) {
            absences.add(Objects.requireNonNull(absence, "absence"));
            return this;
        }

        /**
         * Adds facts that changed during the contract.
         *
         * @param change the facts, not null
         * @return this builder
         */
        public Builder change(ContractChange change) {
            changes.add(Objects.requireNonNull(change, "change"));
            return this;
        }

        /**
         * Sets the day on which the account is drawn up. The payments that were planned up to that day count as paid.
         * An obligation whose deadline has passed, and for which no day is given, counts as not met in time.
         *
         * @param day the day; null where a year has a balance only if
         *     the amount paid is given
         * @return this builder
         */
        public Builder evaluatedOn(@Nullable LocalDate day) {
            evaluatedOn = day;
            return this;
        }

        /**
         * Builds the history.
         *
         * @return the history
         */
        public ContractHistory build() {
            return new ContractHistory(
                    years,
                    met,
                    agreedTargets,
                    Optional.ofNullable(earlyTermination),
                    absences,
                    changes,
                    Optional.ofNullable(evaluatedOn));
        }
    }
}
