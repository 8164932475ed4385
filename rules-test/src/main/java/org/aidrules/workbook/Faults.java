package org.aidrules.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.error.InputError;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.messages.Messages;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Collects the faults and warnings of a workbook, each with its sheet and cell. A cell has one fault at most: the first. */
final class Faults {

    private final Map<String, InputError> errors = new LinkedHashMap<>();
    private final List<InputError> warnings = new ArrayList<>();

    /** Returns the place of a cell, as a spreadsheet writes it. */
    static String place(XSSFSheet sheet, int row, int column) {
        return sheet.getSheetName() + "!" + CellReference.convertNumToColString(column) + (row + 1);
    }

    /** Adds a fault of a cell. */
    void add(XSSFSheet sheet, int row, int column, String found, LocalizedText message, List<String> accepted) {
        String place = place(sheet, row, column);
        errors.putIfAbsent(
                place, new InputError(place, Optional.of(found).filter(text -> !text.isEmpty()), message, accepted));
    }

    /** Adds a fault of a cell with a sentence of the messages. */
    void add(XSSFSheet sheet, int row, int column, String found, String key, Object... arguments) {
        add(sheet, row, column, found, Messages.inBothLanguages(key, arguments), List.of());
    }

    /** Adds a fault of a sheet or of the workbook. */
    void addAt(String place, String key, Object... arguments) {
        errors.putIfAbsent(place, InputError.unusable(place, Messages.inBothLanguages(key, arguments)));
    }

    /** Adds a warning of a cell. */
    void warn(XSSFSheet sheet, int row, int column, String found, String key, Object... arguments) {
        warnings.add(new InputError(
                place(sheet, row, column),
                Optional.of(found).filter(text -> !text.isEmpty()),
                Messages.inBothLanguages(key, arguments),
                List.of()));
    }

    /** Adds a warning of a sheet. */
    void warnAt(String place, String key, Object... arguments) {
        warnings.add(InputError.unusable(place, Messages.inBothLanguages(key, arguments)));
    }

    List<InputError> errors() {
        return List.copyOf(errors.values());
    }

    List<InputError> warnings() {
        return List.copyOf(warnings);
    }
}
