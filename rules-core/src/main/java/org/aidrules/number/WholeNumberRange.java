package org.aidrules.number;

/**
 * The whole numbers that make sense somewhere. These bounds keep slips and absurdities out; they are none of the law's.
 *
 * @param least the least
 * @param most the most
 */
public record WholeNumberRange(int least, int most) {

    public static final WholeNumberRange PATIENTS = new WholeNumberRange(0, 1_000_000);
    public static final WholeNumberRange AGE = new WholeNumberRange(18, 120);
    public static final WholeNumberRange EXPERIENCE = new WholeNumberRange(0, 80);

    public boolean contains(int number) {
        return least <= number && number <= most;
    }

    @Override
    public String toString() {
        return least + ".." + most;
    }
}
