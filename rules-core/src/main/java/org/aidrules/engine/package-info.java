/**
 * Internal: the Drools engine behind the decision tables. No other package imports Drools.
 *
 * <p>Every table is a total function over a finite domain. So each table is evaluated once over its whole domain: all
 * facts are inserted, all rows fire, and {@link org.aidrules.engine.OutcomeCollector} records their outcomes. This finds
 * every gap and overlap; afterwards a decision is a look-up in an {@link org.aidrules.answers.EvaluatedTable}.
 *
 * <p>{@link org.aidrules.engine.PrecompiledTables} finds the tables of {@code rules-drl} while it is built; {@link
 * org.aidrules.engine.TableCompiler} compiles the tables of an overlay, and those of {@code rules-drl} for a proof, which
 * it accepts as data only ({@link org.aidrules.engine.TableSource}). This package uses {@code answers}, {@code error} and
 * {@code explanation}; it does not depend on any fact or decision.
 */
@NullMarked
package org.aidrules.engine;

import org.jspecify.annotations.NullMarked;
