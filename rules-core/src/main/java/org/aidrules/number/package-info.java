/**
 * Internal: exact numbers. Ratios of whole numbers and the rounding of decimals; no floating point.
 */
package org.aidrules.number;
