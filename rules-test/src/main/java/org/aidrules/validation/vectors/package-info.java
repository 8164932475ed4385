/**
 * Writes test vectors for other implementations of the rules.
 *
 * <p>{@link org.aidrules.validation.vectors.TestVectors} contains every cell of every table, and whole contracts on both
 * sides of each limit with their expected results. Uses the public API of the rules, their JSON and no other part of the
 * kit.
 */
@NullMarked
package org.aidrules.validation.vectors;

import org.jspecify.annotations.NullMarked;
