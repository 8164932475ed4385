/**
 * Internal: the decisions and their tables.
 *
 * <p>{@code DecisionType} lists every decision with its facts and its outcome. {@code TableFileReader} reads the
 * file of a table as data, cell by cell, before it is compiled; {@code RowParser} reads the rows that the engine evaluated, by
 * {@code OutcomeCells}; {@code TableConsistencyRules} checks the rows of a table together. Every error becomes a
 * {@link org.aidrules.error.Defect}.
 *
 * <p>This package uses {@code engine}, {@code reference}, {@code error}, {@code explanation}, {@code number} and
 * {@code facts}.
 */
@NullMarked
package org.aidrules.tables;

import org.jspecify.annotations.NullMarked;
