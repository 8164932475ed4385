package org.aidrules.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static final long MOST = 1_000_000;

    @Provide
    Arbitrary<Ratio> ratios() {
        Arbitrary<Long> parts = Arbitraries.longs().between(-MOST, MOST);
        Arbitrary<Long> wholes = Arbitraries.longs().between(1, MOST);
        Arbitrary<Long> small = Arbitraries.longs().between(-6, 6);
        return Arbitraries.oneOf(
                Combinators.combine(parts, wholes).as(Ratio::of),
                Combinators.combine(small, small.filter(whole -> whole > 0)).as(Ratio::of));
    }

    @Property
    void equalsAgreesWithCompareTo(@ForAll("ratios") Ratio one, @ForAll("ratios") Ratio other) {
        assertEquals(one.equals(other), one.compareTo(other) == 0);
        assertEquals(Integer.signum(one.compareTo(other)), -Integer.signum(other.compareTo(one)));
    }

    @Property
    void aRatioIsTheSameInLowestTerms(@ForAll("ratios") Ratio ratio, @ForAll @LongRange(min = 1, max = MOST) long by) {
        BigInteger factor = BigInteger.valueOf(by);
        Ratio same = new Ratio(ratio.part().multiply(factor), ratio.whole().multiply(factor));
        assertEquals(ratio, same);
        assertEquals(ratio.hashCode(), same.hashCode());
        assertEquals(BigInteger.ONE, ratio.part().gcd(ratio.whole()));
        assertEquals(1, ratio.whole().signum());
    }

    @Property
    void sumsAndProductsDoNotDependOnOrder(
            @ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b, @ForAll("ratios") Ratio c) {
        assertEquals(a.plus(b), b.plus(a));
        assertEquals(a.plus(b).plus(c), a.plus(b.plus(c)));
        assertEquals(a.times(b), b.times(a));
        assertEquals(a.times(b).times(c), a.times(b.times(c)));
        assertEquals(a.times(b.plus(c)), a.times(b).plus(a.times(c)));
        assertEquals(a, a.plus(Ratio.NONE));
        assertEquals(a, a.times(Ratio.WHOLE));
        assertEquals(Ratio.NONE, a.times(Ratio.NONE));
    }

    @Property
    void orderIsKeptBySums(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b, @ForAll("ratios") Ratio c) {
        assertEquals(a.compareTo(b), a.plus(c).compareTo(b.plus(c)));
    }

    @Property
    void aRatioComparesWithADecimalAsWithTheSameRatio(
            @ForAll("ratios") Ratio ratio, @ForAll @LongRange(min = -MOST, max = MOST) long thousandths) {
        assertEquals(ratio.compareTo(Ratio.of(thousandths, 1000)), ratio.compareTo(BigDecimal.valueOf(thousandths, 3)));
    }

    @Property
    void aShareOfAnAmountIsOffByHalfACentAtMost(
            @ForAll("ratios") Ratio ratio, @ForAll @LongRange(min = 0, max = MOST) long cents) {
        BigDecimal euros = BigDecimal.valueOf(cents, 2);
        BigDecimal share = ratio.of(euros, CENT, RoundingMode.HALF_UP);
        assertEquals(2, share.scale());
        Ratio exact = ratio.times(Ratio.of(cents, 1));
        Ratio error = exact.plus(new Ratio(share.unscaledValue().negate(), BigInteger.ONE));
        assertTrue(error.compareTo(new BigDecimal("0.5")) <= 0 && error.compareTo(new BigDecimal("-0.5")) >= 0);
    }

    @Property
    void aBoundedRatioLiesBetweenNoneAndTheWhole(@ForAll("ratios") Ratio ratio) {
        Ratio bounded = ratio.bounded();
        assertTrue(bounded.compareTo(Ratio.NONE) >= 0 && bounded.compareTo(Ratio.WHOLE) <= 0);
        assertEquals(bounded, bounded.bounded());
        assertTrue(bounded.equals(ratio) || bounded.equals(Ratio.NONE) || bounded.equals(Ratio.WHOLE));
    }

    @ParameterizedTest
    @CsvSource({"-1, 3, 0, 1", "0, 5, 0, 1", "1, 3, 1, 3", "3, 3, 1, 1", "4, 3, 1, 1"})
    void boundsAreTheNearest(long part, long whole, long boundedPart, long boundedWhole) {
        assertEquals(Ratio.of(boundedPart, boundedWhole), Ratio.of(part, whole).bounded());
    }

    /** Half a unit is rounded away from zero by HALF_UP. */
    @ParameterizedTest
    @CsvSource({
        "1, 3, 100.00, 0.01, HALF_UP, 33.33",
        "2, 3, 100.00, 0.01, HALF_UP, 66.67",
        "2, 3, 100.00, 0.01, DOWN, 66.66",
        "1, 2, 0.01, 0.01, HALF_UP, 0.01",
        "1, 2, 0.01, 0.01, DOWN, 0.00",
        "1, 2, 0.03, 0.01, HALF_UP, 0.02",
        "-1, 2, 0.01, 0.01, HALF_UP, -0.01",
        "1, 4, 0.01, 0.01, HALF_UP, 0.00",
        "1, 4, 0.01, 0.01, UP, 0.01",
        "1, 1, 12.5, 0.01, HALF_UP, 12.50",
        "1, 1, 294.375, 1, DOWN, 294",
        "1, 1, 294.375, 10, UP, 300"
    })
    void aShareIsRoundedToAMultipleOfTheUnit(
            long part, long whole, BigDecimal quantity, BigDecimal unit, RoundingMode mode, BigDecimal share) {
        assertEquals(share, Ratio.of(part, whole).of(quantity, unit, mode));
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 0.3333333333", "2, 3, 0.6666666666", "1, 4, 0.25", "10, 1, 10", "0, 7, 0", "-2, 3, -0.6666666666"
    })
    void aDecimalIsRoundedDown(long part, long whole, String decimal) {
        assertEquals(decimal, Ratio.of(part, whole).toDecimal().toPlainString());
    }

    @Test
    void theWholeIsAtLeastOne() {
        assertThrows(IllegalArgumentException.class, () -> Ratio.of(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Ratio.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Ratio.of(1, -3));
    }

    @Test
    void aRatioIsWrittenAsAFraction() {
        assertEquals("1/3", Ratio.of(2, 6).toString());
        assertEquals("-1/2", Ratio.of(-3, 6).toString());
    }
}
