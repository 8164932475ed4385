/**
 * Internal: the rules that run, as they are loaded. {@code RuleSet} is what the calculations take: revisions, reference
 * data, thresholds. {@code RevisionCatalog} builds each revision on the one it extends; {@code OverlayFolder} reads a
 * caller's own tables.
 */
@NullMarked
package org.aidrules.ruleset;

import org.jspecify.annotations.NullMarked;
