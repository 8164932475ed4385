/**
 * The revisions of the rules and their decision tables, for reading.
 *
 * <p>A {@link org.aidrules.revision.Revision} has periods, sources and tables; a {@link
 * org.aidrules.revision.DecisionTable} has rows with their conditions, their outcome and the texts that they are based
 * on. Revisions are obtained from {@code AidRules}. This package uses {@code error} and {@code explanation}.
 */
@NullMarked
package org.aidrules.revision;

import org.jspecify.annotations.NullMarked;
