package org.aidrules.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.aidrules.facts.RoundingDirection;
import org.aidrules.number.Ratio;

/**
 * How a quantity is rounded.
 *
 * @param unit the unit of which the rounded quantity is a multiple, more than 0
 * @param direction the direction
 */
public record RoundingRule(BigDecimal unit, RoundingDirection direction) {

    /** Rounds a quantity, which is not negative, to a multiple of the unit. */
    public BigDecimal round(BigDecimal quantity) {
        return round(Ratio.WHOLE, quantity);
    }

    /** Rounds a share of a quantity, which is not negative, to a multiple of the unit. */
    public BigDecimal round(Ratio share, BigDecimal quantity) {
        return share.of(quantity, unit, mode());
    }

    private RoundingMode mode() {
        return switch (direction) {
            case DOWN -> RoundingMode.DOWN;
            case HALF_UP -> RoundingMode.HALF_UP;
            case UP -> RoundingMode.UP;
        };
    }
}
