/**
 * Errors that callers must handle.
 *
 * <p>An {@link org.aidrules.error.InputError} is one error of an application, a contract history or a file; a
 * {@link org.aidrules.error.Defect} is one error of a decision table. The exceptions list all errors at once:
 * {@link org.aidrules.error.InvalidInputException} with {@link org.aidrules.error.NotInForceException} for inputs,
 * {@link org.aidrules.error.DefectiveTableException} for tables, and {@link org.aidrules.error.UnknownNameException}
 * for names that do not exist. They keep their lists when they are serialized.
 *
 * <p>Every message is available in English and in French. This package uses {@code explanation}, {@code facts} and
 * {@code number} only.
 */
@NullMarked
package org.aidrules.error;

import org.jspecify.annotations.NullMarked;
