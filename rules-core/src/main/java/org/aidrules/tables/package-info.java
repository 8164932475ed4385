/**
 * Internal: the decisions and their tables. {@code DecisionType} lists every decision with the type of its facts and of
 * its outcome; {@code TableFileValidator} checks a file cell by cell before it is compiled; {@code RowParser} reads the
 * rows that the engine evaluated; {@code TableConsistencyRules} checks a table as a whole.
 */
@NullMarked
package org.aidrules.tables;

import org.jspecify.annotations.NullMarked;
