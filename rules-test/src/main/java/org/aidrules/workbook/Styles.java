package org.aidrules.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of the cells of a workbook. Each is made once. */
final class Styles {

    static final XSSFColor BLUE = color(0x1F, 0x4E, 0x79);
    static final XSSFColor GREY = color(0x80, 0x80, 0x80);
    static final XSSFColor PALE = color(0xED, 0xED, 0xED);
    static final XSSFColor ORANGE = color(0xE9, 0x7A, 0x1C);
    static final XSSFColor GREEN = color(0xD5, 0xEB, 0xC9);
    static final XSSFColor YELLOW = color(0xFF, 0xF2, 0x99);
    static final XSSFColor RED = color(0xF4, 0xA9, 0xA0);
    static final XSSFColor SKY = color(0xC5, 0xDF, 0xF5);
    static final XSSFColor PEACH = color(0xFB, 0xD3, 0xA2);
    private static final XSSFColor BLACK = color(0, 0, 0);
    private static final XSSFColor WHITE = color(0xFF, 0xFF, 0xFF);
    private static final short TITLE_HEIGHT = 14;
    private static final int MOST_LINES = 24;
    /** Words that are wrapped fill about nine tenths of a line; a width is given in parts of a character. */
    private static final int SHARE_FILLED = 9;

    private static final int FULL_WIDTH = 10 * 256;
    private static final int LINE_POINTS = 15;

    private final XSSFWorkbook book;
    private final Map<Look, XSSFCellStyle> known = new HashMap<>();
    private final Map<String, XSSFCellStyle> filled = new HashMap<>();

    /** What a cell looks like. */
    enum Role {
        TITLE,
        HEADER,
        /** A cell to be filled in. */
        INPUT,
        /** A cell that is inherited as long as nobody changes it. */
        INHERITED,
        /** A cell for reading only: the parent's value, a known source. */
        REFERENCE,
        HELP,
        /** A sentence about what follows. */
        NOTE,
        /** A link to a cell. */
        LINK
    }

    private record Look(Role role, String format) {}

    Styles(XSSFWorkbook book) {
        this.book = book;
    }

    private static XSSFColor color(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue}, new DefaultIndexedColorMap());
    }

    /** Makes a row as high as a text of some characters needs in a column of some width; not every spreadsheet does so. */
    static void fitHeight(XSSFRow row, int characters, int width) {
        int lines = Math.min(MOST_LINES, Math.max(1, (characters + width - 1) / width));
        row.setHeightInPoints(lines * LINE_POINTS);
    }

    /**
     * Prepares a sheet for paper: across, as wide as the page, with the headers on each page.
     *
     * @param headers the row to be repeated; none where it is 0
     */
    static void landscape(XSSFSheet sheet, int headers) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        if (headers > 0) {
            sheet.setRepeatingRows(new CellRangeAddress(headers, headers, -1, -1));
        }
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }

    /** Makes each row from one on as high as its texts need in the widths of their columns. */
    static void fitHeights(XSSFSheet sheet, int first) {
        for (int i = first; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            if (row != null) {
                int lines = 1;
                for (Cell cell : row) {
                    lines = Math.max(lines, lines(cell));
                }
                fitHeight(row, lines, 1);
            }
        }
    }

    private static int lines(Cell cell) {
        if (cell.getCellType() != CellType.STRING || cell.getSheet().isColumnHidden(cell.getColumnIndex())) {
            return 1;
        }
        int width = Math.max(1, cell.getSheet().getColumnWidth(cell.getColumnIndex()) * SHARE_FILLED / FULL_WIDTH);
        return (cell.getStringCellValue().length() + width - 1) / width;
    }

    /** Returns the style of text. */
    XSSFCellStyle text(Role role) {
        return of(role, "@");
    }

    /** Returns the style of a role with a number format. */
    XSSFCellStyle of(Role role, String format) {
        return known.computeIfAbsent(new Look(role, format), this::make);
    }

    /** Returns the style of text on a colour. */
    XSSFCellStyle filled(XSSFColor color) {
        return filled.computeIfAbsent(color.getARGBHex(), key -> {
            XSSFCellStyle style = book.createCellStyle();
            style.cloneStyleFrom(text(Role.INPUT));
            fill(style, color);
            return style;
        });
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = book.createCellStyle();
        XSSFFont font = book.createFont();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(look.role() != Role.TITLE);
        style.setDataFormat(book.createDataFormat().getFormat(look.format()));
        style.setLocked(look.role() != Role.INPUT && look.role() != Role.INHERITED);
        switch (look.role()) {
            case TITLE -> {
                font.setBold(true);
                font.setFontHeightInPoints(TITLE_HEIGHT);
                font.setColor(BLUE);
            }
            case HEADER -> {
                font.setBold(true);
                font.setColor(WHITE);
                fill(style, BLUE);
            }
            case REFERENCE -> {
                font.setColor(GREY);
                fill(style, PALE);
            }
            case INHERITED -> font.setColor(GREY);
            case HELP -> font.setItalic(true);
            case LINK -> {
                font.setUnderline(FontUnderline.SINGLE);
                font.setColor(BLUE);
            }
            case INPUT, NOTE -> font.setColor(BLACK);
        }
        if (look.role() != Role.TITLE && look.role() != Role.HELP && look.role() != Role.NOTE) {
            border(style);
        }
        style.setFont(font);
        return style;
    }

    private static void fill(XSSFCellStyle style, XSSFColor color) {
        style.setFillForegroundColor(color);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void border(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBorderRight(BorderStyle.HAIR);
        style.setBottomBorderColor(GREY);
        style.setRightBorderColor(GREY);
    }
}
