package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.Eligibility;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.Band;

/**
 * The cost of a contract under one revision.
 *
 * @param revision the id of the revision under which it is signed
 * @param optionAvailable whether the option is available
 * @param eligibility whether the doctor would be eligible
 * @param band the band that sets the amount
 * @param rules the rules that were consulted
 * @param years the contract years, settled or not
 * @param training what is paid for the training of the assistant, apart from the aid; empty where there is none
 */
record ContractCost(
        String revision,
        boolean optionAvailable,
        Eligibility eligibility,
        Band band,
        RulesetVersion rules,
        List<Year> years,
        Optional<FundedTraining> training) {

    /**
     * A contract year.
     *
     * @param number the number of the year, 1 for the first
     * @param from the first day of the year
     * @param aid the aid in euros to the cent; empty where it is undetermined
     * @param payments the payments of the aid
     * @param settlement the settlement; empty where the activity is not known and the aid is the maximum
     */
    record Year(
            int number,
            LocalDate from,
            Optional<BigDecimal> aid,
            List<AidPlan.Payment> payments,
            Optional<AidSettlement.Year> settlement) {

        /** Obtains a year whose activity is not known. */
        static Year planned(AidPlan.Year year) {
            return new Year(year.number(), year.from(), year.maximumAid(), year.payments(), Optional.empty());
        }

        /** Obtains a year whose activity is known, or need not be. */
        static Year settled(AidSettlement.Year year) {
            return new Year(year.number(), year.from(), year.aid(), year.payments(), Optional.of(year));
        }

        boolean isSettled() {
            return settlement.isPresent();
        }

        /** Returns whether this year is undetermined, and for the same reasons as another. */
        boolean isUndeterminedAs(Year other) {
            return aid.isEmpty()
                    && other.aid.isEmpty()
                    && isSettled()
                    && bounds().equals(other.bounds())
                    && isSame(openPoints(), other.openPoints());
        }

        /** Returns whether rows say the same, wherever they come from. */
        static boolean isSame(List<Reason> rows, List<Reason> others) {
            boolean same = rows.size() == others.size();
            for (int i = 0; same && i < rows.size(); i++) {
                Reason row = rows.get(i);
                Reason other = others.get(i);
                same = row.table().equals(other.table())
                        && row.row().equals(other.row())
                        && row.text().equals(other.text())
                        && row.sources().equals(other.sources());
            }
            return same;
        }

        /** Returns the reasons for which this year has no figure. */
        List<Reason> openPoints() {
            return settlement.map(AidSettlement.Year::reasons).orElse(List.of()).stream()
                    .filter(reason -> reason.certainty() == Certainty.UNDETERMINED)
                    .toList();
        }

        /** Returns the bounds of an undetermined year, or those of a year whose activity is not known. */
        private AidBounds bounds() {
            return settlement.flatMap(AidSettlement.Year::bounds).orElseGet(() -> new AidBounds(BigDecimal.ZERO, aid));
        }

        /** Returns the cost of this year, multiplied by a weight. */
        ImpactReport.Cost cost(BigDecimal weight) {
            if (aid.isPresent()) {
                return part(aid.get(), weight);
            }
            ImpactReport.Range bounds = isSettled() ? range(weight) : ImpactReport.Range.NONE;
            return new ImpactReport.Cost(BigDecimal.ZERO, bounds, weight, BigDecimal.ZERO);
        }

        /** Returns the cost of a part of the aid, multiplied by a weight. */
        ImpactReport.Cost part(BigDecimal euros, BigDecimal weight) {
            BigDecimal all = euros.multiply(weight);
            return isSettled()
                    ? new ImpactReport.Cost(all, ImpactReport.Range.NONE, BigDecimal.ZERO, BigDecimal.ZERO)
                    : new ImpactReport.Cost(BigDecimal.ZERO, ImpactReport.Range.NONE, BigDecimal.ZERO, all);
        }

        /** Returns what this year can cost beside what is settled, multiplied by a weight. */
        ImpactReport.Range range(BigDecimal weight) {
            if (isSettled() && aid.isPresent()) {
                return ImpactReport.Range.NONE;
            }
            AidBounds bounds =
                    settlement.flatMap(AidSettlement.Year::bounds).orElseGet(() -> new AidBounds(BigDecimal.ZERO, aid));
            return ImpactReport.Range.between(bounds.atLeast(), bounds.atMost(), weight);
        }
    }

    /** Returns the contract year of a number, if there is one. */
    Optional<Year> year(int number) {
        for (Year year : years) {
            if (year.number() == number) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }

    /** Returns the aid of the settled years in euros; undetermined years are left out. */
    BigDecimal settled() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Year year : years) {
            if (year.isSettled() && year.aid().isPresent()) {
                sum = sum.add(year.aid().get());
            }
        }
        return sum;
    }
}
