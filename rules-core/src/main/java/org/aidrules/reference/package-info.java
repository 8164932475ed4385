/**
 * Internal: the reference files of {@code rules-drl} (specialties, percentile thresholds, sources), and how files are read:
 * encoding, CSV, dates, digests.
 */
package org.aidrules.reference;
