/**
 * Internal: the loaded rules.
 *
 * <p>{@link org.aidrules.ruleset.RuleSet} is passed to the calculations: revisions, reference data and thresholds.
 * {@link org.aidrules.ruleset.RevisionCatalog} builds each revision on the one that it extends, from a {@link
 * org.aidrules.ruleset.RevisionDefinition}, its {@link org.aidrules.ruleset.RevisionProperties} and the period in which
 * it is in force. {@link org.aidrules.ruleset.OverlayFolder} holds the tables that a caller supplies.
 *
 * <p>This package uses {@code tables}, {@code engine}, {@code reference}, {@code revision} and the packages below them.
 */
@NullMarked
package org.aidrules.ruleset;

import org.jspecify.annotations.NullMarked;
