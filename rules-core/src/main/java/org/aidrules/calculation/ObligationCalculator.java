package org.aidrules.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Criterion;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.ObligationFacts;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.YesNo;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.CriterionRuling;
import org.aidrules.tables.DeadlineRule;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;

/** Calculates the obligations of a contract and their deadlines. */
final class ObligationCalculator {

    private static final ObligationKind[] KINDS = ObligationKind.values();

    private ObligationCalculator() {}

    /** Returns the obligations of the table {@code obligations}, and coordinated practice if it must still be met. */
    static List<AidPlan.Obligation> obligations(ResolvedApplication resolved, ContractCalendar firstYear) {
        AidApplication application = resolved.application();
        YesNo holdsCqp = application
                .assistant()
                .map(assistant -> YesNo.of(assistant.holdsCqp()))
                .orElse(YesNo.NOT_GIVEN);
        List<AidPlan.Obligation> obligations = obligations(
                resolved.revision(), holdsCqp, application.practice().secretaryPromoted(), firstYear);
        Decided<CriterionRuling> coordination =
                Objects.requireNonNull(resolved.criteria().get(Criterion.COORDINATED_PRACTICE));
        add(
                obligations,
                ObligationKind.COORDINATED_PRACTICE,
                coordination.outcome().deadline(),
                coordination.reason(),
                firstYear);
        return List.copyOf(obligations);
    }

    /** Returns the obligations of the table {@code obligations}. */
    static List<AidPlan.Obligation> obligations(
            LoadedRevision revision, YesNo holdsCqp, boolean secretaryPromoted, ContractCalendar firstYear) {
        List<AidPlan.Obligation> obligations = new ArrayList<>();
        for (ObligationKind kind : KINDS) {
            Decided<Optional<DeadlineRule>> decided =
                    revision.decide(Decisions.OBLIGATIONS, new ObligationFacts(kind, holdsCqp, secretaryPromoted));
            add(obligations, kind, decided.outcome(), decided.reason(), firstYear);
        }
        return obligations;
    }

    private static void add(
            List<AidPlan.Obligation> obligations,
            ObligationKind kind,
            Optional<DeadlineRule> deadline,
            Reason reason,
            ContractCalendar firstYear) {
        if (deadline.isPresent()) {
            obligations.add(new AidPlan.Obligation(kind, deadline.get().on(firstYear::day), List.of(reason)));
        }
    }
}
