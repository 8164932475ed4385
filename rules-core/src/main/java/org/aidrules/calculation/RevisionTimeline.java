package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Takeover;
import org.aidrules.facts.TransitionFacts;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionType;

/** Which revision rules what of a contract, year by year: each later one says itself what it takes over. */
final class RevisionTimeline {

    private final ResolvedApplication situation;
    private final LocalDate signedOn;
    private final List<Step> steps;

    RevisionTimeline(RuleSet rules, ResolvedApplication situation) {
        this.situation = situation;
        this.signedOn = situation.application().signedOn();
        this.steps = steps(rules.revisions(), situation, signedOn);
    }

    /** A later revision that may take the contract over, because it enters into force or the doctor moves to it. */
    private record Step(LocalDate on, LoadedRevision revision, boolean moved) {
    }

    /** The revision that rules something of a year, why where another has come since, and whether that took over. */
    record Ruled(LoadedRevision revision, Optional<Reason> reason, boolean takenOver) {
    }

    /**
     * One year of the contract, with all that rules it.
     *
     * @param calendar its days
     * @param countsAs the year that the tables are asked about
     * @param renewal why that is another than its number, or not, in a contract that follows another
     * @param scheme the option and the measures
     * @param ruled the revision for each aspect
     */
    record Year(ContractCalendar calendar, ContractYear countsAs, Optional<Reason> renewal, ResolvedApplication.ContractTerms scheme,
            Map<GovernedAspect, Ruled> ruled) {

        LoadedRevision revision(GovernedAspect aspect) {
            return ruled.get(aspect).revision();
        }

        /** Why another revision rules this, or does not. */
        Optional<Reason> reason(GovernedAspect aspect) {
            return ruled.get(aspect).reason();
        }

        /** Why another revision rules this, if one does. */
        Optional<Reason> takeover(GovernedAspect aspect) {
            return ruled.get(aspect).reason().filter(reason -> ruled.get(aspect).takenOver());
        }
    }

    /** The years of the contract, from its signature to its term. */
    List<Year> years() {
        return Arrays.stream(ContractYear.values()).limit(situation.revision().contractYears()).map(this::year)
                .toList();
    }

    /** The revisions that have a say in the contract: its own, and the later ones that come before it ends. */
    List<LoadedRevision> consulted() {
        LocalDate lastStart = new ContractCalendar(signedOn, signedOn, situation.revision().contractYears()).from();
        return Stream.concat(Stream.of(situation.revision()), steps.stream()
                .filter(step -> !step.on().isAfter(lastStart)).map(Step::revision)).distinct().toList();
    }

    private Year year(ContractYear year) {
        ContractCalendar calendar =
                new ContractCalendar(signedOn, situation.application().hireDay(), year.number());
        Map<GovernedAspect, Ruled> ruled = new EnumMap<>(GovernedAspect.class);
        Arrays.stream(GovernedAspect.values()).forEach(aspect -> ruled.put(aspect, ruled(aspect, calendar.from())));
        Optional<DecisionResult<Optional<ContractYear>>> renewal =
                situation.footing().earlier().map(earlier -> earlier.countsAs(year));
        return new Year(calendar, renewal.flatMap(DecisionResult::outcome).orElse(year), renewal.map(DecisionResult::reason),
                situation.moved().filter(moved -> !calendar.from().isBefore(moved.on()))
                        .map(ResolvedApplication.ResolvedChange::scheme).orElse(situation.scheme()), ruled);
    }

    private Ruled ruled(GovernedAspect aspect, LocalDate yearStart) {
        Ruled ruled = new Ruled(situation.revision(), Optional.empty(), false);
        for (Step step : steps) {
            if (!step.on().isAfter(yearStart)) {
                DecisionResult<Takeover> decided =
                        step.revision().decide(DecisionType.TRANSITIONS, new TransitionFacts(aspect, step.moved()));
                boolean takes = decided.outcome() == Takeover.TAKES_OVER;
                if (takes || !ruled.takenOver()) {
                    ruled = new Ruled(takes ? step.revision() : ruled.revision(), Optional.of(decided.reason()),
                            takes);
                }
            }
        }
        return ruled;
    }

    private static List<Step> steps(List<LoadedRevision> revisions, ResolvedApplication situation, LocalDate signedOn) {
        List<Step> steps = new ArrayList<>();
        for (LoadedRevision revision : revisions) {
            revision.inForceFrom().filter(from -> from.isAfter(signedOn) && revision != situation.revision())
                    .ifPresent(from -> steps.add(new Step(from, revision, false)));
        }
        situation.moved().ifPresent(moved -> steps.add(new Step(moved.on(), moved.revision(), true)));
        steps.sort(Comparator.comparing(Step::on));
        return steps;
    }
}
