package org.aidrules.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Reads what cells hold. A number is read from its digits in the file, rounded to the 15 significant digits that a
 * spreadsheet keeps. No formula is run: what the spreadsheet last worked out is taken, with a warning.
 */
final class CellReader {

    private static final int DIGITS_KEPT = 15;
    private static final MathContext KEPT = new MathContext(DIGITS_KEPT, RoundingMode.HALF_EVEN);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\r\\n\\t]+\\s*");
    /** What no table may hold, and what could hide something. */
    private static final Pattern UNSAFE = Pattern.compile("[\"\\\\$`\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    private final Faults faults;
    private final Set<String> warned = new HashSet<>();

    CellReader(Faults faults) {
        this.faults = faults;
    }

    /** Reads a cell; one with a fault is empty. */
    CellValue read(XSSFSheet sheet, int row, int column) {
        XSSFRow line = sheet.getRow(row);
        XSSFCell cell = line == null ? null : line.getCell(column);
        if (cell == null) {
            return CellValue.EMPTY;
        }
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            type = cell.getCachedFormulaResultType();
            warnOfFormula(sheet, row, column, cell);
        }
        return switch (type) {
            case STRING ->
                text(sheet, row, column, cell.getRichStringCellValue().getString());
            case NUMERIC -> number(sheet, row, column, cell);
            case BOOLEAN -> CellValue.ofText("1".equals(cell.getRawValue()) ? "true" : "false");
            case ERROR -> {
                String error = FormulaError.forInt(cell.getErrorCellValue()).getString();
                faults.add(sheet, row, column, error, "workbook.fault.error");
                yield CellValue.EMPTY;
            }
            case BLANK, FORMULA, _NONE -> CellValue.EMPTY;
        };
    }

    private void warnOfFormula(XSSFSheet sheet, int row, int column, XSSFCell cell) {
        if (warned.add(Faults.place(sheet, row, column))) {
            String value = Optional.ofNullable(cell.getRawValue()).orElse("");
            faults.warn(sheet, row, column, "=" + cell.getCellFormula(), "workbook.warning.formula", value);
        }
    }

    private CellValue text(XSSFSheet sheet, int row, int column, String written) {
        String text = LINE_BREAKS.matcher(written).replaceAll(" ").strip();
        Optional<String> unsafe =
                UNSAFE.matcher(text).results().map(found -> found.group()).findFirst();
        if (unsafe.isPresent()) {
            faults.add(
                    sheet,
                    row,
                    column,
                    text,
                    unsafe.get().equals("\"") ? "workbook.fault.quote" : "workbook.fault.character",
                    described(unsafe.get().codePointAt(0)));
            return CellValue.EMPTY;
        }
        return CellValue.ofText(text);
    }

    private static String described(int one) {
        return Character.isLetterOrDigit(one) || one == '\\' || one == '$' || one == '`'
                ? Character.toString(one)
                : "U+" + Integer.toHexString(one).toUpperCase(java.util.Locale.ROOT);
    }

    private CellValue number(XSSFSheet sheet, int row, int column, XSSFCell cell) {
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("").strip();
        if (raw.isEmpty()) {
            return CellValue.EMPTY;
        }
        if (!NUMBER.matcher(raw).matches()) {
            faults.add(sheet, row, column, raw, "workbook.fault.unreadableNumber");
            return CellValue.EMPTY;
        }
        BigDecimal number = new BigDecimal(raw).round(KEPT).stripTrailingZeros();
        String format =
                Optional.ofNullable(cell.getCellStyle().getDataFormatString()).orElse("");
        boolean percent = format.contains("%");
        boolean day = DateUtil.isADateFormat(cell.getCellStyle().getDataFormat(), format);
        return new CellValue(number.toPlainString(), Optional.of(number), percent, day);
    }
}
