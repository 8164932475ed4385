package org.aidrules.contract;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.OrganisationParty;

/**
 * The history of the contract of an organisation since it was signed.
 *
 * @param years what was observed and paid in each contract year, for the organisation as a whole
 * @param met the days on which obligations were met
 * @param joined the doctors who joined a collective contract
 * @param left the doctors who left a collective contract
 * @param ended the end of the contract before its term; empty where it did not end early
 * @param evaluatedOn the day of the account; empty where none is drawn up
 */
public record OrganisationHistory(
        List<ContractHistory.Year> years,
        Map<ObligationKind, LocalDate> met,
        List<Joined> joined,
        List<Left> left,
        Optional<Ended> ended,
        Optional<LocalDate> evaluatedOn) {

    /** A history in which nothing has happened yet. */
    public static final OrganisationHistory EMPTY =
            new OrganisationHistory(List.of(), Map.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    /**
     * Copies the collections.
     *
     * @throws NullPointerException if an argument is null
     */
    public OrganisationHistory {
        years = List.copyOf(Objects.requireNonNull(years, "years"));
        Map<ObligationKind, LocalDate> copy = new EnumMap<>(ObligationKind.class);
        copy.putAll(Objects.requireNonNull(met, "met"));
        met = Collections.unmodifiableMap(copy);
        joined = List.copyOf(Objects.requireNonNull(joined, "joined"));
        left = List.copyOf(Objects.requireNonNull(left, "left"));
        Objects.requireNonNull(ended, "ended");
        Objects.requireNonNull(evaluatedOn, "evaluatedOn");
    }

    /**
     * Finds a contract year.
     *
     * @param number its number, from 1
     * @return what is known of it; empty where nothing is
     */
    public Optional<ContractHistory.Year> year(int number) {
        return years.stream().filter(year -> year.number() == number).findFirst();
    }

    /**
     * Returns the same history with another day of the account.
     *
     * @param day the day; empty where no account is drawn up
     * @return the history
     */
    public OrganisationHistory evaluatedOn(Optional<LocalDate> day) {
        return new OrganisationHistory(years, met, joined, left, ended, day);
    }

    /**
     * A doctor who joined a collective contract.
     *
     * @param on the day, an anniversary of the signature
     * @param doctor the doctor on that day
     */
    public record Joined(LocalDate on, CompanyDoctor doctor) {

        /**
         * Checks the components.
         *
         * @throws NullPointerException if an argument is null
         */
        public Joined {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(doctor, "doctor");
        }
    }

    /**
     * A doctor who left a collective contract.
     *
     * @param on the day, an anniversary of the signature
     * @param id the id of the doctor
     */
    public record Left(LocalDate on, String id) {

        /**
         * Checks the components.
         *
         * @throws NullPointerException if an argument is null
         */
        public Left {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(id, "id");
        }
    }

    /**
     * The end of a contract before its term.
     *
     * @param by the party that ended it
     * @param on its last day
     */
    public record Ended(OrganisationParty by, LocalDate on) {

        /**
         * Checks the components.
         *
         * @throws NullPointerException if an argument is null
         */
        public Ended {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(on, "on");
        }
    }
}
