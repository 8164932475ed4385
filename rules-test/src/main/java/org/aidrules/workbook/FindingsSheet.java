package org.aidrules.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aidrules.messages.Messages;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the list of findings of a marked copy, each with a link to its cell, and one sentence about all in the guide. */
final class FindingsSheet {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {16, 30, 80, 24, 40};
    private static final int MOST_CHARACTERS = 1500;
    private static final int FIRST = 5;

    private final XSSFWorkbook book;
    private final Messages messages;
    private final Styles styles;

    FindingsSheet(XSSFWorkbook book, Messages messages, Styles styles) {
        this.book = book;
        this.messages = messages;
        this.styles = styles;
    }

    /** Writes the list. */
    void write(XSSFSheet sheet, List<Finding> findings, String summary) {
        sheet.createRow(Layout.SHEET_KEY).createCell(0).setCellValue(Layout.FINDINGS);
        sheet.getRow(Layout.SHEET_KEY).setZeroHeight(true);
        text(sheet.createRow(1), 0, messages.text("workbook.sheet.findings"), Styles.Role.TITLE);
        text(sheet.createRow(2), 0, summary, Styles.Role.NOTE);
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 0, 2));
        Styles.fitHeight(sheet.getRow(2), summary.length(), WIDTHS[0] + WIDTHS[1] + WIDTHS[2]);
        XSSFRow legend = sheet.createRow(3);
        for (CellMarks.Severity severity : CellMarks.Severity.values()) {
            XSSFCell cell = text(
                    legend, severity.ordinal(), messages.text("workbook.mark.legend." + severity), Styles.Role.INPUT);
            cell.setCellStyle(styles.filled(severity.color()));
        }
        XSSFRow headers = sheet.createRow(FIRST - 1);
        List<String> columns = List.of("severity", "place", "text", "found", "accepted");
        for (int i = 0; i < columns.size(); i++) {
            text(headers, i, messages.text("workbook.mark.column." + columns.get(i)), Styles.Role.HEADER);
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        for (int i = 0; i < findings.size(); i++) {
            write(sheet.createRow(FIRST + i), findings.get(i));
        }
        Styles.fitHeights(sheet, FIRST - 1);
        sheet.createFreezePane(0, FIRST);
        sheet.setTabColor(
                findings.isEmpty() ? Styles.BLUE : findings.get(0).severity().color());
        Styles.landscape(sheet, FIRST - 1);
    }

    private void write(XSSFRow row, Finding finding) {
        XSSFCell severity =
                text(row, 0, messages.text("workbook.mark.severity." + finding.severity()), Styles.Role.INPUT);
        severity.setCellStyle(styles.filled(finding.severity().color()));
        XSSFCell place = text(row, 1, String.join(", ", finding.places()), Styles.Role.INPUT);
        finding.places().stream().limit(1).flatMap(this::target).findFirst().ifPresent(target -> {
            place.setHyperlink(link(target));
            place.setCellStyle(styles.text(Styles.Role.LINK));
        });
        List<String> texts = List.of(finding.text(), finding.found(), finding.accepted());
        for (int i = 0; i < texts.size(); i++) {
            text(row, i + 2, texts.get(i), Styles.Role.INPUT);
        }
    }

    /** Says in the guide, where the workbook has one, what was found, with a link to the list. */
    void writeSummary(XSSFSheet list, String summary, boolean sound) {
        Stream.of(Locale.FRENCH, Locale.ENGLISH)
                .map(language -> new Messages(language).text("workbook.sheet.guide"))
                .flatMap(name -> Optional.ofNullable(book.getSheet(name)).stream())
                .limit(1)
                .forEach(guide -> {
                    XSSFRow row = Optional.ofNullable(guide.getRow(1)).orElseGet(() -> guide.createRow(1));
                    XSSFCell cell = row.createCell(0);
                    cell.setCellValue(summary);
                    cell.setHyperlink(link("'" + list.getSheetName().replace("'", "''") + "'!A1"));
                    cell.setCellStyle(styles.filled(sound ? Styles.GREEN : Styles.RED));
                    Styles.fitHeight(row, summary.length(), 100);
                });
    }

    private XSSFHyperlink link(String target) {
        XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(target);
        return link;
    }

    private Stream<String> target(String place) {
        return MarkedPlaces.of(book, place)
                .map(cell -> new CellReference(
                                cell.sheet().getSheetName(),
                                cell.at().getRow(),
                                cell.at().getColumn(),
                                false,
                                false)
                        .formatAsString())
                .stream();
    }

    private XSSFCell text(XSSFRow row, int column, String text, Styles.Role role) {
        XSSFCell cell = row.createCell(column);
        String shown = CONTROL.matcher(text).replaceAll(" ");
        cell.setCellValue(shown.length() > MOST_CHARACTERS ? shown.substring(0, MOST_CHARACTERS) + "…" : shown);
        cell.setCellStyle(styles.text(role));
        return cell;
    }
}
