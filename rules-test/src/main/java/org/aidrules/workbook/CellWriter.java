package org.aidrules.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aidrules.explanation.Certainty;
import org.aidrules.reference.Dates;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.TableFile;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Writes the cells of a table as a person reads them: names in a language, figures as numbers, days as dates. */
final class CellWriter {

    static final List<String> CERTAINTIES =
            Arrays.stream(Certainty.values()).map(Enum::name).toList();
    /** The day before the first day of spreadsheets, as they count from March 1900 on. */
    static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final String NUMBER = "\\d+(\\.\\d+)?";
    private static final String RATE = NUMBER + " ?%";
    private static final String DATE_FORMAT = "dd/mm/yyyy";
    private static final String ISO_FORMAT = "yyyy-mm-dd";

    private final CellNames names;
    private final Locale language;
    private final Styles styles;

    CellWriter(CellNames names, Locale language, Styles styles) {
        this.names = names;
        this.language = language;
        this.styles = styles;
    }

    /** Writes a cell of a table; an empty one too, so that it has the format that its column needs. */
    void write(XSSFCell cell, DecisionTable table, TableFile.Column column, String value, Styles.Role role) {
        switch (column.kind()) {
            case CONDITION, EXCEPTION -> text(cell, values(table, column.name(), value), role);
            case METADATA -> text(cell, column.name().equals("Certainty") ? certainty(value) : value, role);
            case OUTCOME -> outcome(cell, column.name(), value, role);
        }
    }

    /** Writes a text, which no spreadsheet takes for a number or a day. */
    void text(XSSFCell cell, String text, Styles.Role role) {
        cell.setCellStyle(styles.text(role));
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** Writes a day; a text that is none stays a text. */
    void day(XSSFCell cell, String text, Styles.Role role) {
        Optional<LocalDate> day = Dates.read(text);
        if (day.isPresent()) {
            number(cell, String.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day.get())));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        cell.setCellStyle(styles.of(role, language.equals(Locale.FRENCH) ? DATE_FORMAT : ISO_FORMAT));
    }

    /** Formats an empty cell of a typical case. */
    void figure(XSSFCell cell, CaseColumn.Form form, Styles.Role role) {
        cell.setCellStyle(styles.of(
                role,
                switch (form) {
                    case AMOUNT -> "#,##0\\ [$€-40C]";
                    case WHOLE -> "0";
                    case SHARE -> "0\\ %";
                    case WORD, WORDS, YES_OR_NO, DAY -> "@";
                }));
    }

    private String values(DecisionTable table, String fact, String value) {
        if (value.isEmpty()) {
            return "";
        }
        List<String> domain = CellNames.domain(table, fact);
        return Arrays.stream(value.split(","))
                .map(one -> names.of(fact, domain, language).getOrDefault(one.strip(), one.strip()))
                .collect(Collectors.joining(language.equals(Locale.FRENCH) ? " ; " : "; "));
    }

    private String certainty(String value) {
        return names.of("certainty", CERTAINTIES, language).getOrDefault(value, value);
    }

    private void outcome(XSSFCell cell, String column, String value, Styles.Role role) {
        OutcomeForm form = OutcomeForm.of(column);
        if (form.words().contains(value)) {
            cell.setCellValue(names.of(column, form.words(), language).get(value));
            cell.setCellStyle(styles.of(role, format(form, "")));
        } else if (value.matches(RATE)) {
            BigDecimal rate = new BigDecimal(value.replaceAll("[ %]", "")).movePointLeft(2);
            number(cell, rate.stripTrailingZeros().toPlainString());
            cell.setCellStyle(styles.of(role, format(form, value)));
        } else if (value.matches(NUMBER)
                && form.figure().filter(OutcomeForm.Figure.FRACTION::equals).isEmpty()) {
            number(cell, value);
            cell.setCellStyle(styles.of(role, format(form, value)));
        } else if (form.figure().filter(OutcomeForm.Figure.DAY::equals).isPresent()) {
            day(cell, value, role);
        } else {
            text(cell, value, role);
            cell.setCellStyle(styles.of(role, format(form, value)));
        }
    }

    /** Returns the number format of a cell. A fraction is text: a spreadsheet would make a day of 1/3. */
    private static String format(OutcomeForm form, String value) {
        return form.figure()
                .map(figure -> switch (figure) {
                    case AMOUNT -> value.contains(".") ? "#,##0.00\\ [$€-40C]" : "#,##0\\ [$€-40C]";
                    case COUNT -> "0";
                    case NUMBER -> "General";
                    case RATE -> percentage(value);
                    case NUMBER_OR_RATE -> value.contains("%") ? percentage(value) : "General";
                    case FRACTION -> "@";
                    case DAY -> DATE_FORMAT;
                })
                .orElse("@");
    }

    private static String percentage(String value) {
        String digits = value.replaceAll("[ %]", "");
        int decimals = digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
        return "0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)) + "\\ %";
    }

    /** Writes the digits of a number as they are, so that none is lost in binary. */
    private static void number(XSSFCell cell, String digits) {
        cell.getCTCell().setT(STCellType.N);
        cell.getCTCell().setV(digits);
    }
}
