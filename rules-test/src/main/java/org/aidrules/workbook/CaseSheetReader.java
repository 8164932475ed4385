package org.aidrules.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.contract.Eligibility;
import org.aidrules.messages.Messages;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Reads the sheet of typical cases. */
final class CaseSheetReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Faults faults;
    private final CellReader cells;
    private final FigureReader figures;
    private final CellNames names;
    private final Locale language;

    CaseSheetReader(Faults faults, CellReader cells, FigureReader figures, CellNames names, Locale language) {
        this.faults = faults;
        this.cells = cells;
        this.figures = figures;
        this.names = names;
        this.language = language;
    }

    /** Reads the cases, in the order of their rows. */
    List<TypicalCase> read(XSSFSheet sheet) {
        Map<Integer, CaseColumn> columns = columns(sheet);
        if (columns.isEmpty()) {
            faults.addAt(sheet.getSheetName(), "workbook.fault.noColumns");
        }
        List<TypicalCase> cases = new ArrayList<>();
        int last = Math.min(sheet.getLastRowNum(), Layout.HEADERS + TableSheetReader.MOST_ROWS);
        for (int row = Layout.HEADERS + 1; row <= last; row++) {
            int at = row;
            boolean filled = !cells.read(sheet, row, 0).isEmpty()
                    || columns.keySet().stream()
                            .anyMatch(column -> !cells.read(sheet, at, column).isEmpty());
            if (filled) {
                cases.add(one(sheet, row, columns));
            }
        }
        return cases;
    }

    private Map<Integer, CaseColumn> columns(XSSFSheet sheet) {
        Map<String, CaseColumn> known = Stream.concat(CaseColumn.situation().stream(), CaseColumn.expected().stream())
                .collect(Collectors.toMap(CaseColumn::key, column -> column));
        Map<Integer, CaseColumn> columns = new TreeMap<>();
        XSSFRow keys = sheet.getRow(Layout.COLUMN_KEYS);
        for (int at = 1; keys != null && at < keys.getLastCellNum(); at++) {
            CaseColumn column =
                    known.remove(cells.read(sheet, Layout.COLUMN_KEYS, at).text());
            if (column != null) {
                columns.put(at, column);
            }
        }
        return columns;
    }

    private TypicalCase one(XSSFSheet sheet, int row, Map<Integer, CaseColumn> columns) {
        ObjectNode situation = NODES.objectNode();
        Map<String, JsonNode> expected = new HashMap<>();
        Map<String, String> places = new HashMap<>();
        columns.forEach((at, column) -> {
            places.put(column.key(), Faults.place(sheet, row, at));
            CellValue value = cells.read(sheet, row, at);
            if (value.isEmpty()) {
                if (column.needed()) {
                    faults.add(sheet, row, at, "", "workbook.fault.empty");
                }
                return;
            }
            node(sheet, row, at, column, value).ifPresent(node -> {
                if (column.key().startsWith("/")) {
                    put(situation, column.key(), node);
                } else {
                    expected.put(column.key(), node);
                }
            });
        });
        String name = cells.read(sheet, row, 0).text();
        Map<Integer, BigDecimal> aids = new TreeMap<>();
        expected.forEach((key, node) -> {
            if (key.startsWith(CaseColumn.AID)) {
                aids.put(Integer.valueOf(key.substring(CaseColumn.AID.length())), new BigDecimal(node.textValue()));
            }
        });
        return new TypicalCase(
                name.isEmpty() ? new Messages(language).text("workbook.case.unnamed", row - Layout.HEADERS) : name,
                Faults.place(sheet, row, 0),
                situation,
                places,
                Optional.ofNullable(expected.get(CaseColumn.ELIGIBILITY))
                        .map(node -> Eligibility.valueOf(node.textValue())),
                aids);
    }

    private static void put(ObjectNode situation, String pointer, JsonNode node) {
        String[] path = pointer.substring(1).split("/");
        ObjectNode object = path.length == 1 ? situation : situation.withObject("/" + path[0]);
        object.set(path[path.length - 1], node);
    }

    private Optional<JsonNode> node(XSSFSheet sheet, int row, int at, CaseColumn column, CellValue value) {
        return switch (column.form()) {
            case WORD -> word(sheet, row, at, column, value.text()).map(NODES::textNode);
            case YES_OR_NO ->
                word(sheet, row, at, column, value.text()).map(word -> NODES.booleanNode(word.equals("true")));
            case WORDS -> {
                ArrayNode list = NODES.arrayNode();
                Stream.of(value.text().split(";"))
                        .filter(word -> !word.isBlank())
                        .forEach(word ->
                                word(sheet, row, at, column, word.strip()).ifPresent(list::add));
                yield Optional.of(list);
            }
            case DAY -> figure(sheet, row, at, value, OutcomeForm.Figure.DAY).map(NODES::textNode);
            case WHOLE ->
                figure(sheet, row, at, value, OutcomeForm.Figure.COUNT)
                        .map(digits -> NODES.numberNode(new BigDecimal(digits).toBigInteger()));
            case AMOUNT ->
                figure(sheet, row, at, value, OutcomeForm.Figure.AMOUNT).map(NODES::textNode);
            case SHARE ->
                figure(sheet, row, at, value, OutcomeForm.Figure.RATE)
                        .map(rate -> new BigDecimal(rate.replace(" %", "")).movePointLeft(2))
                        .map(share -> NODES.textNode(share.stripTrailingZeros().toPlainString()));
        };
    }

    private Optional<String> word(XSSFSheet sheet, int row, int at, CaseColumn column, String text) {
        Optional<String> word = names.constant(column.name(), column.words(), text);
        if (word.isEmpty()) {
            List<String> accepted = List.copyOf(
                    names.of(column.name(), column.words(), language).values());
            faults.add(sheet, row, at, text, Messages.inBothLanguages("workbook.fault.notOneOf"), accepted);
        }
        return word;
    }

    private Optional<String> figure(XSSFSheet sheet, int row, int at, CellValue value, OutcomeForm.Figure figure) {
        FigureReader.Read read = figures.read(value, figure);
        read.fault().ifPresent(fault -> faults.add(sheet, row, at, value.text(), fault, List.of()));
        return read.figure();
    }
}
