package org.aidrules.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.ObligationKind;

/**
 * The dates of a contract: payments, obligations, reviews, ends of years and the renewal.
 *
 * <p>Not serializable by Java: save it as JSON, for example with {@code org.aidrules.json.AidRulesModule}.
 *
 * @param basis the rules that were used
 * @param entries the entries, by day; those of one day in the order of {@link Kind}
 */
public record AidAgenda(ResultBasis basis, List<Entry> entries) implements CalculationResult {

    /**
     * Checks the components and copies the list.
     *
     * @throws NullPointerException if one is null
     */
    public AidAgenda {
        Objects.requireNonNull(basis, "basis");
        entries = List.copyOf(Objects.requireNonNull(entries, "entries"));
    }

    /** The kinds of entry. */
    public enum Kind {
        /** The fund pays an instalment of the aid of a year; a negative amount is repaid. */
        PAYMENT,
        /** The last day for an obligation of the doctor. */
        OBLIGATION,
        /** The fund and the doctor review the contract (<i>point d'échange semestriel</i>). */
        REVIEW,
        /** The last day of a contract year, or of the contract where it ends before. */
        YEAR_END,
        /** The last day of a contract that runs to its term: what follows must be agreed. */
        RENEWAL
    }

    /**
     * One day of the contract.
     *
     * @param on the day
     * @param kind the kind of entry
     * @param subject what the entry is about
     * @param certainty the lowest certainty of the day and the amount
     * @param reasons the rows that gave the entry
     */
    public record Entry(LocalDate on, Kind kind, Subject subject, Certainty certainty, List<Reason> reasons) {
        /**
         * Checks the components and copies the list.
         *
         * @throws NullPointerException if one is null
         */
        public Entry {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(certainty, "certainty");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }
    }

    /**
     * What an entry is about.
     *
     * @param year the contract year of a payment or of the end of a year; empty otherwise
     * @param obligation the obligation; empty where the entry is none
     * @param metOn the day on which the obligation was met, as the history states it
     * @param amount the amount of a payment, in euros to the cent; empty where it is undetermined, or where the entry is no payment
     * @param bounds what the texts say of an undetermined amount
     * @param renewable whether the contract can be renewed on the same terms; empty where the entry is no renewal
     */
    public record Subject(
            OptionalInt year,
            Optional<ObligationKind> obligation,
            Optional<LocalDate> metOn,
            Optional<BigDecimal> amount,
            Optional<AidBounds> bounds,
            Optional<Boolean> renewable) {

        /** Nothing but the day itself. */
        public static final Subject NONE = new Subject(
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        /**
         * Checks the components.
         *
         * @throws NullPointerException if one is null
         */
        public Subject {
            Objects.requireNonNull(year, "year");
            Objects.requireNonNull(obligation, "obligation");
            Objects.requireNonNull(metOn, "metOn");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(bounds, "bounds");
            Objects.requireNonNull(renewable, "renewable");
        }

        /**
         * Obtains the subject of the end of a contract year.
         *
         * @param number the number of the year, 1 for the first
         * @return a subject with this year
         */
        public static Subject ofYear(int number) {
            return ofPayment(number, Optional.empty(), Optional.empty());
        }

        /**
         * Obtains the subject of a payment.
         *
         * @param year the number of the contract year, 1 for the first
         * @param amount euros to the cent; empty where undetermined
         * @param bounds what the texts say of an undetermined amount
         * @return a subject with this payment
         */
        public static Subject ofPayment(int year, Optional<BigDecimal> amount, Optional<AidBounds> bounds) {
            return new Subject(
                    OptionalInt.of(year), Optional.empty(), Optional.empty(), amount, bounds, Optional.empty());
        }

        /**
         * Obtains the subject of an obligation.
         *
         * @param kind the obligation
         * @param metOn the day on which it was met; empty where that is not known
         * @return a subject with this obligation
         */
        public static Subject ofObligation(ObligationKind kind, Optional<LocalDate> metOn) {
            return new Subject(
                    OptionalInt.empty(),
                    Optional.of(kind),
                    metOn,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /**
         * Obtains the subject of a renewal.
         *
         * @param renewable whether the contract can be renewed on the same terms
         * @return a subject with this answer
         */
        public static Subject ofRenewal(boolean renewable) {
            return new Subject(
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(renewable));
        }
    }
}
