/**
 * Compares two revisions.
 *
 * <p>{@link org.aidrules.validation.diff.RevisionDiff} compares them cell by cell and groups the decisions that differ.
 * Uses the tables of the public API and no other part of the kit.
 */
@NullMarked
package org.aidrules.validation.diff;

import org.jspecify.annotations.NullMarked;
