package org.aidrules.validation.impact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each value gets its share of the lines, to the nearest line. */
class QuotaTest {

    private static int[] parts(int whole, String... weights) {
        return Quota.parts(whole, Stream.of(weights).map(BigDecimal::new).toList());
    }

    /** 49, 32 and 19 % of 272 are 133.28, 87.04 and 51.68: the last has the largest remainder. */
    @Test
    void theLargestRemainderIsRoundedUp() {
        assertArrayEquals(new int[] {133, 87, 52}, parts(272, "0.49", "0.32", "0.19"));
    }

    @Test
    void theFirstOfEqualRemaindersIsRoundedUp() {
        assertArrayEquals(new int[] {1, 1, 0}, parts(2, "1", "1", "1"));
        assertArrayEquals(new int[] {3, 2, 0}, parts(5, "0.5", "0.50", "0"));
    }

    /** 54, 9, 2 and 34 add up to 99: of 99 lines each gets as many as its share says. */
    @Test
    void sharesCountInProportionToTheirSum() {
        assertArrayEquals(new int[] {54, 9, 2, 34}, parts(99, "0.54", "0.09", "0.02", "0.34"));
    }

    @Test
    void linesOfAValueAreNumbered() {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        shares.put("a", new BigDecimal("0.25"));
        shares.put("b", new BigDecimal("0.75"));
        Quota<String> quota = Quota.of(shares, new Shuffle(40, 3, "test"));
        assertEquals(Map.of("a", 10, "b", 30), quota.lines());
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        for (int line = 0; line < 40; line++) {
            Quota.Place<String> place = quota.at(line);
            assertEquals(quota.lines().get(place.value()), place.lines());
            numbers.computeIfAbsent(place.value(), value -> new ArrayList<>()).add(place.number());
        }
        numbers.forEach((value, found) -> assertEquals(
                IntStream.range(0, quota.lines().get(value)).boxed().toList(),
                found.stream().sorted().toList()));
    }
}
