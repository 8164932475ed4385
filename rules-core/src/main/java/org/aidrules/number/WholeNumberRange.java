package org.aidrules.number;

/**
 * A range of whole numbers that an input accepts. The ranges keep out typing errors; they are not rules of law.
 *
 * @param least the least number of the range
 * @param most the greatest number of the range
 */
public record WholeNumberRange(int least, int most) {

    /** The range of a count of patients. */
    public static final WholeNumberRange PATIENTS = new WholeNumberRange(0, 1_000_000);
    /** The range of a doctor's age, in years. */
    public static final WholeNumberRange AGE = new WholeNumberRange(18, 120);
    /** The range of the levels of diplomas in the French framework of qualifications. */
    public static final WholeNumberRange DIPLOMA = new WholeNumberRange(1, 8);
    /** The range of the number of assistants of a health centre. */
    public static final WholeNumberRange ASSISTANTS = new WholeNumberRange(1, 999);
    /** The range of an assistant's experience, in years. */
    public static final WholeNumberRange EXPERIENCE = new WholeNumberRange(0, 80);

    /**
     * Checks whether a number lies in the range.
     *
     * @param number the number
     * @return whether it is at least {@link #least()} and at most {@link #most()}
     */
    public boolean contains(int number) {
        return least <= number && number <= most;
    }

    /**
     * Formats the range.
     *
     * @return for example {@code 18..120}
     */
    @Override
    public String toString() {
        return least + ".." + most;
    }
}
