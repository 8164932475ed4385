/**
 * A draft revision as a spreadsheet ({@code .xlsx}), for those who write texts and not tables.
 *
 * <p>{@link org.aidrules.workbook.WorkbookWriter} writes a revision with a sheet for each table, in French or in English;
 * {@link org.aidrules.workbook.WorkbookReader} reads it back. A workbook is data: no macro and no formula is run.
 */
@NullMarked
package org.aidrules.workbook;

import org.jspecify.annotations.NullMarked;
