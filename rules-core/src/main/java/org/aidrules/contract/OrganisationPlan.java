package org.aidrules.contract;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Scheme;

/**
 * The plan of a contract of an organisation: whether it is eligible, the posts, the targets, the aid of each year, and the
 * obligations, each with its reasons.
 *
 * @param basis the rules that were used, and the notices
 * @param scheme the scheme
 * @param eligibilityResult whether the organisation is eligible, by its own criteria and those of each doctor
 * @param posts the posts asked for, against what the texts allow
 * @param doctors the doctors of a company, each with their part; none for a health centre
 * @param targets the targets of the organisation; none where the posts are not available
 * @param years the contract years; none where the posts are not available
 * @param obligations the obligations
 */
public record OrganisationPlan(
        ResultBasis basis,
        Scheme scheme,
        AidPlan.EligibilityResult eligibilityResult,
        Posts posts,
        List<Doctor> doctors,
        List<AidPlan.Target> targets,
        List<AidPlan.Year> years,
        List<AidPlan.Obligation> obligations)
        implements CalculationResult {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /**
     * Copies the lists.
     *
     * @throws NullPointerException if an argument is null
     */
    public OrganisationPlan {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(eligibilityResult, "eligibilityResult");
        Objects.requireNonNull(posts, "posts");
        doctors = List.copyOf(Objects.requireNonNull(doctors, "doctors"));
        targets = List.copyOf(Objects.requireNonNull(targets, "targets"));
        years = List.copyOf(Objects.requireNonNull(years, "years"));
        obligations = List.copyOf(Objects.requireNonNull(obligations, "obligations"));
    }

    /**
     * Returns whether the organisation is eligible.
     *
     * @return the eligibility, by all criteria
     */
    public Eligibility eligibility() {
        return eligibilityResult.eligibility();
    }

    /**
     * Returns the criteria of the organisation itself, without those of its doctors.
     *
     * @return the criteria
     */
    public List<AidPlan.CriterionResult> ownCriteria() {
        List<AidPlan.CriterionResult> all = eligibilityResult.criteria();
        int ofDoctors =
                doctors.stream().mapToInt(doctor -> doctor.criteria().size()).sum();
        return all.subList(0, all.size() - ofDoctors);
    }

    /**
     * Returns the sum of the maximum aid of all years.
     *
     * @return the sum in euros; empty where that of a year is unknown
     */
    public Optional<BigDecimal> total() {
        return years.stream().allMatch(year -> year.maximumAid().isPresent())
                ? Optional.of(years.stream()
                        .flatMap(year -> year.maximumAid().stream())
                        .reduce(NOTHING, BigDecimal::add))
                : Optional.empty();
    }

    /**
     * The posts of assistants.
     *
     * @param asked the full-time posts asked for
     * @param atMost the most full-time posts that the texts allow; empty where they set no limit
     * @param assistants the assistants asked for, as persons, where the scheme counts them
     * @param assistantsAtMost the most assistants that the texts allow; empty where they set no limit
     * @param available whether neither is exceeded
     * @param reasons the rows that set the limits; where one is exceeded, it comes first
     */
    public record Posts(
            BigDecimal asked,
            Optional<BigDecimal> atMost,
            Optional<Integer> assistants,
            Optional<BigDecimal> assistantsAtMost,
            boolean available,
            List<Reason> reasons) {

        /**
         * Copies the list.
         *
         * @throws NullPointerException if an argument is null
         */
        public Posts {
            Objects.requireNonNull(asked, "asked");
            Objects.requireNonNull(atMost, "atMost");
            Objects.requireNonNull(assistants, "assistants");
            Objects.requireNonNull(assistantsAtMost, "assistantsAtMost");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }
    }

    /**
     * A doctor's part in a collective contract.
     *
     * @param id the id that the caller gave
     * @param criteria the criteria of the doctor
     * @param posts the full-time posts that the contract may have for this doctor
     * @param newlyEstablished whether the doctor counts as newly established
     * @param start the doctor's counts at the start, by measure
     * @param gained what an earlier individual contract already brought, by measure; it is taken off the target
     * @param reasons the rows that decide on the posts
     */
    public record Doctor(
            String id,
            List<AidPlan.CriterionResult> criteria,
            BigDecimal posts,
            boolean newlyEstablished,
            Map<Measure, Integer> start,
            Map<Measure, Integer> gained,
            List<Reason> reasons) {

        /**
         * Copies the collections.
         *
         * @throws NullPointerException if an argument is null
         */
        public Doctor {
            Objects.requireNonNull(id, "id");
            criteria = List.copyOf(Objects.requireNonNull(criteria, "criteria"));
            Objects.requireNonNull(posts, "posts");
            start = copy(start, "start");
            gained = copy(gained, "gained");
            reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        }

        private static Map<Measure, Integer> copy(Map<Measure, Integer> counts, String name) {
            Map<Measure, Integer> copy = new EnumMap<>(Measure.class);
            copy.putAll(Objects.requireNonNull(counts, name));
            return Collections.unmodifiableMap(copy);
        }
    }
}
