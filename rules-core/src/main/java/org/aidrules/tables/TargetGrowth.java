package org.aidrules.tables;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a count of patients must grow.
 *
 * @param rate the rate of growth, 1 for a doubling; empty where the target is the median, or where no text settles it
 * @param toMedian whether the target is the median of the specialty
 * @param tolerance the tolerated shortfall below the target, as a share of it; empty where there is none
 */
public record TargetGrowth(Optional<BigDecimal> rate, boolean toMedian, Optional<BigDecimal> tolerance) {}
