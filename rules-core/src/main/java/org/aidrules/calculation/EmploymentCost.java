package org.aidrules.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidOptions;
import org.aidrules.contract.AssistantWage;
import org.aidrules.contract.OptionFigure;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.explanation.Reason;
import org.aidrules.number.Ratio;
import org.aidrules.tables.DecisionResult.Decided;

/**
 * The cost of an assistant to the employer in a year, exactly: twelve monthly wages, for the posts of an option, with the
 * employer's charges where they are given.
 *
 * @param wage the wage
 * @param posts the full-time posts of the option
 * @param yearly the cost of a year, in euros
 * @param reasons the row that gives the posts
 */
record EmploymentCost(AssistantWage wage, Ratio posts, Ratio yearly, List<Reason> reasons) {

    private static final Ratio MONTHS = Ratio.of(12, 1);
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(1_000_000);
    private static final List<String> WAGES = List.of("\"0.01\"..\"1000000.00\"");

    /** Returns the errors of a wage. */
    static List<InputError> errors(AssistantWage wage) {
        InputErrors errors = new InputErrors();
        BigDecimal gross = wage.grossMonthly();
        if (gross.compareTo(CENT) < 0
                || gross.compareTo(MOST_EUROS) > 0
                || gross.stripTrailingZeros().scale() > CENT.scale()) {
            errors.add(InputError.notAccepted("/grossMonthlyWage", gross.toPlainString(), WAGES));
        }
        wage.employerChargeRate()
                .filter(rate -> rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0)
                .ifPresent(rate -> errors.add(
                        InputError.notAccepted("/employerChargeRate", rate.toPlainString(), AcceptedValues.SHARE)));
        return errors.list();
    }

    /** Returns the cost of an option; empty where the revision gives it no posts. */
    static Optional<EmploymentCost> of(AssistantWage wage, Decided<Optional<Ratio>> posts) {
        Ratio charges = Ratio.of(wage.employerChargeRate().orElse(BigDecimal.ZERO));
        return posts.outcome()
                .map(share -> new EmploymentCost(
                        wage,
                        share,
                        Ratio.of(wage.grossMonthly()).times(MONTHS).times(share).times(Ratio.WHOLE.plus(charges)),
                        List.of(posts.reason())));
    }

    /** Compares this cost with the aid of some years. */
    AidOptions.Cost comparedWith(List<OptionFigure> aids, OptionFigure all) {
        return new AidOptions.Cost(
                posts.toDecimal(),
                yearly.of(BigDecimal.ONE, CENT, RoundingMode.HALF_UP),
                wage.employerChargeRate().isPresent(),
                aids.stream().map(aid -> share(aid, yearly)).toList(),
                share(all, yearly.times(Ratio.of(aids.size(), 1))),
                reasons);
    }

    /** Returns an aid as a share of a cost. The share grows with the aid, so that the ends of a range are its ends. */
    private static OptionFigure share(OptionFigure aid, Ratio cost) {
        return new OptionFigure(
                aid.value().map(euros -> covered(euros, cost)),
                aid.range()
                        .map(range -> new OptionFigure.Range(
                                covered(range.atLeast(), cost), range.atMost().map(euros -> covered(euros, cost)))),
                aid.certainty());
    }

    private static BigDecimal covered(BigDecimal euros, Ratio cost) {
        return Ratio.of(euros).dividedBy(cost).toDecimal();
    }
}
