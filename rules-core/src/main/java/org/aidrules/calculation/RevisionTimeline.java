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
import org.aidrules.calculation.GovernedYear.Governance;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Takeover;
import org.aidrules.facts.TransitionFacts;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;

/**
 * Determines which revision governs each aspect of each contract year. The table {@code transitions} of each later
 * revision states what it takes over. A revision that inherits this table takes nothing over: the table speaks for the
 * revision that it belongs to.
 */
final class RevisionTimeline {

    private final ResolvedApplication resolved;
    private final List<Step> steps;

    RevisionTimeline(List<LoadedRevision> revisions, ResolvedApplication resolved) {
        this.resolved = resolved;
        this.steps = steps(revisions, resolved);
    }

    /**
     * A later revision that may take the contract over, because it enters into force or the doctor changes to it.
     *
     * @param on the day
     * @param revision the revision
     * @param takeovers whether it takes over each aspect
     */
    private record Step(LocalDate on, LoadedRevision revision, Map<GovernedAspect, Decided<Takeover>> takeovers) {

        static Step of(LocalDate on, LoadedRevision revision, boolean asked) {
            Map<GovernedAspect, Decided<Takeover>> takeovers = new EnumMap<>(GovernedAspect.class);
            for (GovernedAspect aspect : GovernedAspect.values()) {
                takeovers.put(aspect, revision.decide(Decisions.TRANSITIONS, new TransitionFacts(aspect, asked)));
            }
            return new Step(on, revision, takeovers);
        }

        /** Returns the governance of an aspect from this step on. */
        Governance after(Governance before, GovernedAspect aspect) {
            Decided<Takeover> takeover = takeovers.get(aspect);
            if (takeover.outcome() == Takeover.TAKES_OVER) {
                return new Governance(revision, Optional.of(takeover.reason()), true);
            }
            return before.takenOver()
                    ? before
                    : new Governance(before.revision(), Optional.of(takeover.reason()), false);
        }
    }

    /** Returns the years of the contract, from its signature to its term. */
    List<GovernedYear> years() {
        LocalDate signedOn = resolved.application().signedOn();
        LocalDate term =
                new ContractCalendar(signedOn, signedOn, resolved.revision().contractYears()).to();
        return Arrays.stream(ContractYear.values())
                .limit(resolved.revision().contractYears())
                .map(year -> year(year, term))
                .toList();
    }

    /**
     * Returns the revisions consulted: the revision of the contract, and the later ones up to the start of its last
     * year.
     */
    List<LoadedRevision> consulted() {
        return Stream.concat(Stream.of(resolved.revision()), steps.stream().map(Step::revision))
                .distinct()
                .toList();
    }

    private GovernedYear year(ContractYear year, LocalDate term) {
        ContractCalendar calendar = new ContractCalendar(
                resolved.application().signedOn(), resolved.application().hireDay(), year.number(), term);
        Map<GovernedAspect, Governance> governance = new EnumMap<>(GovernedAspect.class);
        for (GovernedAspect aspect : GovernedAspect.values()) {
            governance.put(aspect, governance(aspect, calendar.from()));
        }
        Optional<Decided<Optional<ContractYear>>> renewal =
                resolved.prior().renewable().map(earlier -> earlier.countsAs(year));
        return new GovernedYear(
                calendar,
                renewal.flatMap(Decided::outcome).orElse(year),
                renewal.map(Decided::reason),
                resolved.terms(calendar),
                governance);
    }

    private Governance governance(GovernedAspect aspect, LocalDate yearStart) {
        Governance governance = new Governance(resolved.revision(), Optional.empty(), false);
        for (Step step : steps) {
            if (!step.on().isAfter(yearStart)) {
                governance = step.after(governance, aspect);
            }
        }
        return governance;
    }

    /** The steps up to the first day of the last year; what comes later governs nothing. */
    private static List<Step> steps(List<LoadedRevision> revisions, ResolvedApplication resolved) {
        LocalDate signedOn = resolved.application().signedOn();
        LocalDate lastStart =
                new ContractCalendar(signedOn, signedOn, resolved.revision().contractYears()).from();
        List<Step> steps = new ArrayList<>();
        for (LoadedRevision revision : revisions) {
            revision.inForceFrom()
                    .filter(from -> from.isAfter(signedOn) && !from.isAfter(lastStart))
                    .filter(from -> revision != resolved.revision() && revision.owns(Decisions.TRANSITIONS))
                    .ifPresent(from -> steps.add(Step.of(from, revision, false)));
        }
        resolved.change()
                .filter(change -> !change.on().isAfter(lastStart))
                .ifPresent(change -> steps.add(Step.of(change.on(), change.revision(), true)));
        steps.sort(Comparator.comparing(Step::on));
        return steps;
    }
}
