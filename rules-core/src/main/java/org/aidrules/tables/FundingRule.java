package org.aidrules.tables;

import java.math.BigDecimal;
import java.util.Optional;
import org.aidrules.facts.FundingCoverage;
import org.aidrules.facts.FundingPayee;

/**
 * How the skills operator covers a cost of the training.
 *
 * @param coverage the kind of coverage
 * @param payee to whom it pays; empty unless it pays
 * @param eurosPerHour the euros for each hour attended; empty unless it covers the cost by the hour
 */
public record FundingRule(FundingCoverage coverage, Optional<FundingPayee> payee, Optional<BigDecimal> eurosPerHour) {}
