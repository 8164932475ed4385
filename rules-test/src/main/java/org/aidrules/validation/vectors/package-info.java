/**
 * Writes test vectors for other implementations: every cell of every table, and whole contracts on both sides of each edge.
 */
@NullMarked
package org.aidrules.validation.vectors;

import org.jspecify.annotations.NullMarked;
