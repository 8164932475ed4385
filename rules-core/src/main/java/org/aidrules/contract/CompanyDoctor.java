package org.aidrules.contract;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.jspecify.annotations.Nullable;

/**
 * A doctor who takes part in a collective contract, on the day on which they join it.
 *
 * @param id a name that the caller gives, unique in the contract; no personal data is needed
 * @param specialty the specialty
 * @param sector the fee sector
 * @param particularPractice whether it is a doctor of particular practice (<i>médecin à exercice particulier</i>)
 * @param inOwnName whether the doctor is a partner in their own name
 * @param hostsJuniorDoctor whether the doctor supervises a junior doctor (<i>docteur junior</i>)
 * @param establishedOn the day on which the doctor first set up practice; empty where that was long ago
 * @param patients the doctor's counts, by measure
 * @param individualContract the individual contract of the doctor; empty where there was none
 * @param earlierCollective an earlier collective contract of the doctor; empty where there was none
 */
public record CompanyDoctor(
        String id,
        Specialty specialty,
        Sector sector,
        boolean particularPractice,
        boolean inOwnName,
        boolean hostsJuniorDoctor,
        Optional<LocalDate> establishedOn,
        Map<Measure, Integer> patients,
        Optional<FormerIndividual> individualContract,
        Optional<FormerCollective> earlierCollective) {

    /**
     * Copies the counts.
     *
     * @throws NullPointerException if an argument is null
     */
    public CompanyDoctor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(specialty, "specialty");
        Objects.requireNonNull(sector, "sector");
        Objects.requireNonNull(establishedOn, "establishedOn");
        patients = counts(patients, "patients");
        Objects.requireNonNull(individualContract, "individualContract");
        Objects.requireNonNull(earlierCollective, "earlierCollective");
    }

    private static Map<Measure, Integer> counts(Map<Measure, Integer> counts, String name) {
        Map<Measure, Integer> copy = new EnumMap<>(Measure.class);
        copy.putAll(Objects.requireNonNull(counts, name));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * The individual contract that a doctor had or has.
     *
     * @param endedOn its last day; empty where it runs
     * @param gained the patients that it already brought, by measure: 0 where it brought none
     */
    public record FormerIndividual(Optional<LocalDate> endedOn, Map<Measure, Integer> gained) {

        /**
         * Copies the counts.
         *
         * @throws NullPointerException if an argument is null
         */
        public FormerIndividual {
            Objects.requireNonNull(endedOn, "endedOn");
            gained = counts(gained, "gained");
        }
    }

    /**
     * An earlier collective contract of a doctor.
     *
     * @param endedOn its last day
     * @param exceptionalCircumstances whether the fund has accepted exceptional circumstances
     */
    public record FormerCollective(LocalDate endedOn, boolean exceptionalCircumstances) {

        /**
         * Checks the components.
         *
         * @throws NullPointerException if {@code endedOn} is null
         */
        public FormerCollective {
            Objects.requireNonNull(endedOn, "endedOn");
        }
    }

    /**
     * Creates a builder.
     *
     * @return a builder without values
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a doctor of a company. Not safe for several threads. */
    public static final class Builder {

        private final Map<Measure, Integer> patients = new EnumMap<>(Measure.class);
        private @Nullable String id;
        private @Nullable Specialty specialty;
        private @Nullable Sector sector;
        private boolean particularPractice;
        private @Nullable Boolean inOwnName;
        private boolean hostsJuniorDoctor;
        private @Nullable LocalDate establishedOn;
        private @Nullable FormerIndividual individualContract;
        private @Nullable FormerCollective earlierCollective;

        private Builder() {}

        /**
         * Sets the id. Needed.
         *
         * @param id a name that is unique in the contract
         * @return this builder
         */
        public Builder id(String id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets the specialty. Needed.
         *
         * @param specialty the specialty
         * @return this builder
         */
        public Builder specialty(Specialty specialty) {
            this.specialty = Objects.requireNonNull(specialty, "specialty");
            return this;
        }

        /**
         * Sets the fee sector. Needed.
         *
         * @param sector the sector
         * @return this builder
         */
        public Builder sector(Sector sector) {
            this.sector = Objects.requireNonNull(sector, "sector");
            return this;
        }

        /**
         * Sets whether it is a doctor of particular practice; false where it is not set.
         *
         * @param particular whether it is
         * @return this builder
         */
        public Builder particularPractice(boolean particular) {
            this.particularPractice = particular;
            return this;
        }

        /**
         * Sets whether the doctor is a partner in their own name. Needed.
         *
         * @param own whether it is so
         * @return this builder
         */
        public Builder inOwnName(boolean own) {
            this.inOwnName = own;
            return this;
        }

        /**
         * Sets whether the doctor supervises a junior doctor; false where it is not set.
         *
         * @param hosts whether it is so
         * @return this builder
         */
        public Builder hostsJuniorDoctor(boolean hosts) {
            this.hostsJuniorDoctor = hosts;
            return this;
        }

        /**
         * Sets the day on which the doctor first set up practice.
         *
         * @param day the day
         * @return this builder
         */
        public Builder establishedOn(LocalDate day) {
            this.establishedOn = Objects.requireNonNull(day, "day");
            return this;
        }

        /**
         * Sets a count of the doctor.
         *
         * @param measure the measure
         * @param count the count of patients, from 0 to 1 000 000
         * @return this builder
         */
        public Builder patients(Measure measure, int count) {
            patients.put(Objects.requireNonNull(measure, "measure"), count);
            return this;
        }

        /**
         * Sets the individual contract of the doctor.
         *
         * @param contract the contract
         * @return this builder
         */
        public Builder individualContract(FormerIndividual contract) {
            this.individualContract = Objects.requireNonNull(contract, "contract");
            return this;
        }

        /**
         * Sets an earlier collective contract of the doctor.
         *
         * @param contract the contract
         * @return this builder
         */
        public Builder earlierCollective(FormerCollective contract) {
            this.earlierCollective = Objects.requireNonNull(contract, "contract");
            return this;
        }

        /**
         * Builds a doctor of whom some values may be missing, so that the others can be checked.
         *
         * @return the doctor, with an empty id where none was set
         */
        CompanyDoctor buildIncomplete() {
            return new CompanyDoctor(
                    id == null ? "" : id,
                    specialty == null ? Specialty.GENERAL_MEDICINE : specialty,
                    sector == null ? Sector.NOT_GIVEN : sector,
                    particularPractice,
                    inOwnName != null && inOwnName,
                    hostsJuniorDoctor,
                    Optional.ofNullable(establishedOn),
                    patients,
                    Optional.ofNullable(individualContract),
                    Optional.ofNullable(earlierCollective));
        }

        /**
         * Builds the doctor.
         *
         * @return the doctor; empty where a value that it needs was not set
         */
        public Optional<CompanyDoctor> build() {
            return id == null || specialty == null || sector == null || inOwnName == null
                    ? Optional.empty()
                    : Optional.of(buildIncomplete());
        }
    }
}
