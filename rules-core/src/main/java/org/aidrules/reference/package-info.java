/**
 * Internal: the reference files of {@code rules-drl} (specialties, percentile thresholds, sources), and how files are read:
 * encoding, CSV, dates, digests.
 */
@NullMarked
package org.aidrules.reference;

import org.jspecify.annotations.NullMarked;
