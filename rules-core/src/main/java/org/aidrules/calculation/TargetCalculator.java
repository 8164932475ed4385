package org.aidrules.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Practice;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.LimitComparison;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.ParameterFacts;
import org.aidrules.facts.Percentile;
import org.aidrules.facts.TargetFacts;
import org.aidrules.number.Rounding;
import org.aidrules.reference.Distribution;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionType;

/** Works out how many patients a doctor is to reach. */
final class TargetCalculator {

    private final RuleSet rules;
    private final Practice practice;
    private final boolean renewed;

    TargetCalculator(RuleSet rules, ResolvedApplication situation) {
        this.rules = rules;
        this.practice = situation.application().practice();
        this.renewed = situation.footing().renewed();
    }

    /** The target of one measure in the scheme, as a revision has it. */
    AidPlan.Target target(LoadedRevision revision, ResolvedApplication.ContractTerms scheme, ResolvedApplication.CountedMeasure base) {
        DecisionResult<DecisionType.Growth> decided = revision.decide(DecisionType.TARGETS, new TargetFacts(scheme.option(),
                base.band(), practice.newlyEstablished(), age(revision), renewed));
        DecisionType.Growth growth = decided.outcome();
        if (growth.toMedian()) {
            return toMedian(revision, scheme, base, decided.reason());
        }
        if (growth.rate().isEmpty()) {
            return new AidPlan.Target(revision.id(), base.measure(), base.count(), Optional.empty(),
                    OptionalInt.empty(), Optional.empty(), decided.reason().certainty(), List.of(decided.reason()));
        }
        return grown(revision, base, growth, decided.reason());
    }

    private LimitComparison age(LoadedRevision revision) {
        return CriterionEvaluator.position(revision, Parameter.SENIOR_AGE, practice.doctorAge().stream()
                .mapToObj(BigDecimal::valueOf).findFirst());
    }

    private static AidPlan.Target grown(LoadedRevision revision, ResolvedApplication.CountedMeasure base, DecisionType.Growth growth,
            Reason reason) {
        BigDecimal rate = growth.rate().orElseThrow();
        DecisionResult<Optional<BigDecimal>> unit = revision.decide(DecisionType.TERMS, new ParameterFacts(Parameter.TARGET_ROUNDING));
        BigDecimal exact = BigDecimal.valueOf(base.count()).multiply(BigDecimal.ONE.add(rate));
        BigDecimal target = unit.outcome().map(to -> Rounding.round(exact, to)).orElse(exact);
        List<Reason> reasons = target.compareTo(exact) == 0 ? List.of(reason) : List.of(reason, unit.reason());
        return new AidPlan.Target(revision.id(), base.measure(), base.count(), Optional.of(rate),
                OptionalInt.of(target.intValueExact()), growth.tolerance(), reason.certainty(), reasons);
    }

    private AidPlan.Target toMedian(LoadedRevision revision, ResolvedApplication.ContractTerms scheme, ResolvedApplication.CountedMeasure base,
            Reason reason) {
        Optional<Distribution> distribution = rules.thresholds()
                .find(practice.specialty(), base.measure(), scheme.placedOn())
                .filter(known -> known.percentile(Percentile.P50).isPresent());
        List<Reason> reasons = List.of(reason, distribution.map(Distribution::reason)
                .orElseGet(() -> noMedian(base, reason)));
        return new AidPlan.Target(revision.id(), base.measure(), base.count(), Optional.empty(),
                distribution.map(known -> known.percentile(Percentile.P50)).orElse(OptionalInt.empty()),
                Optional.empty(), Reason.leastSure(reasons), reasons);
    }

    private Reason noMedian(ResolvedApplication.CountedMeasure base, Reason because) {
        LocalizedText name = rules.reference().name(practice.specialty());
        return new Reason("thresholds", practice.specialty() + " " + base.measure(), Certainty.UNDETERMINED,
                because.sources(), new LocalizedText("The median of the specialty (" + name.english() + ", " + base.measure()
                        + ") is not at hand: supply it in a thresholds file.", "La médiane de la spécialité ("
                        + name.french() + ", " + base.measure()
                        + ") n'est pas disponible : fournissez-la dans un fichier de seuils."), Optional.empty());
    }
}
