/**
 * Writes revisions as a folder of web pages.
 *
 * <p>{@link org.aidrules.report.RevisionReport} compares and costs the revisions and writes the pages, from templates and
 * charts. Uses the kit's proof, comparison and impact, and the messages; the command line uses it.
 */
@NullMarked
package org.aidrules.report;

import org.jspecify.annotations.NullMarked;
