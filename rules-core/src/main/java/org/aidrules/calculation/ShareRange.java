package org.aidrules.calculation;

import java.util.Optional;
import java.util.function.BinaryOperator;
import org.aidrules.number.Ratio;

/**
 * What is known of a share: it is not less and not more.
 *
 * @param least the lowest share that is possible, between 0 and 1
 * @param most the highest share that is possible
 */
record ShareRange(Ratio least, Ratio most) {

    /** Any share. */
    static final ShareRange UNKNOWN = new ShareRange(Ratio.NONE, Ratio.WHOLE);

    static ShareRange of(Ratio known) {
        return new ShareRange(known, known);
    }

    /** Returns the share; empty where several are possible. */
    Optional<Ratio> known() {
        return least.equals(most) ? Optional.of(least) : Optional.empty();
    }

    /** Returns the range of a part of the share. */
    ShareRange times(Ratio part) {
        return new ShareRange(least.times(part), most.times(part));
    }

    /** Returns the range of the lower of two shares. */
    ShareRange lower(ShareRange other) {
        BinaryOperator<Ratio> lower = BinaryOperator.minBy(Ratio::compareTo);
        return new ShareRange(lower.apply(least, other.least), lower.apply(most, other.most));
    }

    /** Returns the range of the higher of two shares. */
    ShareRange higher(ShareRange other) {
        BinaryOperator<Ratio> higher = BinaryOperator.maxBy(Ratio::compareTo);
        return new ShareRange(higher.apply(least, other.least), higher.apply(most, other.most));
    }

    /** Returns the range of a share that may lie in this range or in another one. */
    ShareRange or(ShareRange other) {
        return new ShareRange(lower(other).least, higher(other).most);
    }
}
