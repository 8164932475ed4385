package org.aidrules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.facts.AmountBandFacts;
import org.aidrules.facts.Answer;
import org.aidrules.facts.Availability;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Obligation;
import org.aidrules.facts.ObligationFacts;
import org.aidrules.facts.OptionFacts;
import org.aidrules.facts.Percentile;
import org.aidrules.facts.TargetFacts;
import org.aidrules.facts.Term;
import org.aidrules.facts.TermFacts;

/** Works out the plan of a sound application. */
final class Planner {

    private final AidRules rules;
    private final Situation situation;
    private final AidApplication application;
    private final Revision revision;

    Planner(AidRules rules, Situation situation) {
        this.rules = rules;
        this.situation = situation;
        this.application = situation.application();
        this.revision = situation.revision();
    }

    AidPlan plan() {
        List<AidPlan.Judgement> criteria = Arrays.stream(Criterion.values()).map(this::judge).toList();
        AidPlan.Choice option = option();
        Decided<Band> amountBand = amountBand();
        List<AidPlan.Year> years = option.available() ? years(amountBand) : List.of();
        return new AidPlan(revision.id(),
                Eligibility.of(criteria.stream().map(AidPlan.Judgement::verdict).toList()), criteria, option,
                new AidPlan.Bands(situation.band(Measure.ATTENDING_ADULTS, Measure.ATTENDING_ALL),
                        situation.band(Measure.ACTIVE_FILE), amountBand.outcome()),
                option.available() ? situation.bases().stream().map(this::target).toList() : List.of(), years,
                duties(criteria), application.assistant().map(assistant -> Trainings.of(revision, assistant)),
                Notices.about(rules, revision, application.signedOn(), years), rules.rulesUsed(revision));
    }

    private AidPlan.Judgement judge(Criterion criterion) {
        Eligibilities eligibilities = new Eligibilities(revision, application.practice());
        Decided<Decision.Ruling> decided = criterion == Criterion.PATIENT_BASE
                ? eligibilities.judge(situation.decisiveBase()) : eligibilities.judge(criterion);
        Decision.Ruling ruling = decided.outcome();
        return new AidPlan.Judgement(criterion, ruling.verdict(), ruling.due().map(due -> due.on(calendar(1)::day)),
                List.of(decided.reason()));
    }

    private ContractCalendar calendar(int year) {
        return new ContractCalendar(application.signedOn(), application.hireDay(), year);
    }

    private AidPlan.Choice option() {
        Decided<Availability> decided = revision.decide(Decision.OPTIONS,
                new OptionFacts(application.option(), application.practice().zone(), false));
        return new AidPlan.Choice(application.option(), decided.outcome() == Availability.AVAILABLE,
                List.of(decided.reason()));
    }

    private Decided<Band> amountBand() {
        List<Situation.Base> bases = situation.bases();
        return revision.decide(Decision.AMOUNT_BAND,
                new AmountBandFacts(bases.get(0).band(), bases.get(bases.size() - 1).band()));
    }

    private AidPlan.Target target(Situation.Base base) {
        Decided<Decision.Growth> decided = revision.decide(Decision.TARGETS,
                new TargetFacts(application.option(), base.band(), application.practice().newlySettled()));
        Decision.Growth growth = decided.outcome();
        if (growth.toMedian()) {
            return toMedian(base, decided.reason());
        }
        if (growth.rate().isEmpty()) {
            return new AidPlan.Target(base.measure(), base.count(), Optional.empty(), OptionalInt.empty(),
                    decided.reason().certainty(), List.of(decided.reason()));
        }
        return grown(base, growth.rate().get(), decided.reason());
    }

    private AidPlan.Target grown(Situation.Base base, BigDecimal rate, Reason reason) {
        Decided<Optional<BigDecimal>> unit = revision.decide(Decision.TERMS, new TermFacts(Term.TARGET_ROUNDING));
        BigDecimal exact = BigDecimal.valueOf(base.count()).multiply(BigDecimal.ONE.add(rate));
        BigDecimal target = unit.outcome().map(to -> Numbers.round(exact, to)).orElse(exact);
        List<Reason> reasons = target.compareTo(exact) == 0 ? List.of(reason) : List.of(reason, unit.reason());
        return new AidPlan.Target(base.measure(), base.count(), Optional.of(rate),
                OptionalInt.of(target.intValueExact()), reason.certainty(), reasons);
    }

    private AidPlan.Target toMedian(Situation.Base base, Reason reason) {
        Optional<Distribution> distribution = rules.thresholds()
                .find(application.practice().specialty(), base.measure(), application.signedOn())
                .filter(known -> known.percentile(Percentile.P50).isPresent());
        List<Reason> reasons = List.of(reason, distribution.map(Distribution::reason)
                .orElseGet(() -> noMedian(base.measure(), reason)));
        return new AidPlan.Target(base.measure(), base.count(), Optional.empty(),
                distribution.map(known -> known.percentile(Percentile.P50)).orElse(OptionalInt.empty()),
                Reason.leastSure(reasons), reasons);
    }

    private Reason noMedian(Measure measure, Reason because) {
        Text name = rules.name(application.practice().specialty());
        return new Reason("thresholds", application.practice().specialty() + " " + measure, Certainty.UNDETERMINED,
                because.sources(), new Text("The median of the specialty (" + name.english() + ", " + measure
                        + ") is not at hand: supply it in a thresholds file.", "La médiane de la spécialité ("
                        + name.french() + ", " + measure + ") n'est pas disponible : fournissez-la dans un fichier de "
                        + "seuils."), Optional.empty());
    }

    private List<AidPlan.Year> years(Decided<Band> amountBand) {
        return Arrays.stream(ContractYear.values()).limit(revision.contractYears())
                .map(year -> new YearPlanner(revision, application.option(), year, calendar(year.number()))
                        .plan(amountBand))
                .toList();
    }

    private List<AidPlan.Duty> duties(List<AidPlan.Judgement> criteria) {
        List<AidPlan.Duty> duties = new ArrayList<>();
        Answer holdsCqp = application.assistant().map(assistant -> Answer.of(assistant.holdsCqp()))
                .orElse(Answer.NOT_GIVEN);
        for (Obligation obligation : Obligation.values()) {
            Decided<Optional<Due>> decided = revision.decide(Decision.OBLIGATIONS,
                    new ObligationFacts(obligation, holdsCqp, application.practice().secretaryPromoted()));
            decided.outcome().ifPresent(due ->
                    duties.add(new AidPlan.Duty(obligation, due.on(calendar(1)::day), List.of(decided.reason()))));
        }
        criteria.stream().filter(judged -> judged.criterion() == Criterion.COORDINATED_PRACTICE)
                .forEach(judged -> judged.dueOn().ifPresent(day ->
                        duties.add(new AidPlan.Duty(Obligation.COORDINATED_PRACTICE, day, judged.reasons()))));
        return duties;
    }
}
