package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gives each of a number of lines one of several values. Each value gets its share of the lines, to the nearest line, and
 * an order that looks random decides which. Immutable.
 */
final class Quota<T> {

    private final List<T> values;
    private final int[] parts;
    private final Shuffle order;

    /** The value of a line, and which of the lines with that value it is: 0 to their number minus 1. */
    record Place<T>(T value, int number, int lines) {}

    private Quota(List<T> values, int[] parts, Shuffle order) {
        this.values = values;
        this.parts = parts;
        this.order = order;
    }

    /**
     * Obtains a quota.
     *
     * @param shares the values with their shares, which count in proportion to their sum
     * @param order the order of the lines
     */
    static <T> Quota<T> of(Map<T, BigDecimal> shares, Shuffle order) {
        return new Quota<>(List.copyOf(shares.keySet()), parts(order.size(), shares.values()), order);
    }

    /** Returns the value of a line. */
    Place<T> at(int line) {
        int number = order.of(line);
        int value = 0;
        while (number >= parts[value]) {
            number -= parts[value];
            value++;
        }
        return new Place<>(values.get(value), number, parts[value]);
    }

    /** Returns the number of lines of each value. */
    Map<T, Integer> lines() {
        Map<T, Integer> lines = new LinkedHashMap<>();
        for (int value = 0; value < parts.length; value++) {
            lines.put(values.get(value), parts[value]);
        }
        return lines;
    }

    /** Divides a whole in proportion to weights; the largest remainders are rounded up, the earlier of equal ones first. */
    static int[] parts(int whole, Collection<BigDecimal> weights) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        List<BigInteger> scaled = new ArrayList<>();
        for (BigDecimal weight : weights) {
            scaled.add(weight.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue());
        }
        BigInteger sum = scaled.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger[]> divided = scaled.stream()
                .map(weight -> weight.multiply(BigInteger.valueOf(whole)).divideAndRemainder(sum))
                .toList();
        int[] parts = divided.stream().mapToInt(part -> part[0].intValueExact()).toArray();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer part) -> divided.get(part)[1], Comparator.reverseOrder()))
                .limit(whole - IntStream.of(parts).sum())
                .forEach(part -> parts[part]++);
        return parts;
    }
}
