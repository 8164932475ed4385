/**
 * Calculates what a revision would cost on a population of contracts, or on a synthetic one.
 */
package org.aidrules.validation.impact;
