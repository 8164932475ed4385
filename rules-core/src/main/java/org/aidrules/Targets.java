package org.aidrules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.facts.Percentile;
import org.aidrules.facts.Position;
import org.aidrules.facts.TargetFacts;
import org.aidrules.facts.Term;
import org.aidrules.facts.TermFacts;

/** Works out how many patients a doctor is to reach. */
final class Targets {

    private final AidRules rules;
    private final Practice practice;
    private final boolean renewed;

    Targets(AidRules rules, Situation situation) {
        this.rules = rules;
        this.practice = situation.application().practice();
        this.renewed = situation.footing().renewed();
    }

    /** The target of one measure in the scheme, as a revision has it. */
    AidPlan.Target target(Revision revision, Situation.Scheme scheme, Situation.Base base) {
        Decided<Decision.Growth> decided = revision.decide(Decision.TARGETS, new TargetFacts(scheme.option(),
                base.band(), practice.newlySettled(), age(revision), renewed));
        Decision.Growth growth = decided.outcome();
        if (growth.toMedian()) {
            return toMedian(revision, scheme, base, decided.reason());
        }
        if (growth.rate().isEmpty()) {
            return new AidPlan.Target(revision.id(), base.measure(), base.count(), Optional.empty(),
                    OptionalInt.empty(), Optional.empty(), decided.reason().certainty(), List.of(decided.reason()));
        }
        return grown(revision, base, growth, decided.reason());
    }

    private Position age(Revision revision) {
        return Eligibilities.position(revision, Term.SENIOR_AGE, practice.doctorAge().stream()
                .mapToObj(BigDecimal::valueOf).findFirst());
    }

    private static AidPlan.Target grown(Revision revision, Situation.Base base, Decision.Growth growth,
            Reason reason) {
        BigDecimal rate = growth.rate().orElseThrow();
        Decided<Optional<BigDecimal>> unit = revision.decide(Decision.TERMS, new TermFacts(Term.TARGET_ROUNDING));
        BigDecimal exact = BigDecimal.valueOf(base.count()).multiply(BigDecimal.ONE.add(rate));
        BigDecimal target = unit.outcome().map(to -> Numbers.round(exact, to)).orElse(exact);
        List<Reason> reasons = target.compareTo(exact) == 0 ? List.of(reason) : List.of(reason, unit.reason());
        return new AidPlan.Target(revision.id(), base.measure(), base.count(), Optional.of(rate),
                OptionalInt.of(target.intValueExact()), growth.tolerance(), reason.certainty(), reasons);
    }

    private AidPlan.Target toMedian(Revision revision, Situation.Scheme scheme, Situation.Base base,
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

    private Reason noMedian(Situation.Base base, Reason because) {
        Text name = rules.name(practice.specialty());
        return new Reason("thresholds", practice.specialty() + " " + base.measure(), Certainty.UNDETERMINED,
                because.sources(), new Text("The median of the specialty (" + name.english() + ", " + base.measure()
                        + ") is not at hand: supply it in a thresholds file.", "La médiane de la spécialité ("
                        + name.french() + ", " + base.measure()
                        + ") n'est pas disponible : fournissez-la dans un fichier de seuils."), Optional.empty());
    }
}
