/**
 * Writes test vectors for other implementations: every cell of every table, and whole contracts on both sides of each edge.
 */
package org.aidrules.validation.vectors;
