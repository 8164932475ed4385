package org.aidrules.validation.impact;

/**
 * An order of the numbers from 0 to a size minus 1 that looks random. Each number's place is calculated by itself, so
 * that the parts of a population do not depend on each other and nothing is kept in memory. Immutable.
 *
 * <p>A Feistel network permutes the numbers of the smallest power of four that holds the size; a number beyond the size
 * is permuted again until it lies within it.
 */
final class Shuffle {

    private static final int ROUNDS = 4;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final int size;
    private final int halfBits;
    private final long key;

    /**
     * Obtains an order.
     *
     * @param size the number of numbers, at least 1
     * @param seed the seed of the population
     * @param name the name of what is ordered; each has an order of its own
     */
    Shuffle(int size, long seed, String name) {
        this.size = size;
        this.halfBits = Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(size - 1) + 1) / 2);
        this.key = mixed(seed + GOLDEN * name.hashCode());
    }

    int size() {
        return size;
    }

    /** Returns the place of a number, 0 to the size minus 1; no two numbers have the same. */
    int of(int number) {
        long place = number;
        do {
            place = permuted(place);
        } while (place >= size);
        return (int) place;
    }

    private long permuted(long number) {
        long mask = (1L << halfBits) - 1;
        long left = number >>> halfBits;
        long right = number & mask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ (mixed(key + GOLDEN * (round + 1) + right) & mask);
            left = right;
            right = next;
        }
        return (left << halfBits) | right;
    }

    /** Mixes 64 bits: the finalizer of SplitMix64. */
    private static long mixed(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
