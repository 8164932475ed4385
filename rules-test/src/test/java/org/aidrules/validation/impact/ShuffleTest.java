package org.aidrules.validation.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An order has each number once, differs by seed and name, and has no trend. */
class ShuffleTest {

    private static List<Integer> order(int size, long seed, String name) {
        Shuffle shuffle = new Shuffle(size, seed, name);
        return IntStream.range(0, size).mapToObj(shuffle::of).toList();
    }

    @Test
    void eachNumberHasOnePlace() {
        IntStream.concat(IntStream.rangeClosed(1, 70), IntStream.of(4069, 65_536, 65_537))
                .forEach(size -> assertEquals(
                        IntStream.range(0, size).boxed().toList(),
                        order(size, 5, "band").stream().sorted().toList(),
                        () -> "size " + size));
    }

    @Test
    void seedAndNameMakeAnotherOrder() {
        assertEquals(order(100, 1, "band"), order(100, 1, "band"));
        assertNotEquals(order(100, 1, "band"), order(100, 2, "band"));
        assertNotEquals(order(100, 1, "band"), order(100, 1, "sector"));
    }

    /**
     * Of 10 000 numbers, the 5 000 first have about half of their places in the first half: 2 500, with a standard deviation
     * of 25.
     */
    @Test
    void placesHaveNoTrend() {
        for (String name : List.of("band", "sector", "assistant", "attending")) {
            long low = order(10_000, 1, name).stream()
                    .limit(5000)
                    .filter(place -> place < 5000)
                    .count();
            assertTrue(Math.abs(low - 2500) < 100, () -> name + " " + low);
        }
    }

    /** Two orders are independent: a quarter of the numbers lie in the first half of both. */
    @Test
    void ordersAreIndependent() {
        List<Integer> one = order(10_000, 1, "band");
        for (String name : List.of("sector", "assistant", "attending")) {
            List<Integer> other = order(10_000, 1, name);
            long both = IntStream.range(0, 10_000)
                    .filter(number -> one.get(number) < 5000 && other.get(number) < 5000)
                    .count();
            assertTrue(Math.abs(both - 2500) < 100, () -> name + " " + both);
        }
    }
}
