package org.aidrules.validation.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aidrules.AidRules;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.Eligibility;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Verdict;

/**
 * Compares what individual contracts would still owe with what the collective contract owes that their doctors sign instead.
 * Immutable, and safe for use by several threads.
 *
 * <p>For each year of the collective contract, the individual contracts owe what falls into its days. Nothing is compared for a
 * company that is not eligible, or that asks for too many posts.
 */
public final class CollectiveImpact {

    /** The name under which a company counts that asks for more posts than it may have. */
    static final String POSTS = "POSTS";

    private final AidRules before;
    private final AidRules after;

    private CollectiveImpact(AidRules before, AidRules after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Obtains a comparison.
     *
     * @param before the rules of the individual contracts
     * @param from the id of the revision that is applied to each individual contract
     * @param after the rules of the collective contracts
     * @param to the id of the revision that is applied to each collective contract
     * @return the comparison
     * @throws InvalidInputException if one of them belongs to another scheme
     */
    public static CollectiveImpact between(AidRules before, String from, AidRules after, String to) {
        List<InputError> errors = new ArrayList<>();
        require(before.get(from).scheme(), Scheme.INDIVIDUAL, from, errors);
        require(after.get(to).scheme(), Scheme.COLLECTIVE, to, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new CollectiveImpact(before.underRevision(from), after.underRevision(to));
    }

    private static void require(Scheme scheme, Scheme accepted, String id, List<InputError> errors) {
        if (scheme != accepted) {
            errors.add(new InputError(
                    id, Optional.of(scheme.key()), ImpactMessages.text("collective.scheme"), List.of(accepted.key())));
        }
    }

    /**
     * Compares the contracts of a company.
     *
     * @param move the company
     * @return what they owe
     * @throws InvalidInputException with every error of the first contract that has errors, at places in the input of a settlement
     */
    public CompanyComparison compare(CompanyMove move) {
        OrganisationApplication application = move.collective().application();
        OrganisationPlan plan = after.plan(application);
        Set<String> obstacles = obstacles(plan);
        int doctors = plan.doctors().size();
        if (!obstacles.isEmpty()) {
            return new CompanyComparison(
                    move.weight(), doctors, move.individuals().size(), obstacles, application.posts(), List.of());
        }
        AidSettlement settlement = after.settle(application, move.collective().history());
        List<IndividualCourse> courses = move.individuals().stream()
                .map(contract -> IndividualCourse.of(before, contract))
                .toList();
        List<CompanyComparison.Year> years = new ArrayList<>();
        for (AidPlan.Year year : plan.years()) {
            years.add(new CompanyComparison.Year(
                    year.number(), owed(courses, year.from(), year.to()), owed(settlement, year)));
        }
        return new CompanyComparison(
                move.weight(), doctors, move.individuals().size(), obstacles, application.posts(), years);
    }

    /** Returns the names of the criteria that are not met, or that no text settles; none for an eligible company. */
    private static Set<String> obstacles(OrganisationPlan plan) {
        Set<String> obstacles = new TreeSet<>();
        if (plan.eligibility() != Eligibility.ELIGIBLE) {
            plan.eligibilityResult().criteria().stream()
                    .filter(criterion ->
                            criterion.verdict() == Verdict.NOT_MET || criterion.verdict() == Verdict.UNDETERMINED)
                    .forEach(criterion -> obstacles.add(criterion.criterion().name()));
        }
        if (!plan.posts().available()) {
            obstacles.add(POSTS);
        }
        return obstacles;
    }

    /** Returns what individual contracts owe for the days from one to another. */
    private static AidBounds owed(List<IndividualCourse> courses, LocalDate first, LocalDate last) {
        AidBounds sum = AidBounds.of(CompanyComparison.NOTHING);
        for (IndividualCourse course : courses) {
            sum = sum.plus(course.owed(first, last));
        }
        return sum;
    }

    /** Returns what a collective contract owes for a year: from nothing to the maximum where its activity is not known. */
    private static AidBounds owed(AidSettlement settlement, AidPlan.Year year) {
        if (settlement.yearsLeftOut().contains(year.number())) {
            return new AidBounds(CompanyComparison.NOTHING, year.maximumAid());
        }
        return settlement.years().stream()
                .filter(settled -> settled.number() == year.number())
                .findFirst()
                .map(AidSettlement.Year::range)
                .orElse(AidBounds.of(CompanyComparison.NOTHING));
    }
}
