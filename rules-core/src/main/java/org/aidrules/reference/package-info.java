/**
 * Internal: the reference files of {@code rules-drl}, and the readers of files.
 *
 * <p>{@link org.aidrules.reference.ReferenceData} holds the sources and the specialties, {@link
 * org.aidrules.reference.Thresholds} the percentile thresholds. {@link org.aidrules.reference.Csv}, {@link
 * org.aidrules.reference.Utf8}, {@link org.aidrules.reference.Dates} and {@link org.aidrules.reference.CitationParser}
 * read text; {@link org.aidrules.reference.Digests} calculates digests. Only the JDK is needed for it.
 *
 * <p>This package uses {@code error}, {@code explanation}, {@code facts} and {@code number}.
 */
@NullMarked
package org.aidrules.reference;

import org.jspecify.annotations.NullMarked;
