/**
 * What the benchmarks of all peers have in common: the decision {@code amounts} of the convention of 2024, read from
 * the shipped rule file, its questions, and the comparison of answers before anything is measured.
 */
@NullMarked
package org.aidrules.bench;

import org.jspecify.annotations.NullMarked;
