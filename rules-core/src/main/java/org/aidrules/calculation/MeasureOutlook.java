package org.aidrules.calculation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.ContractReview;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.number.Ratio;

/**
 * Calculates how far a measure is on a day of a contract year, and how far it must come.
 *
 * @param targets the targets of the contract
 * @param suspended whether the targets of a year are suspended
 * @param asOf the day
 * @param end the last day of a contract that ended before its term
 */
record MeasureOutlook(
        TargetCalculator targets, Predicate<GovernedYear> suspended, LocalDate asOf, Optional<LocalDate> end) {

    private static final int MONTHS = 12;

    /**
     * Returns the progress of a measure.
     *
     * @param years the contract year of the day, and the later ones
     * @param observed the count on the day
     */
    ContractReview.MeasureProgress progress(List<GovernedYear> years, CountedMeasure measure, int observed) {
        GovernedYear current = years.get(0);
        MeasureAttainment attained = attainment(current, measure, observed);
        AidPlan.Target target = attained.target();
        OptionalInt missing = missing(needed(current, measure, observed), observed);
        return new ContractReview.MeasureProgress(
                measure.measure(),
                measure.start(),
                target.target(),
                observed,
                attained.attainment().map(Ratio::toDecimal),
                missing,
                missing(target.target(), observed),
                missing.isPresent() ? perMonth(missing.getAsInt(), current.calendar()) : missing,
                pace(years, measure, observed),
                attained.certainty(),
                attained.shown().reasons());
    }

    private MeasureAttainment attainment(GovernedYear year, CountedMeasure measure, int count) {
        return MeasureAttainment.of(
                year.revision(GovernedAspect.MODULATION), targets.target(year, measure), measure, count);
    }

    /** Returns whether a count alone gives the aid of a year in full. */
    private boolean isEnough(GovernedYear year, CountedMeasure measure, int count) {
        return !suspended.test(year) && YearResult.isInFull(year.frame(), attainment(year, measure, count));
    }

    /**
     * Returns the lowest count that alone gives the aid of a year in full; empty where no text settles it. A count that
     * is enough stays enough when it grows.
     */
    private OptionalInt needed(GovernedYear year, CountedMeasure measure, int observed) {
        int enough = Math.max(
                Math.max(measure.start(), observed),
                targets.target(year, measure).target().target().orElse(0));
        if (!isEnough(year, measure, enough)) {
            return OptionalInt.empty();
        }
        int tooFew = -1;
        while (enough - tooFew > 1) {
            int middle = (enough + tooFew) >>> 1;
            if (isEnough(year, measure, middle)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalInt.of(enough);
    }

    private static OptionalInt missing(OptionalInt needed, int observed) {
        return needed.isPresent() ? OptionalInt.of(Math.max(0, needed.getAsInt() - observed)) : needed;
    }

    /** Returns the pace for the first year whose aid depends on the measure. */
    private Optional<ContractReview.Pace> pace(List<GovernedYear> years, CountedMeasure measure, int observed) {
        return years.stream()
                .filter(year -> year.terms().measures().contains(measure))
                .filter(year -> !suspended.test(year) && !isEnough(year, measure, 0))
                .findFirst()
                .flatMap(year -> pace(year, measure, observed));
    }

    private Optional<ContractReview.Pace> pace(GovernedYear year, CountedMeasure measure, int observed) {
        OptionalInt needed = needed(year, measure, observed);
        if (needed.isEmpty()) {
            return Optional.empty();
        }
        LocalDate on = lastDay(year.calendar());
        int expected = expected(measure.start(), needed.getAsInt(), year.terms().placedOn(), on);
        return Optional.of(new ContractReview.Pace(
                year.calendar().year(),
                on,
                needed.getAsInt(),
                expected,
                observed >= expected,
                perMonth(Math.max(0, needed.getAsInt() - observed), year.calendar())));
    }

    private LocalDate lastDay(ContractCalendar calendar) {
        return end.isPresent() ? calendar.endingOn(end.get()).to() : calendar.to();
    }

    /** Returns the count on the line from the start to the count that is needed, rounded up. */
    private int expected(int start, int needed, LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (needed <= start || days <= 0) {
            return needed;
        }
        long passed = ChronoUnit.DAYS.between(from, asOf);
        return start + Math.toIntExact(roundedUp((long) (needed - start) * passed, days));
    }

    /** Returns the patients to gain in each month until a year ends; empty where some are missing and no day is left. */
    private OptionalInt perMonth(int missing, ContractCalendar calendar) {
        long daysLeft = ChronoUnit.DAYS.between(asOf, lastDay(calendar));
        if (missing == 0) {
            return OptionalInt.of(0);
        }
        long daysOfYear = ChronoUnit.DAYS.between(calendar.from(), calendar.wholeTo()) + 1;
        return daysLeft == 0
                ? OptionalInt.empty()
                : OptionalInt.of(Math.toIntExact(roundedUp(missing * daysOfYear, MONTHS * daysLeft)));
    }

    private static long roundedUp(long part, long whole) {
        return (part + whole - 1) / whole;
    }
}
