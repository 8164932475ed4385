/**
 * Internal: exact numbers. Ratios of whole numbers and the rounding of decimals; no floating point.
 */
@NullMarked
package org.aidrules.number;

import org.jspecify.annotations.NullMarked;
