package org.aidrules.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidSettlement;
import org.aidrules.rules.SettlementOracle.Fraction;

/** The library's figures in the terms of the oracles: cents, and fractions. */
final class OracleFigures {

    private OracleFigures() {}

    /** The attainments of a year; one that agrees with the oracle's is the oracle's own. */
    static List<Optional<Fraction>> attainments(List<Optional<Fraction>> expected, AidSettlement.Year year) {
        List<Optional<Fraction>> attainments = new ArrayList<>();
        for (int i = 0; i < year.attainments().size(); i++) {
            attainments.add(fraction(
                    i < expected.size() ? expected.get(i) : Optional.empty(),
                    year.attainments().get(i).attainment()));
        }
        return attainments;
    }

    /** A fraction; one that agrees with the oracle's is the oracle's own. */
    static Optional<Fraction> fraction(Optional<Fraction> expected, Optional<BigDecimal> actual) {
        return expected.filter(known -> actual.isPresent() && tenDecimals(known).compareTo(actual.get()) == 0)
                .or(() -> actual.map(other -> new Fraction(
                        other.unscaledValue(),
                        BigDecimal.TEN.pow(Math.max(0, other.scale())).toBigInteger())));
    }

    private static BigDecimal tenDecimals(Fraction fraction) {
        return new BigDecimal(fraction.part()).divide(new BigDecimal(fraction.whole()), 10, RoundingMode.DOWN);
    }

    /** The lower and the upper bound, in cents; none where the aid is known. */
    static List<Long> bounds(Optional<AidBounds> bounds) {
        return bounds.stream()
                .flatMap(known -> Stream.of(Optional.of(known.atLeast()), known.atMost()))
                .map(bound -> cents(bound).getAsLong())
                .toList();
    }

    /** An amount in cents. */
    static OptionalLong cents(Optional<BigDecimal> euros) {
        return euros.stream()
                .mapToLong(amount -> amount.movePointRight(2).longValueExact())
                .findFirst();
    }
}
