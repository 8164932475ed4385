package org.aidrules.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aidrules.messages.Messages;
import org.aidrules.messages.Vocabulary;
import org.aidrules.validation.diff.RevisionDiff;
import org.jspecify.annotations.Nullable;

/** Says in words and figures what a revision changes, without what stays as it was. */
final class ChangeSummary {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int WORKING_SCALE = 10;

    private final Vocabulary vocabulary;
    private final Messages messages;

    ChangeSummary(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /**
     * A part of an outcome that differs.
     *
     * @param column the name of the part
     * @param before what it was; an empty text where it was not there
     * @param after what it becomes; an empty text where it is no longer there
     * @param difference the difference of two figures, with its sign; an empty text where one is no figure
     */
    public record CellChange(String column, String before, String after, String difference) {}

    /**
     * The differences of a table.
     *
     * @param table the name of the table
     * @param cases the number of cases that are decided otherwise
     * @param ranges the smallest and the largest change of its figures, by column
     */
    public record TableChange(String table, long cases, List<String> ranges) {}

    private record Change(BigDecimal amount, boolean points) {}

    /** Returns the parts of the outcome that differ. */
    List<CellChange> cells(RevisionDiff.Change change) {
        Map<String, String> before = change.before().outcome();
        Map<String, String> after = change.after().outcome();
        return differing(change).stream()
                .map(column -> new CellChange(
                        column,
                        cell(column, before.get(column)),
                        cell(column, after.get(column)),
                        difference(column, before.get(column), after.get(column))))
                .toList();
    }

    /** Returns what changes, table by table. */
    List<TableChange> tables(RevisionDiff diff) {
        Map<String, List<RevisionDiff.Change>> tables = new LinkedHashMap<>();
        diff.changes()
                .forEach(change -> tables.computeIfAbsent(change.table(), table -> new ArrayList<>())
                        .add(change));
        return tables.entrySet().stream()
                .map(table -> new TableChange(
                        table.getKey(),
                        table.getValue().stream()
                                .mapToLong(RevisionDiff.Change::cells)
                                .sum(),
                        ranges(table.getValue())))
                .toList();
    }

    private static Set<String> differing(RevisionDiff.Change change) {
        Set<String> columns = new LinkedHashSet<>(change.before().outcome().keySet());
        columns.addAll(change.after().outcome().keySet());
        columns.removeIf(column -> Objects.equals(
                change.before().outcome().get(column), change.after().outcome().get(column)));
        return columns;
    }

    private String cell(String column, @Nullable String cell) {
        return cell == null ? "" : vocabulary.cell(column, cell);
    }

    private String difference(String column, @Nullable String before, @Nullable String after) {
        Optional<BigDecimal> amount = amount(before, after);
        if (amount.isEmpty()) {
            return "";
        }
        Optional<String> relative = relative(before, after).map(this::written);
        String absolute =
                column.equals("euros") ? messages.signed(amount.get()) : points(before) ? "" : signed(amount.get());
        return relative.map(change -> absolute.isEmpty() ? change : absolute + " (" + change + ")")
                .orElse(absolute);
    }

    /** Returns the smallest and the largest change of each column of figures. */
    private List<String> ranges(List<RevisionDiff.Change> changes) {
        Map<String, List<Change>> columns = new LinkedHashMap<>();
        for (RevisionDiff.Change change : changes) {
            for (String column : differing(change)) {
                relative(
                                change.before().outcome().get(column),
                                change.after().outcome().get(column))
                        .ifPresent(found -> columns.computeIfAbsent(column, c -> new ArrayList<>())
                                .add(found));
            }
        }
        return columns.entrySet().stream()
                .map(column -> vocabulary.column(column.getKey()) + messages.text("colon") + range(column.getValue()))
                .toList();
    }

    private String range(List<Change> changes) {
        Change least = changes.stream()
                .min((one, other) -> one.amount().compareTo(other.amount()))
                .orElseThrow();
        Change most = changes.stream()
                .max((one, other) -> one.amount().compareTo(other.amount()))
                .orElseThrow();
        return least.amount().compareTo(most.amount()) == 0
                ? written(least)
                : messages.text("report.range", written(least), written(most));
    }

    private String written(Change change) {
        return change.points()
                ? messages.text("report.points", signed(change.amount()))
                : signed(change.amount()) + " %";
    }

    private String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + messages.number(number);
    }

    private static Optional<BigDecimal> amount(@Nullable String before, @Nullable String after) {
        return figure(before)
                .flatMap(from -> figure(after).map(to -> to.subtract(from).stripTrailingZeros()));
    }

    /** Returns the change in per cent, with one decimal, or in points where the figures are percentages themselves. */
    private static Optional<Change> relative(@Nullable String before, @Nullable String after) {
        if (points(before) && points(after)) {
            return amount(before, after).map(amount -> new Change(amount, true));
        }
        return figure(before)
                .filter(from -> from.signum() != 0)
                .flatMap(from -> amount(before, after)
                        .map(amount -> new Change(
                                amount.multiply(HUNDRED)
                                        .divide(from, WORKING_SCALE, RoundingMode.HALF_UP)
                                        .setScale(1, RoundingMode.HALF_UP)
                                        .stripTrailingZeros(),
                                false)));
    }

    private static Optional<BigDecimal> figure(@Nullable String cell) {
        return cell == null ? Optional.empty() : ChartData.figure(cell);
    }

    private static boolean points(@Nullable String cell) {
        return cell != null && cell.endsWith("%");
    }
}
