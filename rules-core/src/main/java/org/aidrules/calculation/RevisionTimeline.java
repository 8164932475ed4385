package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private static final GovernedAspect[] ASPECTS = GovernedAspect.values();
    private static final ContractYear[] YEARS = ContractYear.values();
    private static final Comparator<Step> IN_TIME = Comparator.comparing(Step::on);

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
     * @param asked whether the doctor changes to it
     */
    private record Step(LocalDate on, LoadedRevision revision, boolean asked) {

        /** Returns the governance of every aspect from this step on. */
        Map<GovernedAspect, Governance> after(Map<GovernedAspect, Governance> before) {
            Map<GovernedAspect, Governance> after = new EnumMap<>(GovernedAspect.class);
            for (GovernedAspect aspect : ASPECTS) {
                after.put(aspect, after(Objects.requireNonNull(before.get(aspect)), aspect));
            }
            return after;
        }

        private Governance after(Governance before, GovernedAspect aspect) {
            Decided<Takeover> takeover = revision.decide(Decisions.TRANSITIONS, new TransitionFacts(aspect, asked));
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
        LocalDate hireDay = resolved.application().hireDay();
        int count = resolved.revision().contractYears();
        LocalDate term = new ContractCalendar(signedOn, signedOn, count).to();
        Map<GovernedAspect, Governance> governance = atSignature();
        List<GovernedYear> years = new ArrayList<>(count);
        int passed = 0;
        for (int year = 1; year <= count; year++) {
            ContractCalendar calendar = new ContractCalendar(signedOn, hireDay, year, term);
            while (passed < steps.size() && !steps.get(passed).on().isAfter(calendar.from())) {
                governance = steps.get(passed).after(governance);
                passed++;
            }
            years.add(year(calendar, governance));
        }
        return List.copyOf(years);
    }

    private Map<GovernedAspect, Governance> atSignature() {
        Governance own = new Governance(resolved.revision(), Optional.empty(), false);
        Map<GovernedAspect, Governance> governance = new EnumMap<>(GovernedAspect.class);
        for (GovernedAspect aspect : ASPECTS) {
            governance.put(aspect, own);
        }
        return governance;
    }

    private GovernedYear year(ContractCalendar calendar, Map<GovernedAspect, Governance> governance) {
        ContractYear own = YEARS[calendar.year() - 1];
        Optional<Decided<Optional<ContractYear>>> renewal =
                resolved.prior().renewable().map(earlier -> earlier.countsAs(own));
        return new GovernedYear(
                calendar,
                renewal.flatMap(Decided::outcome).orElse(own),
                renewal.map(Decided::reason),
                resolved.terms(calendar),
                governance);
    }

    /**
     * Returns the revisions consulted: the revision of the contract, and the later ones up to the start of its last
     * year.
     */
    List<LoadedRevision> consulted() {
        List<LoadedRevision> consulted = new ArrayList<>(steps.size() + 1);
        consulted.add(resolved.revision());
        for (Step step : steps) {
            if (!consulted.contains(step.revision())) {
                consulted.add(step.revision());
            }
        }
        return List.copyOf(consulted);
    }

    /** The steps up to the first day of the last year; what comes later governs nothing. */
    private static List<Step> steps(List<LoadedRevision> revisions, ResolvedApplication resolved) {
        LocalDate signedOn = resolved.application().signedOn();
        LocalDate lastStart =
                new ContractCalendar(signedOn, signedOn, resolved.revision().contractYears()).from();
        List<Step> steps = new ArrayList<>(revisions.size());
        for (LoadedRevision revision : revisions) {
            Optional<LocalDate> from = revision.inForceFrom();
            if (from.isPresent()
                    && from.get().isAfter(signedOn)
                    && !from.get().isAfter(lastStart)
                    && revision != resolved.revision()
                    && revision.owns(Decisions.TRANSITIONS)) {
                steps.add(new Step(from.get(), revision, false));
            }
        }
        resolved.change()
                .filter(change -> !change.on().isAfter(lastStart))
                .ifPresent(change -> steps.add(new Step(change.on(), change.revision(), true)));
        steps.sort(IN_TIME);
        return steps;
    }
}
