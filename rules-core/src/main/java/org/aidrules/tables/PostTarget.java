package org.aidrules.tables;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a full-time post asks for in patients.
 *
 * @param counts whether the measure counts
 * @param patients the further patients for each full-time post; empty where the target is the median, where the measure does
 *     not count, or where no text settles it
 * @param toMedian whether the target of each doctor is the median of the specialty
 * @param withinYears the years within which the target must be reached; empty where none are given
 */
public record PostTarget(
        boolean counts, Optional<BigDecimal> patients, boolean toMedian, Optional<Integer> withinYears) {}
