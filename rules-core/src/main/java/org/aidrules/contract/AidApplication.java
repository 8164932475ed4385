package org.aidrules.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;

/**
 * A doctor's situation on the day a contract is signed.
 *
 * @param signedOn the day the contract is signed
 * @param hiredOn the day the assistant is hired; empty where it is the day of signature
 * @param revision the id of the revision to apply; empty for the one in force on the day of signature
 * @param option the share of an assistant that the contract pays for
 * @param practice how and where the doctor practises
 * @param patients the starting counts, by measure
 * @param attendingBand the band by attending patients, as the fund told the doctor
 * @param activeFileBand the band by active file, as the fund told the doctor
 * @param assistant who is hired, if that is known
 * @param earlier the doctor's earlier contract, which this one renews or beside which it pays for a second assistant
 * @param move the contract's move to the scheme of a later text
 */
public record AidApplication(LocalDate signedOn, Optional<LocalDate> hiredOn, Optional<String> revision, AidOption option,
        Practice practice, Map<Measure, Integer> patients, Optional<Band> attendingBand, Optional<Band> activeFileBand,
        Optional<Assistant> assistant, Optional<EarlierContract> earlier, Optional<RevisionChange> move) {

    /** Checks that nothing is missing and keeps copies. */
    public AidApplication {
        Objects.requireNonNull(signedOn, "signedOn");
        Objects.requireNonNull(hiredOn, "hiredOn");
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(practice, "practice");
        EnumMap<Measure, Integer> copy = new EnumMap<>(Measure.class);
        copy.putAll(patients);
        patients = Collections.unmodifiableMap(copy);
        Objects.requireNonNull(attendingBand, "attendingBand");
        Objects.requireNonNull(activeFileBand, "activeFileBand");
        Objects.requireNonNull(assistant, "assistant");
        Objects.requireNonNull(earlier, "earlier");
        Objects.requireNonNull(move, "move");
    }

    /**
     * Begins an application.
     *
     * @return a builder that knows nothing yet
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins another application from this one.
     *
     * @return a builder that knows all this
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.signedOn = signedOn;
        builder.hiredOn = hiredOn.orElse(null);
        builder.revision = revision.orElse(null);
        builder.option = option;
        builder.specialty = practice.specialty();
        builder.sector = practice.sector();
        builder.zone = practice.zone();
        builder.departmentShortOfSpecialty = practice.departmentShortOfSpecialty();
        builder.grouped = practice.grouped();
        builder.coordinated = practice.coordinated();
        builder.forfaitStructureValidated = practice.forfaitStructureValidated();
        builder.ccamFeeShare = practice.ccamFeeShare().orElse(null);
        builder.newlyEstablished = practice.newlyEstablished();
        builder.doctorAge = practice.doctorAge();
        builder.derogations.addAll(practice.derogations());
        builder.secretaryPromoted = practice.secretaryPromoted();
        builder.patients.putAll(patients);
        builder.attendingBand = attendingBand.orElse(null);
        builder.activeFileBand = activeFileBand.orElse(null);
        builder.assistant = assistant.orElse(null);
        builder.earlier = earlier.orElse(null);
        builder.move = move.orElse(null);
        return builder;
    }

    /**
     * The day the assistant is hired.
     *
     * @return {@link #hiredOn}, or the day of signature
     */
    public LocalDate hireDay() {
        return hiredOn.orElse(signedOn);
    }

    /**
     * The starting count by a measure.
     *
     * @param measure the measure
     * @return a number of patients, if it was given
     */
    public OptionalInt count(Measure measure) {
        Integer count = patients.get(Objects.requireNonNull(measure, "measure"));
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /**
     * The band that was given for a measure.
     *
     * @param measure the measure
     * @return {@link #activeFileBand} or {@link #attendingBand}
     */
    public Optional<Band> band(Measure measure) {
        return Objects.requireNonNull(measure, "measure") == Measure.ACTIVE_FILE ? activeFileBand : attendingBand;
    }

    /**
     * Gathers an application piece by piece. What is never said stays unsaid: {@code AidRules.check} tells what is
     * missing. Not safe for several threads.
     */
    public static final class Builder {

        private LocalDate signedOn;
        private LocalDate hiredOn;
        private String revision;
        private AidOption option;
        private Specialty specialty;
        private Sector sector = Sector.NOT_GIVEN;
        private Zone zone = Zone.NOT_GIVEN;
        private YesNo departmentShortOfSpecialty = YesNo.NOT_GIVEN;
        private YesNo grouped = YesNo.NOT_GIVEN;
        private Coordination coordinated = Coordination.NOT_GIVEN;
        private YesNo forfaitStructureValidated = YesNo.NOT_GIVEN;
        private BigDecimal ccamFeeShare;
        private boolean newlyEstablished;
        private OptionalInt doctorAge = OptionalInt.empty();
        private final Set<Derogation> derogations = EnumSet.noneOf(Derogation.class);
        private boolean secretaryPromoted;
        private final Map<Measure, Integer> patients = new EnumMap<>(Measure.class);
        private Band attendingBand;
        private Band activeFileBand;
        private Assistant assistant;
        private EarlierContract earlier;
        private RevisionChange move;

        private Builder() {
        }

        /**
         * The day the contract is signed.
         *
         * @param day the day
         * @return this builder
         */
        public Builder signedOn(LocalDate day) {
            signedOn = Objects.requireNonNull(day, "signedOn");
            return this;
        }

        /**
         * The day the assistant is hired; unsaid, it is the day of signature.
         *
         * @param day the day
         * @return this builder
         */
        public Builder hiredOn(LocalDate day) {
            hiredOn = Objects.requireNonNull(day, "hiredOn");
            return this;
        }

        /**
         * The revision to apply; unsaid, it is the one in force on the day of signature.
         *
         * @param id the revision's id
         * @return this builder
         */
        public Builder revision(String id) {
            revision = Objects.requireNonNull(id, "revision");
            return this;
        }

        /**
         * The share of an assistant that the contract pays for.
         *
         * @param chosen the option
         * @return this builder
         */
        public Builder option(AidOption chosen) {
            option = Objects.requireNonNull(chosen, "option");
            return this;
        }

        /**
         * The doctor's specialty.
         *
         * @param practised the specialty
         * @return this builder
         */
        public Builder specialty(Specialty practised) {
            specialty = Objects.requireNonNull(practised, "specialty");
            return this;
        }

        /**
         * The doctor's fee sector.
         *
         * @param chosen the sector
         * @return this builder
         */
        public Builder sector(Sector chosen) {
            sector = Objects.requireNonNull(chosen, "sector");
            return this;
        }

        /**
         * The zone of the practice.
         *
         * @param where the zone
         * @return this builder
         */
        public Builder zone(Zone where) {
            zone = Objects.requireNonNull(where, "zone");
            return this;
        }

        /**
         * Whether the department is among those most short of the doctor's specialty.
         *
         * @param isShort the answer
         * @return this builder
         */
        public Builder departmentShortOfSpecialty(boolean isShort) {
            departmentShortOfSpecialty = YesNo.of(isShort);
            return this;
        }

        /**
         * Whether at least two doctors practise in one place.
         *
         * @param isGrouped the answer
         * @return this builder
         */
        public Builder grouped(boolean isGrouped) {
            grouped = YesNo.of(isGrouped);
            return this;
        }

        /**
         * Where the doctor stands with coordinated practice.
         *
         * @param state the answer
         * @return this builder
         */
        public Builder coordinated(Coordination state) {
            coordinated = Objects.requireNonNull(state, "coordinated");
            return this;
        }

        /**
         * Whether the prerequisites of part 1 of the <i>forfait structure</i> are validated.
         *
         * @param validated the answer
         * @return this builder
         */
        public Builder forfaitStructureValidated(boolean validated) {
            forfaitStructureValidated = YesNo.of(validated);
            return this;
        }

        /**
         * The share of technical acts in the doctor's fees.
         *
         * @param share from 0 to 1
         * @return this builder
         */
        public Builder ccamFeeShare(BigDecimal share) {
            ccamFeeShare = Objects.requireNonNull(share, "ccamFeeShare");
            return this;
        }

        /**
         * Whether the doctor claims to be newly settled; unsaid, the doctor does not.
         *
         * @param claimed the answer
         * @return this builder
         */
        public Builder newlyEstablished(boolean claimed) {
            newlyEstablished = claimed;
            return this;
        }

        /**
         * The doctor's age on the day of signature.
         *
         * @param years full years
         * @return this builder
         */
        public Builder doctorAge(int years) {
            doctorAge = OptionalInt.of(years);
            return this;
        }

        /**
         * The derogations that the doctor claims; unsaid, there are none.
         *
         * @param claimed the derogations
         * @return this builder
         */
        public Builder derogations(Set<Derogation> claimed) {
            derogations.clear();
            derogations.addAll(claimed);
            return this;
        }

        /**
         * Whether the doctor's own secretary becomes the assistant; unsaid, that is not so.
         *
         * @param promoted the answer
         * @return this builder
         */
        public Builder secretaryPromoted(boolean promoted) {
            secretaryPromoted = promoted;
            return this;
        }

        /**
         * The starting count by a measure.
         *
         * @param measure the measure
         * @param count a number of patients
         * @return this builder
         */
        public Builder patients(Measure measure, int count) {
            patients.put(Objects.requireNonNull(measure, "measure"), count);
            return this;
        }

        /**
         * The band by attending patients, as the fund told the doctor.
         *
         * @param band the band
         * @return this builder
         */
        public Builder attendingBand(Band band) {
            attendingBand = Objects.requireNonNull(band, "attendingBand");
            return this;
        }

        /**
         * The band by active file, as the fund told the doctor.
         *
         * @param band the band
         * @return this builder
         */
        public Builder activeFileBand(Band band) {
            activeFileBand = Objects.requireNonNull(band, "activeFileBand");
            return this;
        }

        /**
         * Who is hired.
         *
         * @param hired the assistant
         * @return this builder
         */
        public Builder assistant(Assistant hired) {
            assistant = Objects.requireNonNull(hired, "assistant");
            return this;
        }

        /**
         * The doctor's earlier contract, which this one renews, or beside which it pays for a second assistant.
         *
         * @param contract the earlier contract
         * @return this builder
         */
        public Builder earlier(EarlierContract contract) {
            earlier = Objects.requireNonNull(contract, "earlier");
            return this;
        }

        /**
         * The contract's move to the scheme of a later text.
         *
         * @param asked the move that the doctor asked for
         * @return this builder
         */
        public Builder move(RevisionChange asked) {
            move = Objects.requireNonNull(asked, "move");
            return this;
        }

        /**
         * The day of signature, as far as it was given.
         *
         * @return empty where it was not given
         */
        public Optional<LocalDate> signedOn() {
            return Optional.ofNullable(signedOn);
        }

        /**
         * The option, as far as it was given.
         *
         * @return empty where it was not given
         */
        public Optional<AidOption> option() {
            return Optional.ofNullable(option);
        }

        /**
         * The specialty, as far as it was given.
         *
         * @return empty where it was not given
         */
        public Optional<Specialty> specialty() {
            return Optional.ofNullable(specialty);
        }

        /**
         * The application.
         *
         * @return what was gathered
         * @throws InvalidInputException if the day of signature, the option or the specialty was never said
         */
        public AidApplication build() {
            List<InputError> missing = new ArrayList<>();
            if (signedOn == null) {
                missing.add(InputError.missing("/signedOn", AcceptedValues.DATE));
            }
            if (option == null) {
                missing.add(InputError.missing("/option", AcceptedValues.names(AidOption.class)));
            }
            if (specialty == null) {
                missing.add(InputError.missing("/practice/specialty", AcceptedValues.SPECIALTY));
            }
            if (!missing.isEmpty()) {
                throw new InvalidInputException(missing);
            }
            return with(signedOn, option, specialty);
        }

        /** The application with these three, whatever was said of them. */
        public AidApplication with(LocalDate day, AidOption chosen, Specialty practised) {
            return new AidApplication(day, Optional.ofNullable(hiredOn), Optional.ofNullable(revision), chosen,
                    new Practice(practised, sector, zone, departmentShortOfSpecialty, grouped, coordinated,
                            forfaitStructureValidated, Optional.ofNullable(ccamFeeShare), newlyEstablished, doctorAge,
                            derogations, secretaryPromoted),
                    patients, Optional.ofNullable(attendingBand), Optional.ofNullable(activeFileBand),
                    Optional.ofNullable(assistant), Optional.ofNullable(earlier), Optional.ofNullable(move));
        }
    }
}
