package org.aidrules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aidrules.facts.Answer;
import org.aidrules.facts.Aspect;
import org.aidrules.facts.Availability;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Obligation;
import org.aidrules.facts.ObligationFacts;

/** Works out the plan of a sound application. */
final class Planner {

    private final AidRules rules;
    private final Situation situation;
    private final AidApplication application;
    private final Revision revision;
    private final Course course;

    Planner(AidRules rules, Situation situation) {
        this.rules = rules;
        this.situation = situation;
        this.application = situation.application();
        this.revision = situation.revision();
        this.course = new Course(rules, situation);
    }

    AidPlan plan() {
        List<AidPlan.Judgement> criteria = Arrays.stream(Criterion.values()).map(this::judge).toList();
        AidPlan.Choice option = option();
        List<Course.Year> ruled = years();
        List<AidPlan.Year> years = ruled.stream().map(YearPlanner::plan).toList();
        return new AidPlan(revision.id(),
                Eligibility.of(criteria.stream().map(AidPlan.Judgement::verdict).toList()), criteria, option, bands(),
                targets(ruled), years, duties(criteria),
                application.assistant().map(assistant -> Trainings.of(revision, assistant)),
                Notices.about(rules, revision, application.signedOn(), years), rulesUsed());
    }

    /** The years of the contract; none where its option is not available. */
    List<Course.Year> years() {
        return option().available() ? course.years() : List.of();
    }

    RulesUsed rulesUsed() {
        return rules.rulesUsed(course.consulted());
    }

    List<AidPlan.Duty> duties() {
        return duties(List.of(judge(Criterion.COORDINATED_PRACTICE)));
    }

    AidPlan.Choice option() {
        Decided<Availability> decided = Eligibilities.option(situation.footing(), revision, application.option(),
                application.practice());
        return new AidPlan.Choice(application.option(), decided.outcome() == Availability.AVAILABLE,
                List.of(decided.reason()));
    }

    private AidPlan.Judgement judge(Criterion criterion) {
        Eligibilities eligibilities = new Eligibilities(revision, application.practice());
        Decided<Decision.Ruling> decided = criterion == Criterion.PATIENT_BASE
                ? eligibilities.judge(situation.scheme().decisiveBase()) : eligibilities.judge(criterion);
        Decision.Ruling ruling = decided.outcome();
        return new AidPlan.Judgement(criterion, ruling.verdict(), ruling.due().map(due -> due.on(firstYear()::day)),
                List.of(decided.reason()));
    }

    private ContractCalendar firstYear() {
        return new ContractCalendar(application.signedOn(), application.hireDay(), 1);
    }

    private AidPlan.Bands bands() {
        Situation.Scheme scheme = situation.scheme();
        return new AidPlan.Bands(scheme.band(Measure.ATTENDING_ADULTS, Measure.ATTENDING_ALL),
                scheme.band(Measure.ACTIVE_FILE), YearPlanner.amountBand(revision, scheme).outcome());
    }

    private List<AidPlan.Target> targets(List<Course.Year> years) {
        Targets targets = new Targets(rules, situation);
        Set<AidPlan.Target> all = new LinkedHashSet<>();
        years.forEach(year -> year.scheme().bases().forEach(base ->
                all.add(targets.target(year.revision(Aspect.TARGETS), year.scheme(), base))));
        return List.copyOf(all);
    }

    private List<AidPlan.Duty> duties(List<AidPlan.Judgement> criteria) {
        List<AidPlan.Duty> duties = new ArrayList<>();
        Answer holdsCqp = application.assistant().map(assistant -> Answer.of(assistant.holdsCqp()))
                .orElse(Answer.NOT_GIVEN);
        for (Obligation obligation : Obligation.values()) {
            Decided<Optional<Due>> decided = revision.decide(Decision.OBLIGATIONS,
                    new ObligationFacts(obligation, holdsCqp, application.practice().secretaryPromoted()));
            decided.outcome().ifPresent(due ->
                    duties.add(new AidPlan.Duty(obligation, due.on(firstYear()::day), List.of(decided.reason()))));
        }
        criteria.stream().filter(judged -> judged.criterion() == Criterion.COORDINATED_PRACTICE)
                .forEach(judged -> judged.dueOn().ifPresent(day ->
                        duties.add(new AidPlan.Duty(Obligation.COORDINATED_PRACTICE, day, judged.reasons()))));
        return duties;
    }
}
