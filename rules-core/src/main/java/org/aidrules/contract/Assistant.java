package org.aidrules.contract;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Opco;
import org.aidrules.facts.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * The medical assistant who is hired.
 *
 * @param profile the profession before
 * @param experienceYears full years of experience in that profile; empty where they are not known
 * @param diplomaLevel the level of the highest diploma in the French framework of qualifications; empty where it is not
 *     known
 * @param trainingOn the day on which the training begins; empty where it is the day of the hire
 * @param opco the skills operator that pays for the training; empty where it is not known
 * @param nearbyTrainingBody whether the training body is the one nearest to the home of the assistant or, for training
 *     that begins under the funding criteria of 2023, one near the home or the workplace
 * @param certificates the certificates that the assistant holds
 */
public record Assistant(
        AssistantBackground profile,
        OptionalInt experienceYears,
        OptionalInt diplomaLevel,
        Optional<LocalDate> trainingOn,
        Optional<Opco> opco,
        YesNo nearbyTrainingBody,
        Set<Certificate> certificates) {

    /**
     * Checks the components and copies the set.
     *
     * @throws NullPointerException if one is null
     */
    public Assistant {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(experienceYears, "experienceYears");
        Objects.requireNonNull(diplomaLevel, "diplomaLevel");
        Objects.requireNonNull(trainingOn, "trainingOn");
        Objects.requireNonNull(opco, "opco");
        Objects.requireNonNull(nearbyTrainingBody, "nearbyTrainingBody");
        certificates = Set.copyOf(Objects.requireNonNull(certificates, "certificates"));
    }

    /** A certificate that shortens or replaces the training. */
    public enum Certificate {
        /** A valid AFGSU 1 (<i>attestation de formation aux gestes et soins d'urgence</i>, level 1). */
        AFGSU_1,
        /** The certificate of professional qualification (<i>CQP</i>). */
        CQP
    }

    /**
     * Creates a builder of an assistant.
     *
     * @param profile the profession before, not null
     * @return a builder without experience and certificates
     */
    public static Builder builder(AssistantBackground profile) {
        return new Builder().profile(profile);
    }

    /**
     * Returns whether the assistant holds a valid AFGSU 1.
     *
     * @return whether it is among the certificates
     */
    public boolean validAfgsu1() {
        return certificates.contains(Certificate.AFGSU_1);
    }

    /**
     * Returns whether the assistant holds the certificate of professional qualification.
     *
     * @return whether it is among the certificates
     */
    public boolean holdsCqp() {
        return certificates.contains(Certificate.CQP);
    }

    /**
     * Collects the fields of an assistant. Null means not given, for each method: the field is as if it had never been
     * set. Not safe for use by several threads.
     */
    public static final class Builder {

        private @Nullable AssistantBackground profile;
        private OptionalInt experienceYears = OptionalInt.empty();
        private OptionalInt diplomaLevel = OptionalInt.empty();
        private @Nullable LocalDate trainingOn;
        private @Nullable Opco opco;
        private YesNo nearbyTrainingBody = YesNo.NOT_GIVEN;
        private final Set<Certificate> certificates = EnumSet.noneOf(Certificate.class);

        Builder() {}

        Builder profile(AssistantBackground before) {
            profile = Objects.requireNonNull(before, "profile");
            return this;
        }

        /**
         * Sets the full years of experience in the profile.
         *
         * @param years full years; null where they are not known
         * @return this builder
         */
        public Builder experienceYears(@Nullable Integer years) {
            experienceYears = years == null ? OptionalInt.empty() : OptionalInt.of(years);
            return this;
        }

        /**
         * Sets the level of the highest diploma in the French framework of qualifications.
         *
         * @param level the number of the level; null where it is not known
         * @return this builder
         */
        public Builder diplomaLevel(@Nullable Integer level) {
            diplomaLevel = level == null ? OptionalInt.empty() : OptionalInt.of(level);
            return this;
        }

        /**
         * Sets the day on which the training begins. Where it is not set, this is the day of the hire.
         *
         * @param day the day; null where it is not given
         * @return this builder
         */
        public Builder trainingOn(@Nullable LocalDate day) {
            trainingOn = day;
            return this;
        }

        /**
         * Sets the skills operator that pays for the training. Where it is not set, the plan has no funding of the training.
         *
         * @param operator the skills operator; null where it is not known
         * @return this builder
         */
        public Builder opco(@Nullable Opco operator) {
            opco = operator;
            return this;
        }

        /**
         * Sets whether the training body is the one whose travel and accommodation are covered: that nearest to the home of
         * the assistant or, for training that begins under the funding criteria of 2023, one near the home or the workplace.
         *
         * @param nearby whether it is; null where it is not known
         * @return this builder
         */
        public Builder nearbyTrainingBody(@Nullable Boolean nearby) {
            nearbyTrainingBody = nearby == null ? YesNo.NOT_GIVEN : YesNo.of(nearby);
            return this;
        }

        /**
         * Sets whether the assistant holds a valid AFGSU 1; where it is not set, false.
         *
         * @param holds whether the assistant holds it; null where it is not given
         * @return this builder
         */
        public Builder validAfgsu1(@Nullable Boolean holds) {
            return certificate(Certificate.AFGSU_1, holds);
        }

        /**
         * Sets whether the assistant holds the certificate of professional qualification; where it is not set, false.
         *
         * @param holds whether the assistant holds it; null where it is not given
         * @return this builder
         */
        public Builder holdsCqp(@Nullable Boolean holds) {
            return certificate(Certificate.CQP, holds);
        }

        /**
         * Builds the assistant.
         *
         * @return the assistant
         */
        public Assistant build() {
            return new Assistant(
                    Objects.requireNonNull(profile),
                    experienceYears,
                    diplomaLevel,
                    Optional.ofNullable(trainingOn),
                    Optional.ofNullable(opco),
                    nearbyTrainingBody,
                    certificates);
        }

        Optional<Assistant> buildIfComplete() {
            return profile == null ? Optional.empty() : Optional.of(build());
        }

        private Builder certificate(Certificate certificate, @Nullable Boolean holds) {
            if (Boolean.TRUE.equals(holds)) {
                certificates.add(certificate);
            } else {
                certificates.remove(certificate);
            }
            return this;
        }
    }
}
