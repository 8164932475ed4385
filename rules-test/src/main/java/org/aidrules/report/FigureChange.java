package org.aidrules.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidrules.messages.Messages;
import org.aidrules.validation.diff.RevisionDiff;

/**
 * A change of one figure, such as an amount, a rate or a number of months.
 *
 * @param column the column of the figure, for example {@code euros}
 * @param before the figure in the table of the first revision
 * @param after the figure in the table of the second revision
 */
record FigureChange(String column, String before, String after) {

    private static final String EUROS = "euros";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Returns the figure that a change changes; empty where something else changes, or more than one figure. */
    static Optional<FigureChange> of(RevisionDiff.Change change) {
        Set<String> columns = change.after().outcome().keySet();
        if (!change.before().outcome().keySet().equals(columns)) {
            return Optional.empty();
        }
        Set<FigureChange> different = columns.stream()
                .map(column -> new FigureChange(
                        column,
                        Objects.requireNonNull(change.before().outcome().get(column)),
                        Objects.requireNonNull(change.after().outcome().get(column))))
                .filter(figure -> !figure.before().equals(figure.after()))
                .collect(Collectors.toSet());
        return different.size() == 1
                ? different.stream().filter(FigureChange::isFigure).findFirst()
                : Optional.empty();
    }

    private boolean isFigure() {
        return ChartData.figure(before).isPresent()
                && ChartData.figure(after).isPresent()
                && before.endsWith("%") == after.endsWith("%");
    }

    /** Writes the difference with its sign: in euros, in points of a rate, or as a number. */
    String difference(Messages messages) {
        BigDecimal difference = number(after).subtract(number(before));
        String sign = difference.signum() > 0 ? "+" : "";
        if (column.equals(EUROS)) {
            return messages.signed(difference);
        }
        String number = sign + messages.number(difference);
        String unit = after.endsWith("%") ? "note.unit.points" : "note.unit." + column;
        return messages.bundle().containsKey(unit) ? messages.text(unit, number) : number;
    }

    /** Writes the difference as a percentage of the first figure, to a tenth; empty where that says nothing. */
    Optional<String> percentage(Messages messages) {
        return column.equals(EUROS) ? percentage(number(before), number(after), messages) : Optional.empty();
    }

    /** Writes a difference as a percentage of the first amount, to a tenth; empty where that is zero. */
    static Optional<String> percentage(BigDecimal before, BigDecimal after, Messages messages) {
        if (before.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal percent = after.subtract(before).multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP);
        return Optional.of((percent.signum() > 0 ? "+" : "") + messages.number(percent) + " %");
    }

    private static BigDecimal number(String figure) {
        return ChartData.figure(figure).orElseThrow();
    }
}
