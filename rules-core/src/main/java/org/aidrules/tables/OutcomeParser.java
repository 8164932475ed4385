package org.aidrules.tables;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Verdict;
import org.aidrules.number.Ratio;

/** Reads the outcome cells of a row into the outcome of its decision. */
final class OutcomeParser {

    private OutcomeParser() {
    }

    static CriterionRuling ruling(OutcomeCells outcome) {
        Verdict verdict = outcome.constant("verdict", Verdict.class);
        Optional<DeadlineRule> due = outcome.due();
        if ((verdict == Verdict.TO_BE_MET) != due.isPresent()) {
            throw new BadCellException(new LocalizedText(
                    "a deadline goes with the verdict TO_BE_MET, and with no other",
                    "une échéance va avec le verdict TO_BE_MET, et avec aucun autre"));
        }
        return new CriterionRuling(verdict, due);
    }

    static TargetGrowth growth(OutcomeCells outcome) {
        Optional<BigDecimal> tolerance =
                outcome.fills("tolerance") ? Optional.of(outcome.rate("tolerance")) : Optional.empty();
        if (outcome.says("growth", "TO P50")) {
            return new TargetGrowth(Optional.empty(), true, tolerance);
        }
        return new TargetGrowth(known(outcome, "growth", outcome::rate), false, tolerance);
    }

    static Optional<ContractYear> countsAs(OutcomeCells outcome) {
        return outcome.says("countsAs", "SAME") ? Optional.empty()
                : Optional.of(outcome.constant("countsAs", ContractYear.class));
    }

    static TerminationRule termination(OutcomeCells outcome) {
        return new TerminationRule(outcome.says("notice", "NONE") ? Optional.empty()
                : Optional.of(outcome.whole("notice")), outcome.oneOf("owed", "BY DAYS", "UNDETERMINED"));
    }

    static Optional<Ratio> posts(OutcomeCells outcome) {
        return outcome.says("posts", "NONE") ? Optional.empty() : Optional.of(outcome.ratio("posts"));
    }

    static Optional<PaymentShare> share(OutcomeCells outcome) {
        if (outcome.says("share", "NONE")) {
            return Optional.empty();
        }
        DeadlineRule due = outcome.due().orElseThrow(OutcomeParser::noDeadline);
        return Optional.of(new PaymentShare(
                outcome.says("share", "BALANCE") ? Optional.empty() : Optional.of(outcome.rate("share")), due));
    }

    static Optional<DeadlineRule> bound(OutcomeCells outcome) {
        return outcome.oneOf("bound", "YES", "NO") ? Optional.of(outcome.due().orElseThrow(OutcomeParser::noDeadline))
                : Optional.empty();
    }

    static Optional<BigDecimal> known(OutcomeCells outcome, String column, Function<String, BigDecimal> reader) {
        return outcome.says(column, "UNDETERMINED") || outcome.says(column, "NONE")
                ? Optional.empty() : Optional.of(reader.apply(column));
    }

    static BadCellException noDeadline() {
        return new BadCellException(new LocalizedText("column from is empty, so there is no day",
                "la colonne from est vide, il n'y a donc pas de jour"));
    }
}
