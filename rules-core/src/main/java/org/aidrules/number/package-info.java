/**
 * Internal: exact numbers. {@link org.aidrules.number.Ratio} is a fraction, {@link org.aidrules.number.Rounding} rounds
 * decimal numbers, {@link org.aidrules.number.WholeNumberRange} limits inputs. There is no floating point.
 *
 * <p>This package uses the JDK only.
 */
@NullMarked
package org.aidrules.number;

import org.jspecify.annotations.NullMarked;
