package org.aidrules.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.messages.Messages;
import org.aidrules.reference.CellNotation;
import org.aidrules.reference.Dates;

/** Reads figures: numbers, percentages, fractions and days, as a table file writes them. */
final class FigureReader {

    private static final int MOST_DECIMALS = 12;
    private static final int MOST_DIGITS = 12;
    private static final int CENTS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** From here on spreadsheets count days as the calendar does: they hold 1900 for a leap year. */
    private static final int FIRST_TRUE_DAY = 61;

    private static final int LAST_DAY = 2_958_465;
    /** How many days later the calendar of 1904 begins. */
    private static final int DAYS_OF_1904 = 1462;

    private static final Pattern UNIT = Pattern.compile("(?i)^€\\s*|[\\s\\p{Zs}]*(€|euros?|eur)$");
    private static final Pattern FRACTION = Pattern.compile("[1-9]\\d{0,3}(/[1-9]\\d{0,3})?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private final boolean from1904;

    /** Creates a reader of a workbook whose days count from 1904, or from 1900. */
    FigureReader(boolean from1904) {
        this.from1904 = from1904;
    }

    /** A figure as a table file writes it, or the reason why there is none. */
    record Read(Optional<String> figure, Optional<LocalizedText> fault) {

        static Read of(String figure) {
            return new Read(Optional.of(figure), Optional.empty());
        }

        static Read fault(LocalizedText fault) {
            return new Read(Optional.empty(), Optional.of(fault));
        }

        static Read fault(String key, Object... arguments) {
            return fault(Messages.inBothLanguages(key, arguments));
        }
    }

    Read read(CellValue value, OutcomeForm.Figure figure) {
        return switch (figure) {
            case DAY -> day(value);
            case FRACTION -> fraction(value);
            case RATE -> rate(value);
            case NUMBER_OR_RATE ->
                value.percent() || value.text().endsWith("%") ? rate(value) : number(value, MOST_DECIMALS);
            case AMOUNT -> number(value, CENTS);
            case COUNT -> number(value, 0);
            case NUMBER -> number(value, MOST_DECIMALS);
        };
    }

    private static Read number(CellValue value, int decimals) {
        if (value.day()) {
            return Read.fault("workbook.fault.dayForNumber");
        }
        if (value.percent()) {
            return Read.fault("workbook.fault.rateForNumber");
        }
        String text = UNIT.matcher(value.text()).replaceAll("");
        Optional<BigDecimal> number = value.number().or(() -> CellNotation.number(text));
        return number.map(known -> limited(known, decimals, ""))
                .orElseGet(() -> Read.fault(
                        CellNotation.remedy(text).orElseGet(() -> Messages.inBothLanguages("workbook.fault.number"))));
    }

    private static Read rate(CellValue value) {
        if (value.number().isPresent()) {
            return value.percent()
                    ? limited(value.number().get().movePointRight(2), MOST_DECIMALS, " %")
                    : Read.fault("workbook.fault.rate");
        }
        Optional<BigDecimal> share = value.text().endsWith("%") ? CellNotation.share(value.text()) : Optional.empty();
        return share.map(known -> limited(known.movePointRight(2), MOST_DECIMALS, " %"))
                .orElseGet(() -> Read.fault(CellNotation.remedy(value.text())
                        .orElseGet(() -> Messages.inBothLanguages("workbook.fault.rate"))));
    }

    /** Checks whether a figure is a percentage of more than 100. */
    static boolean isLargeRate(String figure) {
        return figure.endsWith(" %") && new BigDecimal(figure.substring(0, figure.length() - 2)).compareTo(HUNDRED) > 0;
    }

    private static Read limited(BigDecimal number, int decimals, String sign) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.signum() < 0) {
            return Read.fault("workbook.fault.negative");
        }
        if (plain.scale() > decimals) {
            return Read.fault(decimals == 0 ? "workbook.fault.whole" : "workbook.fault.decimals", decimals);
        }
        if (plain.precision() - plain.scale() > MOST_DIGITS) {
            return Read.fault("workbook.fault.tooLarge", MOST_DIGITS);
        }
        return Read.of(plain.signum() == 0 ? "0" + sign : plain.toPlainString() + sign);
    }

    private static Read fraction(CellValue value) {
        if (value.day()) {
            return Read.fault("workbook.fault.dayForFraction");
        }
        String text = value.text().replaceAll("[\\s\\p{Zs}]", "");
        return FRACTION.matcher(text).matches() ? Read.of(text) : Read.fault("workbook.fault.fraction");
    }

    /** Reads a day: of a number that is shown as one, or of a text that can be read in one way only. */
    Read day(CellValue value) {
        if (value.number().isPresent()) {
            return value.day() ? serial(value.number().get()) : Read.fault("workbook.fault.day");
        }
        Optional<LocalDate> iso = Dates.read(value.text());
        Matcher dayFirst = DAY_FIRST.matcher(value.text());
        if (iso.isEmpty() && dayFirst.matches()) {
            Optional<LocalDate> french = date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
            Optional<LocalDate> other = date(dayFirst.group(3), dayFirst.group(1), dayFirst.group(2));
            iso = other.isEmpty() || other.equals(french) ? french : Optional.empty();
        }
        return iso.map(day -> Read.of(day.toString())).orElseGet(() -> Read.fault("workbook.fault.day"));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        return Dates.read(
                year + "-" + "0".repeat(2 - month.length()) + month + "-" + "0".repeat(2 - day.length()) + day);
    }

    private Read serial(BigDecimal number) {
        BigDecimal days = from1904 ? number.add(BigDecimal.valueOf(DAYS_OF_1904)) : number;
        boolean isDay = days.stripTrailingZeros().scale() <= 0
                && days.compareTo(BigDecimal.valueOf(FIRST_TRUE_DAY)) >= 0
                && days.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
        return isDay
                ? Read.of(CellWriter.DAY_ZERO.plusDays(days.intValueExact()).toString())
                : Read.fault("workbook.fault.day");
    }
}
