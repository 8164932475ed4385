/**
 * Changes the cells of decision tables one at a time, to measure whether a set of checks notices each change.
 *
 * <p>{@link org.aidrules.validation.mutation.TableMutants} makes the mutants of a table, each a
 * {@link org.aidrules.validation.mutation.TableMutant}. Uses the tables of the public API and no other part of the kit.
 */
@NullMarked
package org.aidrules.validation.mutation;

import org.jspecify.annotations.NullMarked;
