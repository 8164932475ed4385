package org.aidrules.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.aidrules.AidRules;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests: written by the library, and changed as an author changes them. */
public final class Workbooks {

    /** The bytes of drafts that were written before. */
    private static final Map<List<String>, byte[]> DRAFTS = new ConcurrentHashMap<>();

    private Workbooks() {}

    /** Writes the workbook of a draft that changes nothing yet. */
    public static Path draft(Path folder, String id, String parent, Locale language) {
        byte[] bytes = DRAFTS.computeIfAbsent(List.of(id, parent, language.toString()), key -> {
            AidRules rules = AidRules.standard();
            return bytes(WorkbookWriter.forNew(rules, id, rules.get(parent), language));
        });
        try {
            return Files.write(folder.resolve(id + ".xlsx"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(WorkbookWriter writer) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writer.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, WorkbookWriter writer) {
        try (OutputStream out = Files.newOutputStream(file)) {
            writer.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a workbook. */
    public static Path change(Path file, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            change.accept(book);
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds the cell of a row of a table, by the name of the row and the key of the column. */
    public static XSSFCell cell(XSSFWorkbook book, String table, String row, String key) {
        XSSFSheet sheet = sheet(book, "aidrules table " + table);
        int column = column(sheet, key);
        for (int i = 6; i <= sheet.getLastRowNum(); i++) {
            XSSFRow line = sheet.getRow(i);
            if (line.getCell(0) != null && line.getCell(0).getStringCellValue().equals(row)) {
                return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
            }
        }
        throw new IllegalArgumentException("no row " + row);
    }

    /** Finds the value of a property in the sheet of the text. */
    public static XSSFCell property(XSSFWorkbook book, String key) {
        for (var row : sheet(book, "aidrules text fr")) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(key)) {
                return (XSSFCell) row.getCell(2);
            }
        }
        throw new IllegalArgumentException("no property " + key);
    }

    /** Finds a cell of the sheet of typical cases, by the index of the case and the key of the column. */
    public static XSSFCell caseCell(XSSFWorkbook book, int index, String key) {
        XSSFSheet sheet = sheet(book, "aidrules cases");
        return sheet.getRow(6 + index).getCell(column(sheet, key));
    }

    static XSSFSheet sheet(XSSFWorkbook book, String key) {
        for (var sheet : book) {
            var row = sheet.getRow(0);
            if (row != null
                    && row.getCell(0) != null
                    && row.getCell(0).toString().equals(key)) {
                return (XSSFSheet) sheet;
            }
        }
        throw new IllegalArgumentException("no sheet " + key);
    }

    static int column(XSSFSheet sheet, String key) {
        for (var cell : sheet.getRow(1)) {
            if (cell.toString().equals(key)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException("no column " + key);
    }
}
