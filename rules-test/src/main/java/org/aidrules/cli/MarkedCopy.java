package org.aidrules.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.output.OutputFile;
import org.aidrules.workbook.WorkbookFindings;
import org.aidrules.workbook.WorkbookMarker;

/**
 * The copy of a workbook with what was found in it.
 *
 * @param workbook the workbook
 * @param file the copy
 * @param language the language that the user chose; empty for that of the workbook
 */
record MarkedCopy(Path workbook, Path file, Optional<Locale> language) {

    /**
     * Writes the copy.
     *
     * @throws org.aidrules.error.InvalidInputException if the workbook cannot be opened
     * @throws FileFailureException if the copy cannot be written
     */
    void write(AidRules rules, WorkbookFindings findings) {
        WorkbookMarker marker = WorkbookMarker.of(rules, findings);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            language.map(marker::in).orElse(marker).mark(workbook, bytes);
            OutputFile.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw FileFailureException.writing(file.toString(), e);
        }
    }
}
