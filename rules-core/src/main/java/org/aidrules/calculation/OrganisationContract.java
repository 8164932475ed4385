package org.aidrules.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.contract.ResultBasis;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Measure;
import org.aidrules.facts.PostAmountFacts;
import org.aidrules.facts.YesNo;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.InputFacts;

/**
 * A contract of an organisation without errors.
 *
 * @param rules the rules
 * @param application the application
 * @param revision the revision under which it is signed
 * @param scheme what differs between the schemes
 * @param criteria the criteria of the organisation itself
 * @param posts the posts asked for, against what the texts allow
 * @param years its years
 * @param consulted the revisions that were consulted
 */
record OrganisationContract(
        RuleSet rules,
        OrganisationApplication application,
        LoadedRevision revision,
        OrganisationScheme scheme,
        List<AidPlan.CriterionResult> criteria,
        OrganisationPlan.Posts posts,
        List<YearFrame> years,
        List<LoadedRevision> consulted) {

    /** Calculates the plan. */
    OrganisationPlan plan() {
        List<OrganisationPlan.Doctor> doctors = scheme.doctors();
        List<AidPlan.Target> targets = posts.available() ? scheme.targets(application) : List.of();
        List<AidPlan.Obligation> obligations = obligations();
        List<AidPlan.Year> planned =
                plannedYears().stream().map(PlannedYear::plan).toList();
        List<Notice> notices = notices(planned);
        notices.addAll(unused(""));
        return new OrganisationPlan(
                basis(notices),
                revision.scheme(),
                AidPlan.EligibilityResult.of(OrganisationScheme.all(criteria, doctors)),
                posts,
                doctors,
                targets,
                planned,
                obligations);
    }

    /** Returns what a result was calculated from. Called last, so that every altered table that had a say is named. */
    ResultBasis basis(List<Notice> notices) {
        return new ResultBasis(revision.id(), rules.version(consulted), notices);
    }

    /** Returns the notices on the values of the application that are not used, whose place in the input is under another. */
    List<Notice> unused(String under) {
        Set<Measure> counted = scheme.targets(application).stream()
                .map(AidPlan.Target::measure)
                .collect(Collectors.toSet());
        long asked = rules.fieldsAsked();
        return scheme.optionalInput(counted).stream()
                .filter(field -> (asked & InputFacts.bit(field)) == 0)
                .map(field -> under + field)
                .map(at -> new Notice(
                        Notice.Kind.INPUT_NOT_USED, Optional.of(at), CoreMessages.text("notice.inputNotUsed", at)))
                .toList();
    }

    /** Returns the notices on the years, and on posts that are not available. */
    List<Notice> notices(List<AidPlan.Year> planned) {
        List<Notice> notices = new NoticeWriter(rules, revision, application.signedOn()).about(planned);
        if (!posts.available()) {
            notices.add(new Notice(
                    Notice.Kind.OPTION_NOT_AVAILABLE, posts.reasons().get(0).text()));
        }
        return notices;
    }

    /** Returns the plans of the years for which aid is due; none where the posts are not available. */
    List<PlannedYear> plannedYears() {
        return posts.available() ? years.stream().map(this::planned).toList() : List.of();
    }

    private PlannedYear planned(YearFrame frame) {
        LoadedRevision governing = frame.revision(GovernedAspect.AMOUNTS);
        Decided<Optional<BigDecimal>> forOnePost =
                governing.decide(Decisions.POST_AMOUNTS, new PostAmountFacts(frame.countsAs()));
        AidRounding rounding = AidRounding.of(governing);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(forOnePost.reason());
        frame.reason(GovernedAspect.AMOUNTS).ifPresent(reasons::add);
        return PlannedYear.of(
                frame, forOnePost.outcome().map(euros -> rounding.round(euros.multiply(application.posts()))), reasons);
    }

    /** Returns the obligations of the organisation. */
    List<AidPlan.Obligation> obligations() {
        return ObligationCalculator.obligations(
                revision,
                YesNo.NOT_GIVEN,
                application.secretaryPromoted(),
                years.get(0).calendar());
    }
}
