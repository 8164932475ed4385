/**
 * Calculates what a revision would cost on a population of contracts, or on a synthetic one.
 */
@NullMarked
package org.aidrules.validation.impact;

import org.jspecify.annotations.NullMarked;
