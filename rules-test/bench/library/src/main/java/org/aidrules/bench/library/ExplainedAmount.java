package org.aidrules.bench.library;

import java.math.BigDecimal;
import java.util.Optional;
import org.aidrules.explanation.Reason;

/**
 * An amount with its reason.
 *
 * @param euros the maximum aid of a contract year in whole euros; empty where there is none
 * @param reason the row that gives it
 */
public record ExplainedAmount(Optional<BigDecimal> euros, Reason reason) {}
