package org.aidrules.bench.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/** Formats measured figures with the digits that mean something. */
final class Figures {

    private static final MathContext DIGITS = new MathContext(3);
    private static final String NOT_MEASURED = "–";

    private Figures() {}

    /** Formats a figure with three digits, or all those before the decimal mark. */
    static String of(double figure) {
        BigDecimal rounded =
                Math.abs(figure) >= 1000 ? new BigDecimal(Math.rint(figure)) : new BigDecimal(figure).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Formats a number of bytes, which is whole but for what the measurement itself allocates. */
    static String bytes(OptionalDouble bytes) {
        return bytes.isPresent() ? of(Math.rint(bytes.getAsDouble())) : NOT_MEASURED;
    }

    /** Formats a figure that may be missing. */
    static String of(OptionalDouble figure) {
        return figure.isPresent() ? of(figure.getAsDouble()) : NOT_MEASURED;
    }
}
