package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.calculation.YearFrame.Governance;
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

    private final Signature signature;
    private final List<Step> steps;

    /**
     * Creates the timeline of a contract.
     *
     * @param revisions the revisions of its scheme
     * @param change the revision to which the doctor asks to change; empty for none
     */
    RevisionTimeline(List<LoadedRevision> revisions, Signature signature, Optional<ResolvedChange> change) {
        this.signature = signature;
        this.steps = steps(revisions, signature, change);
    }

    /**
     * The beginning of a contract.
     *
     * @param signedOn the day of signature
     * @param hireDay the day of the hire
     * @param revision the revision under which it is signed
     */
    record Signature(LocalDate signedOn, LocalDate hireDay, LoadedRevision revision) {

        /** Returns the days from the signature to the end of the last year. */
        ContractCalendar term() {
            return new ContractCalendar(signedOn, signedOn, revision.contractYears());
        }
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
    List<YearFrame> years() {
        int count = signature.revision().contractYears();
        LocalDate term = signature.term().to();
        Map<GovernedAspect, Governance> governance = atSignature();
        List<YearFrame> years = new ArrayList<>(count);
        int passed = 0;
        for (int year = 1; year <= count; year++) {
            ContractCalendar calendar = new ContractCalendar(signature.signedOn(), signature.hireDay(), year, term);
            while (passed < steps.size() && !steps.get(passed).on().isAfter(calendar.from())) {
                governance = steps.get(passed).after(governance);
                passed++;
            }
            years.add(new YearFrame(calendar, YEARS[year - 1], governance));
        }
        return List.copyOf(years);
    }

    private Map<GovernedAspect, Governance> atSignature() {
        Governance own = new Governance(signature.revision(), Optional.empty(), false);
        Map<GovernedAspect, Governance> governance = new EnumMap<>(GovernedAspect.class);
        for (GovernedAspect aspect : ASPECTS) {
            governance.put(aspect, own);
        }
        return governance;
    }

    /**
     * Returns the revisions consulted: the revision of the contract, and the later ones up to the start of its last
     * year.
     */
    List<LoadedRevision> consulted() {
        List<LoadedRevision> consulted = new ArrayList<>(steps.size() + 1);
        consulted.add(signature.revision());
        for (Step step : steps) {
            if (!consulted.contains(step.revision())) {
                consulted.add(step.revision());
            }
        }
        return List.copyOf(consulted);
    }

    /** The steps up to the first day of the last year; what comes later governs nothing. */
    private static List<Step> steps(
            List<LoadedRevision> revisions, Signature signature, Optional<ResolvedChange> change) {
        LocalDate lastStart = signature.term().from();
        List<Step> steps = new ArrayList<>(revisions.size());
        for (LoadedRevision revision : revisions) {
            Optional<LocalDate> from = revision.inForceFrom();
            if (from.isPresent()
                    && from.get().isAfter(signature.signedOn())
                    && !from.get().isAfter(lastStart)
                    && revision != signature.revision()
                    && revision.owns(Decisions.TRANSITIONS)) {
                steps.add(new Step(from.get(), revision, false));
            }
        }
        change.filter(asked -> !asked.on().isAfter(lastStart))
                .ifPresent(asked -> steps.add(new Step(asked.on(), asked.revision(), true)));
        steps.sort(IN_TIME);
        return steps;
    }
}
