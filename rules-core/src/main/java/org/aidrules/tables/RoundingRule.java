package org.aidrules.tables;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.aidrules.facts.RoundingDirection;
import org.aidrules.number.Ratio;

/**
 * How a quantity is rounded.
 *
 * @param unit the unit of which the rounded quantity is a multiple, more than 0
 * @param direction the direction
 * @param decimal whether the unit is one of a decimal place, such as 1 or 0.01
 */
public record RoundingRule(BigDecimal unit, RoundingDirection direction, boolean decimal) {

    /** Creates a rule. */
    public RoundingRule(BigDecimal unit, RoundingDirection direction) {
        this(unit, direction, unit.unscaledValue().equals(BigInteger.ONE));
    }

    /** Rounds a quantity, which is not negative, to a multiple of the unit. */
    public BigDecimal round(BigDecimal quantity) {
        return decimal ? quantity.setScale(unit.scale(), mode()) : round(Ratio.WHOLE, quantity);
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
