/**
 * Calculates what a population of contracts costs under two revisions.
 *
 * <p>{@link org.aidrules.validation.impact.ImpactAnalysis} calculates each contract under both revisions, an
 * {@link org.aidrules.validation.impact.ImpactTally} sums the results, and an
 * {@link org.aidrules.validation.impact.ImpactReport} holds them;
 * {@link org.aidrules.validation.impact.OpenPoint}, {@link org.aidrules.validation.impact.SplitPart} and
 * {@link org.aidrules.validation.impact.Scenario} say what open points and changes are worth;
 * {@link org.aidrules.validation.impact.SyntheticPopulation} generates contracts. Uses the public API of the rules and
 * no other part of the kit.
 */
@NullMarked
package org.aidrules.validation.impact;

import org.jspecify.annotations.NullMarked;
