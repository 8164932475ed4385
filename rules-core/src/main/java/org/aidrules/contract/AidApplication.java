package org.aidrules.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Specialty;
import org.jspecify.annotations.Nullable;

/**
 * The situation of a doctor on the day a contract is signed. For example:
 *
 * <pre>{@code
 * AidApplication.builder().signedOn(LocalDate.of(2023, 6, 1)).option(AidOption.HALF)
 *         .specialty(Specialty.CARDIOLOGY).sector(Sector.SECTOR_1)
 *         .patients(Measure.ACTIVE_FILE, 2355).activeFileBand(Band.P70_P90).build()
 * }</pre>
 *
 * <p>Not serializable by Java: save it as JSON, for example with {@code org.aidrules.json.AidRulesModule}.
 *
 * @param signedOn the day the contract is signed
 * @param hiredOn the day the assistant is hired; empty where it is the day of signature
 * @param revision the id of the revision to apply; empty for the one in force on the day of signature
 * @param option the share of an assistant that the contract pays for
 * @param practice the doctor and the practice
 * @param patientBase the doctor's patients on the day of signature
 * @param assistant the assistant who is hired; empty where not known
 * @param earlier the doctor's earlier contract, if this contract renews it, or pays for a second assistant in addition
 *     to it; empty where there is none
 * @param revisionChange the change of the contract to a later revision; empty where there is none
 */
public record AidApplication(
        LocalDate signedOn,
        Optional<LocalDate> hiredOn,
        Optional<String> revision,
        AidOption option,
        Practice practice,
        PatientBase patientBase,
        Optional<Assistant> assistant,
        Optional<EarlierContract> earlier,
        Optional<RevisionChange> revisionChange) {

    /**
     * Checks the components.
     *
     * @throws NullPointerException if one is null
     */
    public AidApplication {
        Objects.requireNonNull(signedOn, "signedOn");
        Objects.requireNonNull(hiredOn, "hiredOn");
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(patientBase, "patientBase");
        Objects.requireNonNull(assistant, "assistant");
        Objects.requireNonNull(earlier, "earlier");
        Objects.requireNonNull(revisionChange, "revisionChange");
    }

    /**
     * Creates a builder of an application.
     *
     * @return a builder with no field set
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Creates a builder of an application that starts from this one.
     *
     * @return a builder with all fields of this application
     */
    public Builder toBuilder() {
        Builder builder = new Builder().practice(practice);
        builder.signedOn = signedOn;
        builder.hiredOn = hiredOn.orElse(null);
        builder.revision = revision.orElse(null);
        builder.option = option;
        builder.patientBase.set(patientBase);
        builder.assistant = assistant.orElse(null);
        builder.earlier = earlier.orElse(null);
        builder.revisionChange = revisionChange.orElse(null);
        return builder;
    }

    /**
     * Returns the day the assistant is hired.
     *
     * @return {@link #hiredOn}, or the day of signature
     */
    public LocalDate hireDay() {
        return hiredOn.orElse(signedOn);
    }

    /**
     * Returns the starting count by a measure.
     *
     * @param measure the measure
     * @return a number of patients; empty where it is not given
     */
    public OptionalInt count(Measure measure) {
        return patientBase.count(measure);
    }

    /**
     * Returns the band that was given for a measure.
     *
     * @param measure the measure
     * @return the band; empty where it is not given
     */
    public Optional<Band> band(Measure measure) {
        return patientBase.band(measure);
    }

    /**
     * Collects the fields of an application. Not safe for use by several threads.
     *
     * <p>Null means not given, for each value of each method, so that a column of a database that may be null is passed
     * on as it is: the field is then as if it had never been set. {@code AidRules.check} and {@link #build()} report the
     * mandatory fields that are not given, with their places. A measure, and an object whose fields are copied, are not
     * values: they must not be null, and the {@link NullPointerException} names the argument.
     */
    public static final class Builder extends Practice.Builder<Builder> {

        private @Nullable LocalDate signedOn;
        private @Nullable LocalDate hiredOn;
        private @Nullable String revision;
        private @Nullable AidOption option;
        private final PatientBase.Builder patientBase = new PatientBase.Builder();
        private @Nullable Assistant assistant;
        private @Nullable EarlierContract earlier;
        private @Nullable RevisionChange revisionChange;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Returns the builder of the counts and bands. */
        PatientBase.Builder patientBase() {
            return patientBase;
        }

        /**
         * Sets the day the contract is signed.
         *
         * @param day the day; null where it is not given
         * @return this builder
         */
        public Builder signedOn(@Nullable LocalDate day) {
            signedOn = day;
            return this;
        }

        /**
         * Sets the day the assistant is hired. Where it is not set, this is the day of signature.
         *
         * @param day the day; null where it is not given
         * @return this builder
         */
        public Builder hiredOn(@Nullable LocalDate day) {
            hiredOn = day;
            return this;
        }

        /**
         * Sets the revision to apply. Where it is not set, this is the revision in force on the day of signature.
         *
         * @param id the revision's id; null where it is not given
         * @return this builder
         */
        public Builder revision(@Nullable String id) {
            revision = id;
            return this;
        }

        /**
         * Sets the share of an assistant that the contract pays for.
         *
         * @param chosen the option; null where it is not given
         * @return this builder
         */
        public Builder option(@Nullable AidOption chosen) {
            option = chosen;
            return this;
        }

        /**
         * Sets the starting count by a measure.
         *
         * @param measure the measure, not null
         * @param count a number of patients; null where it is not given
         * @return this builder
         */
        public Builder patients(Measure measure, @Nullable Integer count) {
            patientBase.count(measure, count);
            return this;
        }

        /**
         * Sets the band by attending patients, as notified by the fund.
         *
         * @param band the band; null where it is not given
         * @return this builder
         */
        public Builder attendingBand(@Nullable Band band) {
            patientBase.attendingBand(band);
            return this;
        }

        /**
         * Sets the band by active file, as notified by the fund.
         *
         * @param band the band; null where it is not given
         * @return this builder
         */
        public Builder activeFileBand(@Nullable Band band) {
            patientBase.activeFileBand(band);
            return this;
        }

        /**
         * Sets the target that the signed contract states for a measure. It takes the place of the target that the
         * table {@code targets} gives.
         *
         * @param measure the measure, not null
         * @param target the count to reach, a number of patients; null where the contract states none
         * @return this builder
         */
        public Builder target(Measure measure, @Nullable Integer target) {
            patientBase.target(measure, target);
            return this;
        }

        /**
         * Sets all counts, bands and targets.
         *
         * @param known the doctor's patients, not null
         * @return this builder
         */
        public Builder patientBase(PatientBase known) {
            patientBase.set(known);
            return this;
        }

        /**
         * Sets the assistant who is hired.
         *
         * @param hired the assistant; null where it is not given
         * @return this builder
         */
        public Builder assistant(@Nullable Assistant hired) {
            assistant = hired;
            return this;
        }

        /**
         * Sets the doctor's earlier contract, if the new contract renews it, or pays for a second assistant in addition
         * to it.
         *
         * @param contract the earlier contract; null where it is not given
         * @return this builder
         */
        public Builder earlier(@Nullable EarlierContract contract) {
            earlier = contract;
            return this;
        }

        /**
         * Sets the change of the contract to a later revision.
         *
         * @param asked the change that the doctor asked for; null where it is not given
         * @return this builder
         */
        public Builder revisionChange(@Nullable RevisionChange asked) {
            revisionChange = asked;
            return this;
        }

        /**
         * Returns the day of signature.
         *
         * @return the value; empty where it was not set
         */
        public Optional<LocalDate> signedOn() {
            return Optional.ofNullable(signedOn);
        }

        /**
         * Returns the option.
         *
         * @return the value; empty where it was not set
         */
        public Optional<AidOption> option() {
            return Optional.ofNullable(option);
        }

        /**
         * Builds the application.
         *
         * @return the application
         * @throws InvalidInputException if the day of signature, the option or the specialty was not set
         */
        public AidApplication build() {
            List<InputError> missing = new ArrayList<>();
            if (signedOn == null) {
                missing.add(InputError.missing("/signedOn", AcceptedValues.DATE));
            }
            if (option == null) {
                missing.add(InputError.missing("/option", AcceptedValues.names(AidOption.class)));
            }
            if (specialty().isEmpty()) {
                missing.add(InputError.missing("/practice/specialty", AcceptedValues.SPECIALTY));
            }
            if (!missing.isEmpty()) {
                throw new InvalidInputException(missing);
            }
            return with(
                    Objects.requireNonNull(signedOn),
                    Objects.requireNonNull(option),
                    specialty().orElseThrow());
        }

        /**
         * Builds the application with the given values of the three mandatory fields, in place of those that were set.
         *
         * @param day the day of signature
         * @param chosen the option
         * @param practised the specialty
         * @return the application
         */
        public AidApplication with(LocalDate day, AidOption chosen, Specialty practised) {
            return new AidApplication(
                    day,
                    Optional.ofNullable(hiredOn),
                    Optional.ofNullable(revision),
                    chosen,
                    practice(practised),
                    patientBase.build(),
                    Optional.ofNullable(assistant),
                    Optional.ofNullable(earlier),
                    Optional.ofNullable(revisionChange));
        }
    }
}
