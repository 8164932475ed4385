package org.aidrules.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.facts.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * The application of an organisation for posts of medical assistants.
 *
 * @param signedOn the day of signature
 * @param hiredOn the day of the hire; empty where it is the day of signature
 * @param revision the id of the revision; empty for the one in force on the day of signature
 * @param posts the full-time posts of assistants for which it asks, for example 1.5, more than 0, with at most four decimals
 * @param secretaryPromoted whether a secretary becomes the assistant
 * @param organisation the organisation
 */
public record OrganisationApplication(
        LocalDate signedOn,
        Optional<LocalDate> hiredOn,
        Optional<String> revision,
        BigDecimal posts,
        boolean secretaryPromoted,
        Organisation organisation) {

    /**
     * Checks the components.
     *
     * @throws NullPointerException if an argument is null
     */
    public OrganisationApplication {
        Objects.requireNonNull(signedOn, "signedOn");
        Objects.requireNonNull(hiredOn, "hiredOn");
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(posts, "posts");
        Objects.requireNonNull(organisation, "organisation");
    }

    /**
     * Returns the scheme under which the organisation signs.
     *
     * @return the scheme
     */
    public Scheme scheme() {
        return organisation.scheme();
    }

    /**
     * Returns the day from which deadlines after the hire are counted.
     *
     * @return the day of the hire, or else the day of signature
     */
    public LocalDate hireDay() {
        return hiredOn.orElse(signedOn);
    }

    /**
     * Creates a builder with the values of this application.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = builder(scheme())
                .signedOn(signedOn)
                .posts(posts)
                .secretaryPromoted(secretaryPromoted)
                .organisation(organisation);
        hiredOn.ifPresent(builder::hiredOn);
        revision.ifPresent(builder::revision);
        return builder;
    }

    /**
     * Creates a builder.
     *
     * @param scheme the scheme under which the organisation signs
     * @return a builder without values
     * @throws IllegalArgumentException if it is the individual scheme
     */
    public static Builder builder(Scheme scheme) {
        if (Objects.requireNonNull(scheme, "scheme") == Scheme.INDIVIDUAL) {
            throw new IllegalArgumentException("the individual scheme is none of organisations");
        }
        return new Builder(scheme);
    }

    /**
     * Builds an application, complete or not. Not safe for several threads.
     */
    public static final class Builder {

        private final Scheme scheme;
        private @Nullable LocalDate signedOn;
        private @Nullable LocalDate hiredOn;
        private @Nullable String revision;
        private @Nullable BigDecimal posts;
        private boolean secretaryPromoted;
        private @Nullable Organisation organisation;

        private Builder(Scheme scheme) {
            this.scheme = scheme;
        }

        /**
         * Returns the scheme.
         *
         * @return the scheme under which the organisation signs
         */
        public Scheme scheme() {
            return scheme;
        }

        /**
         * Sets the day of signature. Needed.
         *
         * @param day the day
         * @return this builder
         */
        public Builder signedOn(LocalDate day) {
            this.signedOn = Objects.requireNonNull(day, "day");
            return this;
        }

        /**
         * Sets the day of the hire.
         *
         * @param day the day
         * @return this builder
         */
        public Builder hiredOn(LocalDate day) {
            this.hiredOn = Objects.requireNonNull(day, "day");
            return this;
        }

        /**
         * Sets the revision.
         *
         * @param id its id
         * @return this builder
         */
        public Builder revision(String id) {
            this.revision = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets the full-time posts. Needed.
         *
         * @param posts the posts, more than 0, with at most four decimals
         * @return this builder
         */
        public Builder posts(BigDecimal posts) {
            this.posts = Objects.requireNonNull(posts, "posts");
            return this;
        }

        /**
         * Sets whether a secretary becomes the assistant; false where it is not set.
         *
         * @param promoted whether it is so
         * @return this builder
         */
        public Builder secretaryPromoted(boolean promoted) {
            this.secretaryPromoted = promoted;
            return this;
        }

        /**
         * Sets the organisation. Needed.
         *
         * @param organisation the organisation, of the scheme
         * @return this builder
         */
        public Builder organisation(Organisation organisation) {
            this.organisation = Objects.requireNonNull(organisation, "organisation");
            return this;
        }

        /**
         * Returns the day of signature.
         *
         * @return the day; empty where it was not set
         */
        public Optional<LocalDate> signedOn() {
            return Optional.ofNullable(signedOn);
        }

        /**
         * Returns the day of the hire.
         *
         * @return the day; empty where it was not set
         */
        public Optional<LocalDate> hiredOn() {
            return Optional.ofNullable(hiredOn);
        }

        /**
         * Returns the revision.
         *
         * @return its id; empty where it was not set
         */
        public Optional<String> revision() {
            return Optional.ofNullable(revision);
        }

        /**
         * Returns the full-time posts.
         *
         * @return the posts; empty where they were not set
         */
        public Optional<BigDecimal> posts() {
            return Optional.ofNullable(posts);
        }

        /**
         * Returns the organisation.
         *
         * @return the organisation; empty where it was not set
         */
        public Optional<Organisation> organisation() {
            return Optional.ofNullable(organisation);
        }

        /**
         * Builds the application.
         *
         * @return the application; empty where a value that it needs was not set
         */
        public Optional<OrganisationApplication> build() {
            return signedOn == null || posts == null || organisation == null
                    ? Optional.empty()
                    : Optional.of(new OrganisationApplication(
                            signedOn,
                            Optional.ofNullable(hiredOn),
                            Optional.ofNullable(revision),
                            posts,
                            secretaryPromoted,
                            organisation));
        }
    }
}
