package org.aidrules;

/**
 * The whole numbers that make sense somewhere. These bounds keep slips and absurdities out; they are none of the law's.
 *
 * @param least the least
 * @param most the most
 */
record Range(int least, int most) {

    static final Range PATIENTS = new Range(0, 1_000_000);
    static final Range AGE = new Range(18, 120);
    static final Range EXPERIENCE = new Range(0, 80);

    boolean contains(int number) {
        return least <= number && number <= most;
    }

    @Override
    public String toString() {
        return least + ".." + most;
    }
}
