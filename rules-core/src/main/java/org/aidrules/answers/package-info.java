/**
 * Internal: the answers of decision tables. Every table is a total function over a finite domain ({@link
 * org.aidrules.answers.Domain}), so an {@link org.aidrules.answers.EvaluatedTable} holds its answer to every question.
 *
 * <p>The answers of the tables of {@code rules-drl} were given by Drools when it was built; {@link
 * org.aidrules.answers.StoredAnswers} reads them. Those of an overlay are given by the package {@code engine}, in the
 * running process. This package uses {@code reference}, {@code error}, {@code explanation} and {@code facts}.
 */
@NullMarked
package org.aidrules.answers;

import org.jspecify.annotations.NullMarked;
