package org.aidrules.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;

/**
 * Colours cells of a workbook and comments them, and takes marks away again. A comment of the author stays above that of
 * a mark.
 *
 * <p>A marked cell has a fill, which every program sees, and the same as a conditional format before all others, because
 * those for changed cells would hide the fill. The condition holds the fill that the cell had before: it moves with the
 * cell when the author inserts a row.
 */
final class CellMarks {

    /** The beginning of what this wrote into a comment. */
    static final String COMMENT = "[aidrules] ";

    private static final String CONDITION = "\"aidrules ";
    private static final String NO_FILL = "none";
    private static final int COMMENT_COLUMNS = 3;
    private static final int CHARACTERS_PER_LINE = 38;
    private static final int MOST_CHARACTERS = 2000;

    private final XSSFWorkbook book;
    private final Map<String, Mark> marks = new LinkedHashMap<>();
    private final Map<List<Object>, XSSFCellStyle> styles = new HashMap<>();

    private record Mark(XSSFSheet sheet, CellAddress at, Severity severity, List<String> texts) {}

    private record Look(XSSFSheet sheet, Severity severity, String fill) {}

    /** How grave a mark is; the first is the gravest. */
    enum Severity {
        ERROR(Styles.RED),
        TO_FILL(Styles.PEACH),
        WARNING(Styles.SKY);

        @SuppressWarnings("ImmutableEnumChecker") // nothing changes the colour
        private final XSSFColor color;

        Severity(XSSFColor color) {
            this.color = color;
        }

        XSSFColor color() {
            return color;
        }
    }

    CellMarks(XSSFWorkbook book) {
        this.book = book;
    }

    /** Adds a mark to a cell, which may have others. */
    void add(XSSFSheet sheet, CellAddress at, Severity severity, String text) {
        marks.merge(
                sheet.getSheetName() + "!" + at.formatAsString(),
                new Mark(sheet, at, severity, List.of(text)),
                CellMarks::both);
    }

    private static Mark both(Mark known, Mark added) {
        List<String> texts = new ArrayList<>(known.texts());
        added.texts().stream().filter(text -> !texts.contains(text)).forEach(texts::add);
        Severity severity = known.severity().compareTo(added.severity()) <= 0 ? known.severity() : added.severity();
        return new Mark(known.sheet(), known.at(), severity, texts);
    }

    /** Colours and comments the cells that have marks. */
    void apply() {
        Map<Look, List<CellRangeAddress>> looks = new LinkedHashMap<>();
        for (Mark mark : marks.values()) {
            XSSFCell cell = cell(mark.sheet(), mark.at());
            looks.computeIfAbsent(
                            new Look(mark.sheet(), mark.severity(), fill(cell.getCellStyle())),
                            key -> new ArrayList<>())
                    .add(new CellRangeAddress(
                            cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex()));
            fill(cell, Optional.of(mark.severity().color()));
            comment(cell, String.join("\n\n", mark.texts()));
        }
        looks.forEach(CellMarks::format);
    }

    /** Colours a cell of a sheet that is no part of the author's workbook. */
    void paint(XSSFCell cell, Severity severity) {
        fill(cell, Optional.of(severity.color()));
    }

    private static XSSFCell cell(XSSFSheet sheet, CellAddress at) {
        XSSFRow row = Optional.ofNullable(sheet.getRow(at.getRow())).orElseGet(() -> sheet.createRow(at.getRow()));
        return Optional.ofNullable(row.getCell(at.getColumn())).orElseGet(() -> row.createCell(at.getColumn()));
    }

    /** Gives a cell a fill, or none, and leaves the rest of its style. */
    private void fill(XSSFCell cell, Optional<XSSFColor> color) {
        XSSFCellStyle before = cell.getCellStyle();
        String hex = color.map(XSSFColor::getARGBHex).orElse(NO_FILL);
        cell.setCellStyle(styles.computeIfAbsent(List.of(before.getIndex(), hex), key -> {
            XSSFCellStyle style = book.createCellStyle();
            style.cloneStyleFrom(before);
            style.setFillPattern(color.isPresent() ? FillPatternType.SOLID_FOREGROUND : FillPatternType.NO_FILL);
            color.ifPresent(style::setFillForegroundColor);
            return style;
        }));
    }

    private static String fill(XSSFCellStyle style) {
        XSSFColor color = style.getFillForegroundXSSFColor();
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND && color != null && color.getARGBHex() != null
                ? color.getARGBHex()
                : NO_FILL;
    }

    private static void format(Look look, List<CellRangeAddress> cells) {
        XSSFSheetConditionalFormatting formats = look.sheet().getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formats.createConditionalFormattingRule(CONDITION + look.fill() + "\"<>\"\"");
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(look.severity().color());
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formats.addConditionalFormatting(cells.toArray(CellRangeAddress[]::new), rule);
        List<CTConditionalFormatting> all = look.sheet().getCTWorksheet().getConditionalFormattingList();
        for (CTConditionalFormatting one : all) {
            for (CTCfRule known : one.getCfRuleList()) {
                known.setPriority(known.getPriority() + 1);
            }
        }
        CTCfRule added = all.get(all.size() - 1).getCfRuleArray(0);
        added.setPriority(1);
        added.setStopIfTrue(true);
    }

    private void comment(XSSFCell cell, String text) {
        String shown = COMMENT + (text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text);
        XSSFComment known = cell.getCellComment();
        String all = known == null ? shown : known.getString().getString().strip() + "\n\n" + shown;
        String author = known == null ? "aidrules" : known.getAuthor();
        if (known != null) {
            cell.removeCellComment();
        }
        XSSFDrawing drawing = cell.getSheet().createDrawingPatriarch();
        int lines = all.lines()
                        .mapToInt(line -> 1 + line.length() / CHARACTERS_PER_LINE)
                        .sum()
                + 1;
        int column = cell.getColumnIndex();
        int row = cell.getRowIndex();
        // An anchor begins in the cell of its comment: here at the right edge, so that the cell can be seen.
        int right = Units.pixelToEMU((int) cell.getSheet().getColumnWidthInPixels(column));
        XSSFClientAnchor anchor = drawing.createAnchor(
                right, 0, 0, 0, column, row, column + 1 + COMMENT_COLUMNS, row + Math.max(2, lines));
        XSSFComment comment = drawing.createCellComment(anchor);
        comment.setString(all);
        comment.setAuthor(author);
        cell.setCellComment(comment);
    }

    /** Takes the marks of earlier copies away, and leaves what the author coloured and commented. */
    void clear() {
        book.forEach(sheet -> {
            clearColours((XSSFSheet) sheet);
            clearComments((XSSFSheet) sheet);
        });
    }

    private void clearColours(XSSFSheet sheet) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        for (int i = formats.getNumConditionalFormattings() - 1; i >= 0; i--) {
            String formula = Optional.ofNullable(
                            formats.getConditionalFormattingAt(i).getRule(0).getFormula1())
                    .orElse("");
            if (formula.startsWith(CONDITION)) {
                String fill = formula.substring(CONDITION.length(), formula.indexOf('"', CONDITION.length()));
                Arrays.stream(formats.getConditionalFormattingAt(i).getFormattingRanges())
                        .forEach(range -> restore(sheet, range, fill));
                formats.removeConditionalFormatting(i);
            }
        }
    }

    private void restore(XSSFSheet sheet, CellRangeAddress range, String fill) {
        Optional<XSSFColor> color = fill.matches("[0-9A-F]{8}") ? Optional.of(color(fill)) : Optional.empty();
        int last = Math.min(range.getLastRow(), sheet.getLastRowNum());
        for (int i = range.getFirstRow(); i <= last; i++) {
            XSSFRow row = sheet.getRow(i);
            for (int j = range.getFirstColumn();
                    row != null && j <= Math.min(range.getLastColumn(), row.getLastCellNum());
                    j++) {
                XSSFCell cell = row.getCell(j);
                if (cell != null) {
                    fill(cell, color);
                }
            }
        }
    }

    private static XSSFColor color(String argb) {
        byte[] bytes = new byte[argb.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(argb.substring(2 * i, 2 * i + 2), 16);
        }
        return new XSSFColor(bytes, new DefaultIndexedColorMap());
    }

    private static void clearComments(XSSFSheet sheet) {
        sheet.getCellComments().forEach((at, comment) -> {
            String text = comment.getString() == null ? "" : comment.getString().getString();
            int begin = text.indexOf(COMMENT);
            XSSFRow row = sheet.getRow(at.getRow());
            XSSFCell cell = row == null ? null : row.getCell(at.getColumn());
            if (begin >= 0 && !text.substring(0, begin).isBlank()) {
                comment.setString(text.substring(0, begin).strip());
            } else if (begin >= 0 && cell != null) {
                cell.removeCellComment();
            }
        });
    }
}
