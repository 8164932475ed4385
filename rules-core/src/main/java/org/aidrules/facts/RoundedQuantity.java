package org.aidrules.facts;

/** A quantity that is rounded. Each is a row of the table {@code rounding}. */
public enum RoundedQuantity {
    /** The gain in patients that a growth requires. */
    TARGET_GAIN,
    /** The aid of a year, and each of its instalments, in euros. */
    AID
}
