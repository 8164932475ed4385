/**
 * Counts the reviews of a whole file of contracts: which are off track, which have obligations overdue, and what is at stake.
 *
 * <p>{@link org.aidrules.validation.portfolio.PortfolioTally} adds contracts one by one, so that any number can be counted;
 * {@link org.aidrules.validation.portfolio.PortfolioSummary} is the result.
 */
@NullMarked
package org.aidrules.validation.portfolio;

import org.jspecify.annotations.NullMarked;
