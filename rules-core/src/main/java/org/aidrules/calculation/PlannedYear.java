package org.aidrules.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidPlan;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Instalment;
import org.aidrules.facts.PaymentFacts;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.PaymentShare;

/**
 * The maximum aid of a year of a contract of any scheme, and its instalments.
 *
 * @param frame the days of the year, with the revision that governs each aspect of it
 * @param plan the year
 * @param instalments the instalments; none where the aid, or the way in which it is paid, is unknown
 */
record PlannedYear(YearFrame frame, AidPlan.Year plan, Instalments instalments) {

    /**
     * Plans a year.
     *
     * @param maximum the maximum aid, rounded; empty where it is unknown
     * @param because the rows that give it
     */
    static PlannedYear of(YearFrame frame, Optional<BigDecimal> maximum, List<Reason> because) {
        Certainty certainty = Reason.leastSure(because);
        Instalments instalments =
                maximum.isPresent() ? Instalments.of(frame, frame.calendar(), maximum.get()) : Instalments.NONE;
        List<Reason> reasons = new ArrayList<>(because);
        for (Decided<Optional<PaymentShare>> share : instalments.shares()) {
            reasons.add(share.reason());
        }
        if (maximum.isPresent() && instalments.shares().isEmpty()) {
            reasons.add(noInstalment(frame));
        }
        return new PlannedYear(
                frame,
                new AidPlan.Year(
                        frame.calendar().year(),
                        frame.calendar().from(),
                        frame.calendar().to(),
                        frame.revision(GovernedAspect.AMOUNTS).id(),
                        maximum,
                        certainty,
                        instalments.payments(),
                        reasons),
                instalments);
    }

    private static Reason noInstalment(YearFrame frame) {
        return frame.revision(GovernedAspect.PAYMENTS)
                .decide(Decisions.PAYMENTS, new PaymentFacts(frame.countsAs(), Instalment.FIRST))
                .reason();
    }

    /** Returns whether the aid is known, and no text says how it is paid. */
    boolean isPaymentOpen() {
        return plan.maximumAid().isPresent() && instalments.shares().isEmpty();
    }
}
