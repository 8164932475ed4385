package org.aidrules.bench.openl;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidrules.bench.AmountsRow;
import org.aidrules.bench.AmountsTable;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the table {@code amounts} as a decision table of OpenL Tablets, whose conditions OpenL can index. */
final class AmountsWorkbook {

    private static final String HEADER = "Rules AmountAnswer amounts(AidOption option, Band band, ContractYear year)";
    private static final List<List<String>> COLUMNS = List.of(
            List.of("C1", "C2", "C3", "RET1", ""),
            List.of("option", "band", "year", "Answers.answer(euros, row)", ""),
            List.of("AidOption[] options", "Band[] bands", "ContractYear[] years", "Integer euros", "String row"),
            List.of("Option", "Band", "Contract year", "Euros", "Row"));

    private final Sheet sheet;
    private int next;

    private AmountsWorkbook(Sheet sheet) {
        this.sheet = sheet;
    }

    static void write(AmountsTable table, OutputStream stream) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            AmountsWorkbook amounts = new AmountsWorkbook(workbook.createSheet("Amounts"));
            amounts.writeImports();
            amounts.writeTable(table);
            workbook.write(stream);
        }
    }

    private void writeImports() {
        merge(1);
        row(List.of("Environment"));
        row(List.of("import", "org.aidrules.facts"));
        row(List.of("import", "org.aidrules.bench"));
        row(List.of("import", "org.aidrules.bench.openl"));
        next++;
    }

    private void writeTable(AmountsTable table) {
        merge(COLUMNS.get(0).size() - 1);
        row(List.of(HEADER));
        sheet.addMergedRegion(new CellRangeAddress(next, next, 3, 4));
        sheet.addMergedRegion(new CellRangeAddress(next + 1, next + 1, 3, 4));
        COLUMNS.forEach(this::row);
        for (AmountsRow row : table.rows()) {
            String euros = row.answer().euros().map(BigDecimal::toPlainString).orElse("");
            row(List.of(names(row.options()), names(row.bands()), names(row.years()), euros, row.name()));
        }
    }

    private static <E extends Enum<E>> String names(Set<E> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private void merge(int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, lastColumn));
    }

    private void row(List<String> texts) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < texts.size(); column++) {
            row.createCell(column).setCellValue(texts.get(column));
        }
    }
}
