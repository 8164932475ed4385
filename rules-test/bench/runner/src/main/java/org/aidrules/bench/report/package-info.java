/**
 * Runs the benchmarks of every contender on one machine in one run, each in a process of its own, and merges their
 * results into one report.
 */
@NullMarked
package org.aidrules.bench.report;

import org.jspecify.annotations.NullMarked;
