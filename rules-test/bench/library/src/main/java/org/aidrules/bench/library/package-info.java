/**
 * The benchmarks of the library, of hand-written Java with equal results, and of a Drools session for each decision.
 *
 * <p>The hand-written Java is what a good engineer would write for a few kinds of contract: straight-line code that
 * knows the figures, with its reasons as constants. It refuses every other contract.
 */
@NullMarked
package org.aidrules.bench.library;

import org.jspecify.annotations.NullMarked;
