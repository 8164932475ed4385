/**
 * The explanation of an answer: the rows that gave it ({@link org.aidrules.explanation.Reason}), the texts that they
 * cite ({@link org.aidrules.explanation.Citation}, {@link org.aidrules.explanation.Source}), their
 * {@linkplain org.aidrules.explanation.Certainty certainty}, and the {@linkplain org.aidrules.explanation.Notice
 * notices} that a reader must know.
 *
 * <p>Every sentence is a {@link org.aidrules.explanation.LocalizedText}, in English and in French. Those of
 * {@code rules-core} are in {@code core_en.properties} and {@code core_fr.properties}, with the same keys;
 * {@link org.aidrules.explanation.CoreMessages} reads them. This package uses the JDK only.
 */
@NullMarked
package org.aidrules.explanation;

import org.jspecify.annotations.NullMarked;
