package org.aidrules.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.FundingCoverage;
import org.aidrules.facts.FundingPayee;
import org.aidrules.facts.RoundingDirection;
import org.aidrules.facts.TrainingBlock;
import org.aidrules.facts.Verdict;
import org.aidrules.number.Ratio;

/** Reads the outcome cells of a row into the outcome of its decision. */
final class OutcomeParser {

    private static final String UNDETERMINED = "UNDETERMINED";
    private static final String NONE = "NONE";

    static final List<OutcomeColumn> RULING = OutcomeColumn.withDeadline(OutcomeColumn.of("verdict", Verdict.class));
    static final List<OutcomeColumn> GROWTH =
            List.of(OutcomeColumn.of("growth", "TO P50", UNDETERMINED, NONE), OutcomeColumn.of("tolerance"));
    static final List<OutcomeColumn> ROUNDING =
            List.of(OutcomeColumn.of("unit"), OutcomeColumn.of("direction", RoundingDirection.class));
    static final List<OutcomeColumn> COUNTS_AS = List.of(OutcomeColumn.of("countsAs", ContractYear.class, "SAME"));
    static final List<OutcomeColumn> TERMINATION =
            List.of(OutcomeColumn.of("notice", NONE), OutcomeColumn.of("owed", "BY DAYS", UNDETERMINED));
    static final List<OutcomeColumn> POSTS = List.of(OutcomeColumn.of("posts", NONE));
    static final List<OutcomeColumn> SHARE =
            OutcomeColumn.withDeadline(OutcomeColumn.of("share", "BALANCE", NONE, UNDETERMINED));
    static final List<OutcomeColumn> BOUND =
            OutcomeColumn.withDeadline(OutcomeColumn.of("bound", "YES", "NO", UNDETERMINED));

    static final List<OutcomeColumn> PERIOD =
            List.of(OutcomeColumn.of("firstDay", NONE), OutcomeColumn.of("experienceYears", NONE));

    static final List<OutcomeColumn> FIRST_DAY = List.of(OutcomeColumn.of("firstDay", NONE));
    static final List<OutcomeColumn> FUNDING = List.of(
            OutcomeColumn.of("coverage", FundingCoverage.class),
            OutcomeColumn.of("payee", FundingPayee.class, NONE),
            OutcomeColumn.of("eurosPerHour", NONE));
    static final List<OutcomeColumn> MODULE =
            List.of(OutcomeColumn.of("block", TrainingBlock.class, NONE), OutcomeColumn.of("duration", NONE));
    static final List<OutcomeColumn> POST_TARGET =
            List.of(OutcomeColumn.of("patients", "TO P50", UNDETERMINED, NONE), OutcomeColumn.of("years", NONE));

    private OutcomeParser() {}

    /** Returns the column of a number or rate that may be unknown, or that there may not be. */
    static OutcomeColumn numbers(String name) {
        return OutcomeColumn.of(name, UNDETERMINED, NONE);
    }

    static CriterionRuling ruling(OutcomeCells outcome) {
        Verdict verdict = outcome.constant("verdict", Verdict.class);
        Optional<DeadlineRule> due = outcome.deadline();
        if ((verdict == Verdict.TO_BE_MET) != due.isPresent()) {
            throw new BadCellException("table.deadlineMismatch");
        }
        return new CriterionRuling(verdict, due);
    }

    static TargetGrowth growth(OutcomeCells outcome) {
        Optional<BigDecimal> tolerance =
                outcome.isFilled("tolerance") ? Optional.of(outcome.rate("tolerance")) : Optional.empty();
        if (outcome.is("growth", "TO P50")) {
            return new TargetGrowth(Optional.empty(), true, tolerance);
        }
        return new TargetGrowth(known(outcome, "growth", outcome::rate), false, tolerance);
    }

    static PostTarget postTarget(OutcomeCells outcome) {
        boolean toMedian = outcome.is("patients", "TO P50");
        return new PostTarget(
                !outcome.is("patients", NONE),
                toMedian ? Optional.empty() : known(outcome, "patients", outcome::number),
                toMedian,
                outcome.is("years", NONE) ? Optional.empty() : Optional.of(outcome.wholeNumber("years")));
    }

    static RoundingRule rounding(OutcomeCells outcome) {
        return new RoundingRule(outcome.number("unit"), outcome.constant("direction", RoundingDirection.class));
    }

    static Optional<ContractYear> countsAs(OutcomeCells outcome) {
        return outcome.is("countsAs", "SAME")
                ? Optional.empty()
                : Optional.of(outcome.constant("countsAs", ContractYear.class));
    }

    static TerminationRule termination(OutcomeCells outcome) {
        return new TerminationRule(
                outcome.is("notice", NONE) ? Optional.empty() : Optional.of(outcome.wholeNumber("notice")),
                outcome.flag("owed", "BY DAYS", UNDETERMINED));
    }

    static TrainingPeriodRule period(OutcomeCells outcome) {
        return new TrainingPeriodRule(
                firstDay(outcome),
                outcome.is("experienceYears", NONE)
                        ? Optional.empty()
                        : Optional.of(outcome.number("experienceYears")));
    }

    static Optional<LocalDate> firstDay(OutcomeCells outcome) {
        return outcome.is("firstDay", NONE) ? Optional.empty() : Optional.of(outcome.day("firstDay"));
    }

    /** Reads the coverage of a cost: a rate where it is covered by the hour, a payee where anything is paid. */
    static FundingRule funding(OutcomeCells outcome) {
        FundingCoverage coverage = outcome.constant("coverage", FundingCoverage.class);
        Optional<FundingPayee> payee = outcome.is("payee", NONE)
                ? Optional.empty()
                : Optional.of(outcome.constant("payee", FundingPayee.class));
        Optional<BigDecimal> rate = known(outcome, "eurosPerHour", column -> euros(outcome.number(column)));
        boolean hourly = coverage == FundingCoverage.PER_HOUR;
        boolean paid = hourly || coverage == FundingCoverage.AS_INCURRED;
        if (rate.isPresent() != hourly || payee.isPresent() != paid) {
            throw new BadCellException("table.fundingMismatch");
        }
        return new FundingRule(coverage, payee, rate);
    }

    /** Reads a module: a block and hours, or neither where it is no part of the training. */
    static Optional<ModuleRule> module(OutcomeCells outcome) {
        if (outcome.is("block", NONE) != outcome.is("duration", NONE)) {
            throw new BadCellException("table.moduleMismatch");
        }
        return outcome.is("block", NONE)
                ? Optional.empty()
                : Optional.of(
                        new ModuleRule(outcome.constant("block", TrainingBlock.class), outcome.number("duration")));
    }

    static Optional<Ratio> posts(OutcomeCells outcome) {
        return outcome.is("posts", NONE) ? Optional.empty() : Optional.of(outcome.ratio("posts"));
    }

    static Optional<PaymentShare> share(OutcomeCells outcome) {
        if (outcome.is("share", NONE) || outcome.is("share", UNDETERMINED)) {
            return Optional.empty();
        }
        DeadlineRule due = outcome.deadline().orElseThrow(OutcomeParser::noDeadline);
        return Optional.of(new PaymentShare(
                outcome.is("share", "BALANCE") ? Optional.empty() : Optional.of(outcome.rate("share")), due));
    }

    static Optional<DeadlineRule> bound(OutcomeCells outcome) {
        return !outcome.is("bound", UNDETERMINED) && outcome.flag("bound", "YES", "NO")
                ? Optional.of(outcome.deadline().orElseThrow(OutcomeParser::noDeadline))
                : Optional.empty();
    }

    static Optional<BigDecimal> known(OutcomeCells outcome, String column, Function<String, BigDecimal> reader) {
        return outcome.is(column, UNDETERMINED) || outcome.is(column, NONE)
                ? Optional.empty()
                : Optional.of(reader.apply(column));
    }

    /** Writes an amount with cents, so that rounding it to the cent changes nothing. */
    static BigDecimal euros(BigDecimal number) {
        return number.setScale(Math.max(number.scale(), 2), RoundingMode.UNNECESSARY);
    }

    static BadCellException noDeadline() {
        return new BadCellException("table.deadlineMissing");
    }
}
