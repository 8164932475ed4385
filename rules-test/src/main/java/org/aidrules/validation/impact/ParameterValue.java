package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidrules.number.WholeNumberRange;
import org.aidrules.reference.CellNotation;

/**
 * The value of a parameter.
 *
 * @param text as it is in the file
 * @param number the number, or the least of a range; the day as a count of days from 1970-01-01
 * @param most the greatest number of a range; otherwise the number
 */
record ParameterValue(String text, BigDecimal number, BigDecimal most) {

    private static final int MILLIONS = 6;
    private static final BigDecimal MOST_CONTRACTS = BigDecimal.valueOf(10_000_000);
    private static final BigDecimal MOST_GROWTH = BigDecimal.TEN;
    private static final Pattern RANGE = Pattern.compile("([^.]+)\\.\\.([^.]+)");

    /** The form of a value in a file. */
    enum Form {
        /** A whole number. */
        COUNT("0..10000000") {
            @Override
            Optional<ParameterValue> read(String cell) {
                return CellNotation.whole(cell)
                        .filter(number -> number.signum() >= 0 && number.compareTo(MOST_CONTRACTS) <= 0)
                        .map(number -> new ParameterValue(cell, number, number));
            }
        },
        /** A share. */
        SHARE("0 %..100 %") {
            @Override
            Optional<ParameterValue> read(String cell) {
                return CellNotation.share(cell)
                        .filter(share -> share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0)
                        .filter(Form::isFine)
                        .map(share -> new ParameterValue(cell, share, share));
            }
        },
        /** A change in proportion to the start. */
        GROWTH("-100 %..1000 %") {
            @Override
            Optional<ParameterValue> read(String cell) {
                return CellNotation.share(cell)
                        .filter(share ->
                                share.compareTo(BigDecimal.ONE.negate()) >= 0 && share.compareTo(MOST_GROWTH) <= 0)
                        .filter(Form::isFine)
                        .map(share -> new ParameterValue(cell, share, share));
            }
        },
        /** Two whole numbers. */
        RANGE("0..1000000, as 776..1044") {
            @Override
            Optional<ParameterValue> read(String cell) {
                Matcher range = ParameterValue.RANGE.matcher(cell);
                if (!range.matches()) {
                    return Optional.empty();
                }
                Optional<BigDecimal> least = patients(range.group(1));
                Optional<BigDecimal> most = patients(range.group(2));
                return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) <= 0
                        ? Optional.of(new ParameterValue(cell, least.get(), most.get()))
                        : Optional.empty();
            }

            private static Optional<BigDecimal> patients(String cell) {
                return CellNotation.whole(cell.strip())
                        .filter(number -> number.signum() >= 0
                                && number.compareTo(BigDecimal.valueOf(WholeNumberRange.PATIENTS.most())) <= 0);
            }
        },
        /** A day. */
        DAY("YYYY-MM-DD") {
            @Override
            Optional<ParameterValue> read(String cell) {
                try {
                    BigDecimal day = BigDecimal.valueOf(LocalDate.parse(cell).toEpochDay());
                    return Optional.of(new ParameterValue(cell, day, day));
                } catch (DateTimeParseException e) {
                    return Optional.empty(); // the reader reports the cell
                }
            }
        };

        private final String accepted;

        Form(String accepted) {
            this.accepted = accepted;
        }

        /** Reads a cell; empty where it has no such value. */
        abstract Optional<ParameterValue> read(String cell);

        List<String> accepted() {
            return List.of(accepted);
        }

        /** Returns whether a share is a whole number of millionths. */
        private static boolean isFine(BigDecimal share) {
            return share.stripTrailingZeros().scale() <= MILLIONS;
        }
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(number.longValueExact());
    }

    /** Returns a share in millionths. */
    long millionths() {
        return number.movePointRight(MILLIONS).longValueExact();
    }
}
