package org.aidrules.workbook;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidrules.error.Defect;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.messages.Messages;
import org.aidrules.revision.TableFile;
import org.aidrules.validation.proof.Warning;

/** Finds the cells of a workbook that defects and warnings of a proof concern; a sheet where there is no cell. */
final class DefectPlaces {

    private static final Set<String> NEEDED = Set.of("Certainty", "Source", "English", "French");
    private static final String SOURCE = "Source";
    private static final List<String> SENTENCES = List.of("English", "French");

    /** The beginning of a message, which says what the place of the finding says. */
    private static final Pattern TABLE =
            Pattern.compile("^table [a-z-]+(\\.drl\\.csv)?(, (cell|cellule) [A-Z]+\\d+)?( ?: |, )");

    private final WorkbookDraft draft;

    DefectPlaces(WorkbookDraft draft) {
        this.draft = draft;
    }

    /** Returns the places of a defect. */
    List<String> of(Defect defect) {
        List<String> named = draft.namedCells(defect);
        if (!named.isEmpty()) {
            return named;
        }
        List<String> cells = switch (defect.kind()) {
            case UNSOURCED -> empty(defect.table(), defect.rows());
            case UNKNOWN_SOURCE -> cells(defect.table(), defect.rows(), List.of(SOURCE));
            case GAP, OVERLAP, UNREACHABLE, DUPLICATE_NAME, INVARIANT, SYNTAX -> List.of();
        };
        return orRows(cells, defect.table(), defect.rows());
    }

    /** Returns what is wrong, for a reader who sees the places as well. */
    LocalizedText text(Defect defect) {
        if (defect.kind() == Defect.Kind.UNSOURCED
                && !empty(defect.table(), defect.rows()).isEmpty()) {
            return Messages.inBothLanguages("workbook.fault.empty");
        }
        LocalizedText message = defect.message();
        return new LocalizedText(inSheet(defect, message.english()), inSheet(defect, message.french()));
    }

    private String inSheet(Defect defect, String message) {
        String table = defect.table().replaceFirst("\\.drl\\.csv$", "");
        return draft.inSheet(table, TABLE.matcher(message).replaceFirst(""));
    }

    /** Returns the places of a warning. */
    List<String> of(Warning warning) {
        List<String> cells = switch (warning.kind()) {
            case SOURCE_UNCHANGED -> cells(warning.table(), warning.rows(), List.of(SOURCE));
            case OTHER_YEAR -> cells(warning.table(), warning.rows(), SENTENCES);
            case TRANSITIONS_INHERITED ->
                draft.propertyPlace(Layout.TRANSITIONS).stream().toList();
            case DEADLINE_WITHOUT_TRAINING, SOURCE_NOT_CITED -> List.of();
        };
        return orRows(cells, warning.table(), warning.rows());
    }

    private List<String> orRows(List<String> cells, String table, List<String> rows) {
        if (!cells.isEmpty()) {
            return cells;
        }
        List<String> names =
                rows(table, rows).mapToObj(row -> cell(table, row, 0)).toList();
        return names.isEmpty()
                ? draft.places(table).map(TablePlaces::sheet).stream().toList()
                : names;
    }

    /** Returns the cells of some columns of metadata. */
    private List<String> cells(String table, List<String> rows, List<String> columns) {
        return rows(table, rows)
                .boxed()
                .flatMap(row -> metadata(table, columns).map(column -> cell(table, row, column)))
                .toList();
    }

    /** Returns the cells that are needed and are empty. */
    private List<String> empty(String table, List<String> rows) {
        return rows(table, rows)
                .boxed()
                .flatMap(row -> metadata(table, NEEDED)
                        .filter(column ->
                                file(table).rows().get(row).get(column).isEmpty())
                        .map(column -> cell(table, row, column)))
                .toList();
    }

    /** Returns the indexes of columns of metadata, 1 for the first column after the name of the row. */
    private Stream<Integer> metadata(String table, Collection<String> names) {
        List<TableFile.Column> columns = file(table).columns();
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).kind() == TableFile.Kind.METADATA
                        && names.contains(columns.get(i).name()))
                .mapToObj(i -> i + 1);
    }

    private IntStream rows(String table, List<String> names) {
        return draft.table(table).filter(own -> draft.places(table).isPresent()).stream()
                .flatMapToInt(own -> IntStream.range(0, own.rows().size())
                        .filter(row -> names.contains(own.rows().get(row).get(0))));
    }

    private TableFile file(String table) {
        return draft.table(table).orElseThrow();
    }

    private String cell(String table, int row, int column) {
        return draft.places(table).orElseThrow().cell(row, column);
    }
}
