package org.aidrules.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.facts.CentreDoctors;
import org.aidrules.facts.CentreKind;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Zone;
import org.jspecify.annotations.Nullable;

/**
 * A health centre (<i>centre de santé</i>) on the day of signature.
 *
 * @param kind its kind
 * @param doctors the doctors that it employs
 * @param doctorPosts the full-time posts of its doctors, more than 0
 * @param assistants the number of assistants, as persons, for which it asks, at least 1
 * @param zone its zone; {@link Zone#NOT_GIVEN} where the caller does not say
 * @param openedOn the day on which it opened; empty where the caller does not say
 * @param medicalSince the day since which it offers medical care; empty where the caller does not say
 * @param patients the counts of the whole centre, by measure
 */
public record HealthCentre(
        CentreKind kind,
        CentreDoctors doctors,
        BigDecimal doctorPosts,
        int assistants,
        Zone zone,
        Optional<LocalDate> openedOn,
        Optional<LocalDate> medicalSince,
        Map<Measure, Integer> patients)
        implements Organisation {

    /**
     * Copies the counts.
     *
     * @throws NullPointerException if an argument is null
     */
    public HealthCentre {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(doctors, "doctors");
        Objects.requireNonNull(doctorPosts, "doctorPosts");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(openedOn, "openedOn");
        Objects.requireNonNull(medicalSince, "medicalSince");
        Map<Measure, Integer> copy = new EnumMap<>(Measure.class);
        copy.putAll(Objects.requireNonNull(patients, "patients"));
        patients = Collections.unmodifiableMap(copy);
    }

    @Override
    public Scheme scheme() {
        return Scheme.HEALTH_CENTRE;
    }

    /**
     * Creates a builder.
     *
     * @return a builder without values
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a health centre. Not safe for several threads. */
    public static final class Builder {

        private final Map<Measure, Integer> patients = new EnumMap<>(Measure.class);
        private @Nullable CentreKind kind;
        private @Nullable CentreDoctors doctors;
        private @Nullable BigDecimal doctorPosts;
        private @Nullable Integer assistants;
        private Zone zone = Zone.NOT_GIVEN;
        private @Nullable LocalDate openedOn;
        private @Nullable LocalDate medicalSince;

        private Builder() {}

        /**
         * Sets the kind. Needed.
         *
         * @param kind the kind
         * @return this builder
         */
        public Builder kind(CentreKind kind) {
            this.kind = Objects.requireNonNull(kind, "kind");
            return this;
        }

        /**
         * Sets the doctors that the centre employs. Needed.
         *
         * @param doctors the doctors
         * @return this builder
         */
        public Builder doctors(CentreDoctors doctors) {
            this.doctors = Objects.requireNonNull(doctors, "doctors");
            return this;
        }

        /**
         * Sets the full-time posts of the doctors. Needed.
         *
         * @param posts the posts, for example 4.5, more than 0
         * @return this builder
         */
        public Builder doctorPosts(BigDecimal posts) {
            this.doctorPosts = Objects.requireNonNull(posts, "posts");
            return this;
        }

        /**
         * Sets the number of assistants, as persons. Needed.
         *
         * @param assistants the number, at least 1
         * @return this builder
         */
        public Builder assistants(int assistants) {
            this.assistants = assistants;
            return this;
        }

        /**
         * Sets the zone.
         *
         * @param zone the zone
         * @return this builder
         */
        public Builder zone(Zone zone) {
            this.zone = Objects.requireNonNull(zone, "zone");
            return this;
        }

        /**
         * Sets the day on which the centre opened.
         *
         * @param day the day
         * @return this builder
         */
        public Builder openedOn(LocalDate day) {
            this.openedOn = Objects.requireNonNull(day, "day");
            return this;
        }

        /**
         * Sets the day since which the centre offers medical care.
         *
         * @param day the day
         * @return this builder
         */
        public Builder medicalSince(LocalDate day) {
            this.medicalSince = Objects.requireNonNull(day, "day");
            return this;
        }

        /**
         * Sets a count of the whole centre.
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
         * Builds a health centre of which some values may be missing, so that the others can be checked. What a table asks for
         * depends on the doctors only.
         *
         * @return the health centre; empty where the doctors were not set
         */
        Optional<HealthCentre> buildIncomplete() {
            return Optional.ofNullable(doctors)
                    .map(known -> new HealthCentre(
                            kind == null ? CentreKind.OTHER : kind,
                            known,
                            doctorPosts == null ? BigDecimal.ONE : doctorPosts,
                            assistants == null ? 1 : assistants,
                            zone,
                            Optional.ofNullable(openedOn),
                            Optional.ofNullable(medicalSince),
                            patients));
        }

        /**
         * Builds the health centre.
         *
         * @return the health centre; empty where a value that it needs was not set
         */
        public Optional<HealthCentre> build() {
            return kind == null || doctors == null || doctorPosts == null || assistants == null
                    ? Optional.empty()
                    : buildIncomplete();
        }
    }
}
