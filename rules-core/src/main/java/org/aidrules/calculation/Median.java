package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Percentile;
import org.aidrules.facts.Specialty;
import org.aidrules.reference.Distribution;
import org.aidrules.ruleset.RuleSet;

/**
 * The median of a specialty.
 *
 * @param count the count of patients; empty where it is not known
 * @param reason where it comes from, or that it is not known
 */
record Median(OptionalInt count, Reason reason) {

    /**
     * Finds the median of the latest distribution up to a day.
     *
     * @param because the row that makes it the target
     */
    static Median of(RuleSet rules, Specialty specialty, Measure measure, LocalDate day, Reason because) {
        Optional<Distribution> known = rules.thresholds()
                .find(specialty, measure, day)
                .filter(distribution -> distribution.percentile(Percentile.P50).isPresent());
        return known.map(distribution -> new Median(distribution.percentile(Percentile.P50), distribution.reason()))
                .orElseGet(() -> new Median(OptionalInt.empty(), unknown(rules, specialty, measure, because)));
    }

    private static Reason unknown(RuleSet rules, Specialty specialty, Measure measure, Reason because) {
        return new Reason(
                "thresholds",
                specialty + " " + measure,
                Certainty.UNDETERMINED,
                because.sources(),
                CoreMessages.text("contract.medianUnknown", rules.reference().name(specialty), measure),
                Optional.empty());
    }
}
