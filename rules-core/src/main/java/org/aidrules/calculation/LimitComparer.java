package org.aidrules.calculation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.facts.LimitComparison;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.ParameterFacts;
import org.aidrules.number.Ratio;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.Decisions;

/** Compares numbers with the limits that the table {@code terms} of a revision sets. */
final class LimitComparer {

    private final LoadedRevision revision;

    LimitComparer(LoadedRevision revision) {
        this.revision = revision;
    }

    /** Compares a number; {@code NOT_GIVEN} where it is absent, or where the revision sets no such limit. */
    LimitComparison compare(Optional<BigDecimal> number, Parameter limit) {
        return number.isPresent() ? compare(number.get(), limit(limit)) : LimitComparison.NOT_GIVEN;
    }

    /** Compares a whole number; {@code NOT_GIVEN} where it is absent, or where the revision sets no such limit. */
    LimitComparison compare(OptionalInt number, Parameter limit) {
        return number.isPresent() ? compare(number, limit(limit)) : LimitComparison.NOT_GIVEN;
    }

    /** Compares a whole number with a limit; {@code NOT_GIVEN} where either is absent. */
    static LimitComparison compare(OptionalInt number, Optional<BigDecimal> limit) {
        return number.isPresent() ? compare(BigDecimal.valueOf(number.getAsInt()), limit) : LimitComparison.NOT_GIVEN;
    }

    /** Compares a ratio with a limit, exactly; {@code NOT_GIVEN} where there is no limit. */
    static LimitComparison compare(Ratio ratio, Optional<BigDecimal> limit) {
        return limit.isPresent() ? comparison(ratio.compareTo(limit.get())) : LimitComparison.NOT_GIVEN;
    }

    private Optional<BigDecimal> limit(Parameter limit) {
        return revision.decide(Decisions.TERMS, new ParameterFacts(limit)).outcome();
    }

    private static LimitComparison compare(BigDecimal number, Optional<BigDecimal> limit) {
        return limit.isPresent() ? comparison(number.compareTo(limit.get())) : LimitComparison.NOT_GIVEN;
    }

    private static LimitComparison comparison(int sign) {
        return sign < 0 ? LimitComparison.BELOW : sign == 0 ? LimitComparison.AT : LimitComparison.ABOVE;
    }
}
