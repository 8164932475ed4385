package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.field.FieldType;
import org.aidrules.contract.field.InputField;
import org.aidrules.contract.field.InputObject;
import org.aidrules.contract.field.ValueType;
import org.aidrules.facts.ContractYear;

/**
 * A column of a population in CSV. Each field of the catalogue with a column has one; a field of a contract year has
 * one for each year. The column {@code weight} is added.
 *
 * @param at the place of its cells in the JSON of a contract, or of a contract year
 * @param year the contract year, from 1; 0 for a field that does not belong to a year
 * @param kind the kind of its cells
 */
record PopulationColumn(String at, int year, Kind kind) {

    /** The last contract year that has columns. */
    static final int LAST_YEAR = ContractYear.values().length;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** All columns, by their header. */
    static final Map<String, PopulationColumn> ALL = Collections.unmodifiableMap(columns());
    /** The current headers, by the former headers that are still accepted. */
    static final Map<String, String> FORMER = Collections.unmodifiableMap(formerHeaders());

    /** The kind of a cell: how its text becomes JSON. */
    enum Kind {
        TEXT {
            @Override
            JsonNode node(String cell) {
                return NODES.textNode(cell);
            }
        },
        WHOLE {
            @Override
            JsonNode node(String cell) {
                return cell.matches("-?\\d{1,18}") ? NODES.numberNode(new BigInteger(cell)) : NODES.textNode(cell);
            }
        },
        YES_OR_NO {
            @Override
            JsonNode node(String cell) {
                return cell.equals("true") || cell.equals("false")
                        ? NODES.booleanNode(Boolean.parseBoolean(cell))
                        : NODES.textNode(cell);
            }
        },
        LIST {
            @Override
            JsonNode node(String cell) {
                ArrayNode list = NODES.arrayNode();
                List.of(cell.split("\\s+")).forEach(list::add);
                return list;
            }
        };

        abstract JsonNode node(String cell);

        private static Kind of(FieldType<?> type) {
            if (type instanceof ValueType<?> value) {
                return switch (value.form()) {
                    case TEXT -> TEXT;
                    case WHOLE_NUMBER -> WHOLE;
                    case YES_OR_NO -> YES_OR_NO;
                };
            }
            return LIST;
        }
    }

    /** Returns the header of the column at a place of the JSON; the place itself where there is no column. */
    static String header(String at, List<Integer> years) {
        for (Map.Entry<String, PopulationColumn> column : ALL.entrySet()) {
            int year = column.getValue().year();
            String place = year == 0
                    ? column.getValue().at()
                    : "/years/" + years.indexOf(year) + column.getValue().at();
            if (at.equals(place) || at.startsWith(place + "/")) {
                return column.getKey();
            }
        }
        return at;
    }

    private static Map<String, PopulationColumn> columns() {
        Map<String, PopulationColumn> columns = new LinkedHashMap<>();
        add(columns, ContractFields.APPLICATION, "/contract", 0);
        for (int year = 1; year <= LAST_YEAR; year++) {
            add(columns, ContractFields.YEAR, "", year);
        }
        columns.put("weight", new PopulationColumn("/weight", 0, Kind.TEXT));
        return columns;
    }

    private static <R, B> void add(
            Map<String, PopulationColumn> columns, InputObject<R, B> object, String at, int year) {
        for (InputField<R, B, ?> field : object.fields()) {
            field.column()
                    .ifPresent(header -> columns.put(
                            year == 0 ? header : header + year,
                            new PopulationColumn(at + field.pointer(), year, Kind.of(field.type()))));
        }
    }

    private static Map<String, String> formerHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        ContractFields.APPLICATION
                .fields()
                .forEach(field -> field.formerName()
                        .ifPresent(name -> field.column().ifPresent(header -> headers.put(name, header))));
        return headers;
    }
}
