package org.aidrules.contract;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;
import org.jspecify.annotations.Nullable;

/**
 * A doctor and the practice. The tables of the revision determine which of these facts are needed.
 *
 * @param doctor the doctor
 * @param zone the zone of the practice
 * @param departmentShortOfSpecialty whether the department is among those that are most short of the specialty
 * @param grouped whether at least two doctors practise in one place (<i>exercice regroupé</i>)
 * @param coordinated the doctor's participation in coordinated practice (<i>exercice coordonné</i>)
 * @param forfaitStructureValidated whether the prerequisites of part 1 of the <i>forfait structure</i> are validated
 * @param secretaryPromoted whether the doctor's own secretary becomes the assistant
 */
public record Practice(
        Doctor doctor,
        Zone zone,
        YesNo departmentShortOfSpecialty,
        YesNo grouped,
        Coordination coordinated,
        YesNo forfaitStructureValidated,
        boolean secretaryPromoted) {

    /**
     * Checks the components.
     *
     * @throws NullPointerException if one is null
     */
    public Practice {
        Objects.requireNonNull(doctor, "doctor");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(departmentShortOfSpecialty, "departmentShortOfSpecialty");
        Objects.requireNonNull(grouped, "grouped");
        Objects.requireNonNull(coordinated, "coordinated");
        Objects.requireNonNull(forfaitStructureValidated, "forfaitStructureValidated");
    }

    /**
     * Returns the doctor's specialty.
     *
     * @return the specialty
     */
    public Specialty specialty() {
        return doctor.specialty();
    }

    /**
     * Returns the doctor's fee sector.
     *
     * @return the sector
     */
    public Sector sector() {
        return doctor.sector();
    }

    /**
     * Returns the share of technical acts in the doctor's fees.
     *
     * @return from 0 to 1; empty where it is not given
     */
    public Optional<BigDecimal> ccamFeeShare() {
        return doctor.ccamFeeShare();
    }

    /**
     * Returns whether the doctor claims to be newly established.
     *
     * @return true if this is claimed
     */
    public boolean newlyEstablished() {
        return doctor.newlyEstablished();
    }

    /**
     * Returns whether the doctor is one of particular practice (<i>médecin à exercice particulier</i>, MEP).
     *
     * @return true if the doctor is
     */
    public boolean particularPractice() {
        return doctor.particularPractice();
    }

    /**
     * Returns the doctor's age on the day of signature.
     *
     * @return full years; empty where it is not given
     */
    public OptionalInt doctorAge() {
        return doctor.age();
    }

    /**
     * Returns the derogations that the doctor claims.
     *
     * @return the derogations; none where none is claimed
     */
    public Set<Derogation> derogations() {
        return doctor.derogations();
    }

    /**
     * The doctor of a practice.
     *
     * @param specialty the specialty
     * @param sector the fee sector
     * @param ccamFeeShare the share of technical acts (<i>CCAM</i>) in the doctor's fees, from 0 to 1
     * @param age the age on the day of signature, in full years
     * @param newlyEstablished whether the doctor claims to be newly established (<i>nouvellement installé</i>)
     * @param particularPractice whether the doctor is one of particular practice (<i>médecin à exercice particulier</i>)
     * @param derogations the derogations that the doctor claims
     */
    public record Doctor(
            Specialty specialty,
            Sector sector,
            Optional<BigDecimal> ccamFeeShare,
            OptionalInt age,
            boolean newlyEstablished,
            boolean particularPractice,
            Set<Derogation> derogations) {

        /**
         * Checks the components and copies the set.
         *
         * @throws NullPointerException if one is null
         */
        public Doctor {
            Objects.requireNonNull(specialty, "specialty");
            Objects.requireNonNull(sector, "sector");
            Objects.requireNonNull(ccamFeeShare, "ccamFeeShare");
            Objects.requireNonNull(age, "age");
            derogations = Set.copyOf(Objects.requireNonNull(derogations, "derogations"));
        }
    }

    /**
     * Collects the facts of a practice. A fact that is not set, or is set to null, counts as not given.
     *
     * @param <B> the builder that extends this one, which each method returns
     */
    public abstract static class Builder<B extends Builder<B>> {

        private @Nullable Specialty specialty;
        private Sector sector = Sector.NOT_GIVEN;
        private @Nullable BigDecimal ccamFeeShare;
        private OptionalInt doctorAge = OptionalInt.empty();
        private boolean newlyEstablished;
        private boolean particularPractice;
        private final Set<Derogation> derogations = EnumSet.noneOf(Derogation.class);
        private Zone zone = Zone.NOT_GIVEN;
        private YesNo departmentShortOfSpecialty = YesNo.NOT_GIVEN;
        private YesNo grouped = YesNo.NOT_GIVEN;
        private Coordination coordinated = Coordination.NOT_GIVEN;
        private YesNo forfaitStructureValidated = YesNo.NOT_GIVEN;
        private boolean secretaryPromoted;

        /** Creates a builder; only for this package. */
        Builder() {}

        /** Returns this builder with its own type. */
        abstract B self();

        /**
         * Sets all facts of a practice.
         *
         * @param known the practice, not null
         * @return this builder
         */
        public B practice(Practice known) {
            Objects.requireNonNull(known, "practice");
            specialty = known.specialty();
            sector = known.sector();
            ccamFeeShare = known.ccamFeeShare().orElse(null);
            doctorAge = known.doctorAge();
            newlyEstablished = known.newlyEstablished();
            particularPractice = known.particularPractice();
            derogations(known.derogations());
            zone = known.zone();
            departmentShortOfSpecialty = known.departmentShortOfSpecialty();
            grouped = known.grouped();
            coordinated = known.coordinated();
            forfaitStructureValidated = known.forfaitStructureValidated();
            secretaryPromoted = known.secretaryPromoted();
            return self();
        }

        /**
         * Sets the doctor's specialty.
         *
         * @param practised the specialty; null where it is not given
         * @return this builder
         */
        public B specialty(@Nullable Specialty practised) {
            specialty = practised;
            return self();
        }

        /**
         * Sets the doctor's fee sector.
         *
         * @param chosen the sector; null where it is not given
         * @return this builder
         */
        public B sector(@Nullable Sector chosen) {
            sector = chosen == null ? Sector.NOT_GIVEN : chosen;
            return self();
        }

        /**
         * Sets the share of technical acts in the doctor's fees.
         *
         * @param share from 0 to 1; null where it is not given
         * @return this builder
         */
        public B ccamFeeShare(@Nullable BigDecimal share) {
            ccamFeeShare = share;
            return self();
        }

        /**
         * Sets the doctor's age on the day of signature.
         *
         * @param years full years; null where it is not given
         * @return this builder
         */
        public B doctorAge(@Nullable Integer years) {
            doctorAge = years == null ? OptionalInt.empty() : OptionalInt.of(years);
            return self();
        }

        /**
         * Sets whether the doctor claims to be newly established. Where it is not set, this is false.
         *
         * @param claimed whether the doctor does; null where it is not given
         * @return this builder
         */
        public B newlyEstablished(@Nullable Boolean claimed) {
            newlyEstablished = Boolean.TRUE.equals(claimed);
            return self();
        }

        /**
         * Sets whether the doctor is one of particular practice (<i>médecin à exercice particulier</i>, MEP). Where it is
         * not set, this is false.
         *
         * @param isParticular whether the doctor is; null where it is not given
         * @return this builder
         */
        public B particularPractice(@Nullable Boolean isParticular) {
            particularPractice = Boolean.TRUE.equals(isParticular);
            return self();
        }

        /**
         * Sets the derogations that the doctor claims. Where they are not set, there are none.
         *
         * @param claimed the derogations; null where it is not given
         * @return this builder
         */
        public B derogations(@Nullable Set<Derogation> claimed) {
            Set<Derogation> all = claimed == null ? Set.of() : claimed;
            all.forEach(one -> Objects.requireNonNull(one, "derogations"));
            derogations.clear();
            derogations.addAll(all);
            return self();
        }

        /**
         * Sets the zone of the practice.
         *
         * @param where the zone; null where it is not given
         * @return this builder
         */
        public B zone(@Nullable Zone where) {
            zone = where == null ? Zone.NOT_GIVEN : where;
            return self();
        }

        /**
         * Sets whether the department is among those that are most short of the doctor's specialty.
         *
         * @param isShort whether it is; null where it is not given
         * @return this builder
         */
        public B departmentShortOfSpecialty(@Nullable Boolean isShort) {
            departmentShortOfSpecialty = isShort == null ? YesNo.NOT_GIVEN : YesNo.of(isShort);
            return self();
        }

        /**
         * Sets whether at least two doctors practise in one place.
         *
         * @param isGrouped whether they do; null where it is not given
         * @return this builder
         */
        public B grouped(@Nullable Boolean isGrouped) {
            grouped = isGrouped == null ? YesNo.NOT_GIVEN : YesNo.of(isGrouped);
            return self();
        }

        /**
         * Sets the state of coordinated practice.
         *
         * @param state the state; null where it is not given
         * @return this builder
         */
        public B coordinated(@Nullable Coordination state) {
            coordinated = state == null ? Coordination.NOT_GIVEN : state;
            return self();
        }

        /**
         * Sets whether the prerequisites of part 1 of the <i>forfait structure</i> are validated.
         *
         * @param validated whether they are; null where it is not given
         * @return this builder
         */
        public B forfaitStructureValidated(@Nullable Boolean validated) {
            forfaitStructureValidated = validated == null ? YesNo.NOT_GIVEN : YesNo.of(validated);
            return self();
        }

        /**
         * Sets whether the doctor's own secretary becomes the assistant. Where it is not set, this is false.
         *
         * @param promoted whether the secretary does; null where it is not given
         * @return this builder
         */
        public B secretaryPromoted(@Nullable Boolean promoted) {
            secretaryPromoted = Boolean.TRUE.equals(promoted);
            return self();
        }

        /**
         * Returns the specialty.
         *
         * @return the specialty; empty where it was not set
         */
        public Optional<Specialty> specialty() {
            return Optional.ofNullable(specialty);
        }

        /** Builds the practice with the given specialty, in place of the one that was set. */
        final Practice practice(Specialty practised) {
            return new Practice(
                    new Doctor(
                            practised,
                            sector,
                            Optional.ofNullable(ccamFeeShare),
                            doctorAge,
                            newlyEstablished,
                            particularPractice,
                            derogations),
                    zone,
                    departmentShortOfSpecialty,
                    grouped,
                    coordinated,
                    forfaitStructureValidated,
                    secretaryPromoted);
        }
    }
}
