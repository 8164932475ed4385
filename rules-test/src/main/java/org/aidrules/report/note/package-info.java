/**
 * Writes the impact note of a revision: a few A4 pages that state what it changes, for whom, and at what cost.
 *
 * <p>{@link org.aidrules.report.note.ImpactNote} compares two revisions, calculates the plans of typical doctors and the cost
 * of a population, and writes one HTML page. Uses the kit's comparison and impact, and the messages; the command line uses it.
 */
@NullMarked
package org.aidrules.report.note;

import org.jspecify.annotations.NullMarked;
