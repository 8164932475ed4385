/**
 * Compares two revisions, cell by cell, and groups the decisions that differ.
 */
@NullMarked
package org.aidrules.validation.diff;

import org.jspecify.annotations.NullMarked;
