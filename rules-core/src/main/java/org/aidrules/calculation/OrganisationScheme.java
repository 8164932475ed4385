package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Criterion;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.Measure;
import org.aidrules.tables.CriterionRuling;
import org.aidrules.tables.DecisionResult.Decided;

/**
 * What differs between the schemes of organisations: who is eligible, how many posts there may be, and what the targets are.
 * Everything else is the same for all of them, and lies in the calculators that use this.
 */
interface OrganisationScheme {

    /** Returns the criteria of the organisation itself; adds an error for each that needs a value that is not given. */
    List<AidPlan.CriterionResult> criteria(InputErrors errors);

    /** Returns the posts asked for, against what the texts allow; adds an error where that needs a value that is not given. */
    Optional<OrganisationPlan.Posts> posts(BigDecimal asked, InputErrors errors);

    /** Returns the doctors, each with their part; none where the scheme does not ask for each doctor. */
    List<OrganisationPlan.Doctor> doctors();

    /** Returns the targets of the contract on the day of signature. */
    List<AidPlan.Target> targets(OrganisationApplication application);

    /** Adds an error for each count that a target needs, and that is not given. */
    void require(InputErrors errors);

    /**
     * Returns the places of the optional values that are given and that a table may ask for, save the counts of some measures.
     *
     * @param counted the measures
     */
    List<String> optionalInput(Set<Measure> counted);

    /** Returns the targets by which a contract year is judged, for each reading of the texts. */
    Readings readings(OrganisationApplication application, OrganisationHistory history, LocalDate yearStart);

    /** Returns what follows from the activity of a year beside its aid. */
    List<Notice> notices(OrganisationHistory history, LocalDate yearStart, int year, List<MeasureAttainment> measured);

    /** Returns what follows from the end of a contract before its term. */
    List<Notice> notices(LocalDate end);

    /**
     * The targets by which a contract year is judged. The texts may leave it open what a change during the contract does to them:
     * then there is one list for each reading.
     *
     * @param targets the targets, for each reading; empty lists where no measure is judged
     * @param openPoints the rows that leave it open; none where there is one reading
     */
    record Readings(List<List<AidPlan.Target>> targets, List<Reason> openPoints) {

        public Readings {
            targets = List.copyOf(targets);
            openPoints = List.copyOf(openPoints);
        }

        static Readings one(List<AidPlan.Target> targets) {
            return new Readings(List.of(targets), List.of());
        }
    }

    /** Returns a criterion as callers see it. */
    static AidPlan.CriterionResult criterion(Criterion criterion, Decided<CriterionRuling> ruling) {
        return new AidPlan.CriterionResult(
                criterion, ruling.outcome().verdict(), Optional.empty(), List.of(ruling.reason()));
    }

    /** Returns the criteria of all doctors, after those of the organisation. */
    static List<AidPlan.CriterionResult> all(List<AidPlan.CriterionResult> own, List<OrganisationPlan.Doctor> doctors) {
        List<AidPlan.CriterionResult> all = new ArrayList<>(own);
        doctors.forEach(doctor -> all.addAll(doctor.criteria()));
        return all;
    }
}
