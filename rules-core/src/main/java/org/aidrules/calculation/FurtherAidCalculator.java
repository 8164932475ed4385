package org.aidrules.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.facts.Measure;
import org.aidrules.number.Rounding;

/**
 * Calculates what further patients are worth in the years of a contract, if the activity then lasts.
 *
 * @param settlement the calculator of the contract
 * @param years the plans of the years
 * @param open whether no text says what the activity of a year is worth
 * @param activity the activity that lasts
 */
record FurtherAidCalculator(
        SettlementCalculator settlement, List<YearPlan> years, Predicate<YearPlan> open, ObservedActivity activity) {

    private static final BigDecimal NOTHING = Rounding.cents(BigDecimal.ZERO);

    /** Returns the worth of further patients of one measure, the other one unchanged. */
    ContractReview.FurtherPatients worth(Measure measure, int patients) {
        Map<Measure, Integer> more = activity.plus(measure, patients).counts();
        AidBounds thisYear = AidBounds.of(NOTHING);
        AidBounds together = AidBounds.of(NOTHING);
        for (YearPlan year : years) {
            AidBounds gain = gain(aid(year, activity.counts()), aid(year, more));
            thisYear = year.number() == years.get(0).number() ? gain : thisYear;
            together = together.plus(gain);
        }
        return new ContractReview.FurtherPatients(measure, patients, further(thisYear), further(together));
    }

    /** Returns what the texts say of the aid of a year; up to the whole where nothing can be said. */
    private AidBounds aid(YearPlan year, Map<Measure, Integer> counts) {
        return open.test(year) || !year.governed().terms().areCounted(counts)
                ? new AidBounds(NOTHING, settlement.fullAid(year))
                : settlement.aid(year, counts);
    }

    /** Returns what the texts say of the further aid of a year; more patients never give less. */
    private static AidBounds gain(AidBounds now, AidBounds then) {
        BigDecimal least =
                now.atMost().map(then.atLeast()::subtract).orElse(NOTHING).max(NOTHING);
        return new AidBounds(least, then.atMost().map(most -> most.subtract(now.atLeast())));
    }

    private static ContractReview.FurtherAid further(AidBounds gain) {
        boolean settled = gain.atMost()
                .filter(most -> most.compareTo(gain.atLeast()) == 0)
                .isPresent();
        return settled
                ? new ContractReview.FurtherAid(gain.atMost(), Optional.empty())
                : new ContractReview.FurtherAid(Optional.empty(), Optional.of(gain));
    }
}
