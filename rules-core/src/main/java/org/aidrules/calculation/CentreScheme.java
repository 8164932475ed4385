package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Criterion;
import org.aidrules.contract.HealthCentre;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.explanation.Notice;
import org.aidrules.facts.CentreAssistantsFacts;
import org.aidrules.facts.CentreBaseFacts;
import org.aidrules.facts.CentreKindFacts;
import org.aidrules.facts.CentreNovelty;
import org.aidrules.facts.LimitComparison;
import org.aidrules.facts.Measure;
import org.aidrules.facts.NewCentreFacts;
import org.aidrules.facts.NewDoctors;
import org.aidrules.facts.PostTerm;
import org.aidrules.facts.PostTermFacts;
import org.aidrules.facts.Zone;
import org.aidrules.number.Rounding;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.InputFacts;

/** The scheme of health centres: the patients and the posts are counted for each full-time post of doctor. */
final class CentreScheme implements OrganisationScheme {

    private final LoadedRevision revision;
    private final HealthCentre centre;

    CentreScheme(LoadedRevision revision, HealthCentre centre) {
        this.revision = revision;
        this.centre = centre;
    }

    @Override
    public List<AidPlan.CriterionResult> criteria(InputErrors errors) {
        List<AidPlan.CriterionResult> criteria = new ArrayList<>();
        errors.require(revision.decide(Decisions.CENTRE_KIND, new CentreKindFacts(centre.kind())))
                .ifPresent(ruling -> criteria.add(OrganisationScheme.criterion(Criterion.CENTRE_KIND, ruling)));
        errors.require(revision.decide(Decisions.CENTRE_BASE, base()))
                .ifPresent(ruling -> criteria.add(OrganisationScheme.criterion(Criterion.CENTRE_BASE, ruling)));
        return criteria;
    }

    private CentreBaseFacts base() {
        return new CentreBaseFacts(
                centre.doctors(),
                compared(Measure.ATTENDING_ADULTS, PostTerm.ATTENDING_BASE),
                compared(Measure.ACTIVE_FILE, PostTerm.ACTIVE_FILE_BASE),
                isFrom(centre.openedOn(), CentreNovelty.NEW_CENTRE),
                isFrom(centre.medicalSince(), CentreNovelty.NEWLY_MEDICAL));
    }

    /** Compares a count with its limit for all full-time posts of doctors together. */
    private LimitComparison compared(Measure measure, PostTerm limit) {
        Integer count = centre.patients().get(measure);
        return LimitComparer.compare(
                count == null ? OptionalInt.empty() : OptionalInt.of(count),
                term(limit).outcome().map(forEachPost -> forEachPost.multiply(centre.doctorPosts())));
    }

    private boolean isFrom(Optional<LocalDate> day, CentreNovelty novelty) {
        Optional<LocalDate> first = revision.decide(Decisions.NEW_CENTRES, new NewCentreFacts(novelty))
                .outcome();
        return day.isPresent() && first.isPresent() && !day.get().isBefore(first.get());
    }

    private Decided<Optional<BigDecimal>> term(PostTerm term) {
        return revision.decide(Decisions.POST_TERMS, new PostTermFacts(term));
    }

    @Override
    public Optional<OrganisationPlan.Posts> posts(BigDecimal asked, InputErrors errors) {
        Decided<Optional<BigDecimal>> forEachDoctor = term(PostTerm.POSTS_FOR_EACH_DOCTOR);
        Optional<BigDecimal> atMost =
                forEachDoctor.outcome().map(share -> Rounding.plain(share.multiply(centre.doctorPosts())));
        boolean postsWithin = isWithin(asked, atMost);
        return errors.require(revision.decide(Decisions.CENTRE_ASSISTANTS, new CentreAssistantsFacts(centre.zone())))
                .map(cap -> new OrganisationPlan.Posts(
                        asked,
                        atMost,
                        Optional.of(centre.assistants()),
                        cap.outcome(),
                        postsWithin && isWithin(BigDecimal.valueOf(centre.assistants()), cap.outcome()),
                        postsWithin
                                ? List.of(cap.reason(), forEachDoctor.reason())
                                : List.of(forEachDoctor.reason(), cap.reason())));
    }

    private static boolean isWithin(BigDecimal number, Optional<BigDecimal> most) {
        return most.isEmpty() || number.compareTo(most.get()) <= 0;
    }

    @Override
    public List<OrganisationPlan.Doctor> doctors() {
        return List.of();
    }

    @Override
    public List<AidPlan.Target> targets(OrganisationApplication application) {
        return new PostTargetCalculator(revision, application.posts()).targets(patients());
    }

    /** Returns the counts of the centre. No text gives its doctors a median: there is none to find. */
    private PostTargetCalculator.Patients patients() {
        return new PostTargetCalculator.Patients(
                centre.patients(),
                Map.of(),
                NewDoctors.NONE,
                (measure, because) -> new PostTargetCalculator.Medians(OptionalInt.empty(), List.of()));
    }

    @Override
    public void require(InputErrors errors) {
        new PostTargetCalculator(revision, BigDecimal.ZERO).require(patients(), "/centre/patients/", errors);
    }

    @Override
    public List<String> optionalInput(Set<Measure> counted) {
        List<String> given = new ArrayList<>();
        addCount(Measure.ATTENDING_ADULTS, InputFacts.CENTRE_ATTENDING, counted, given);
        addCount(Measure.ACTIVE_FILE, InputFacts.CENTRE_ACTIVE_FILE, counted, given);
        centre.openedOn().ifPresent(day -> given.add(InputFacts.CENTRE_OPENED_ON));
        centre.medicalSince().ifPresent(day -> given.add(InputFacts.CENTRE_MEDICAL_SINCE));
        if (centre.zone() != Zone.NOT_GIVEN) {
            given.add(InputFacts.CENTRE_ZONE);
        }
        return given;
    }

    private void addCount(Measure measure, String place, Set<Measure> counted, List<String> given) {
        if (centre.patients().containsKey(measure) && !counted.contains(measure)) {
            given.add(place);
        }
    }

    @Override
    public Readings readings(OrganisationApplication application, OrganisationHistory history, LocalDate yearStart) {
        return Readings.one(targets(application));
    }

    @Override
    public List<Notice> notices(
            OrganisationHistory history, LocalDate yearStart, int year, List<MeasureAttainment> measured) {
        return List.of();
    }

    @Override
    public List<Notice> notices(LocalDate end) {
        return List.of();
    }
}
