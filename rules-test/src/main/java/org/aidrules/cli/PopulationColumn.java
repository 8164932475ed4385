package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.field.FieldType;
import org.aidrules.contract.field.InputField;
import org.aidrules.contract.field.InputObject;
import org.aidrules.contract.field.NameSetType;
import org.aidrules.contract.field.ValueType;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.ContractYear;
import org.aidrules.json.JsonDocument;
import org.aidrules.reference.CellNotation;

/**
 * A column of a population in CSV. Each field of the catalogue with a column has one; a field of a contract year has
 * one for each year. The column {@code weight} is added.
 *
 * @param at where its cells stand in the JSON of a contract, or in that of a contract year where it is of one
 * @param year the contract year, from 1; 0 where it is of none
 * @param kind how its cells are read
 * @param type what its cells hold; each of several names where they hold a list
 */
record PopulationColumn(String at, int year, Kind kind, ValueType<?> type) {

    /** The last contract year that has columns. */
    static final int LAST_YEAR = ContractYear.values().length;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<Kind> NUMBERS = EnumSet.of(Kind.WHOLE, Kind.SHARE, Kind.WEIGHT);
    /** All columns, by their header. */
    static final Map<String, PopulationColumn> ALL = Collections.unmodifiableMap(columns());
    /** The current headers, by the former headers that are still accepted. */
    static final Map<String, String> FORMER = Collections.unmodifiableMap(formerHeaders());

    private static final Pattern WEIGHT = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

    /** Returns whether a text is a weight: how many contracts a line stands for. */
    static boolean isWeight(String text) {
        return WEIGHT.matcher(text).matches() && new BigDecimal(text).signum() > 0;
    }

    /** Reads a cell as JSON. */
    JsonNode node(String cell) {
        return kind.node(cell, type);
    }

    /** Returns how a number should be written that cannot be read; empty where the cell is no such number. */
    Optional<LocalizedText> remedy(String cell) {
        return NUMBERS.contains(kind) ? CellNotation.remedy(cell) : Optional.empty();
    }

    /** How the text of a cell becomes JSON. A cell that cannot be read stays a text, which the field refuses. */
    enum Kind {
        TEXT {
            @Override
            JsonNode node(String cell, ValueType<?> type) {
                return NODES.textNode(CellNotation.name(cell, type.accepted()));
            }
        },
        SPECIALTY {
            @Override
            JsonNode node(String cell, ValueType<?> type) {
                String specialty = CellNotation.specialty(cell);
                boolean known = type.accepted().contains(specialty) || specialty.matches("\\d+");
                return NODES.textNode(known ? specialty : cell);
            }
        },
        WHOLE {
            @Override
            JsonNode node(String cell, ValueType<?> type) {
                return CellNotation.number(cell)
                        .map(number -> JsonDocument.number(number, cell))
                        .orElse(NODES.textNode(cell));
            }
        },
        SHARE {
            @Override
            JsonNode node(String cell, ValueType<?> type) {
                return NODES.textNode(CellNotation.share(cell)
                        .map(BigDecimal::toPlainString)
                        .filter(text ->
                                type.parse(text, none -> Optional.empty()).isPresent())
                        .orElse(cell));
            }
        },
        WEIGHT {
            @Override
            JsonNode node(String cell, ValueType<?> type) {
                return NODES.textNode(CellNotation.number(cell)
                        .map(BigDecimal::toPlainString)
                        .filter(PopulationColumn::isWeight)
                        .orElse(cell));
            }
        },
        YES_OR_NO {
            @Override
            JsonNode node(String cell, ValueType<?> type) {
                return CellNotation.yesOrNo(cell)
                        .map(answer -> (JsonNode) NODES.booleanNode(answer))
                        .orElse(NODES.textNode(cell));
            }
        },
        LIST {
            @Override
            JsonNode node(String cell, ValueType<?> type) {
                ArrayNode list = NODES.arrayNode();
                List.of(cell.split("[\\s\\u00a0,;]+"))
                        .forEach(name -> list.add(CellNotation.name(name, type.accepted())));
                return list;
            }
        };

        abstract JsonNode node(String cell, ValueType<?> type);

        private static Kind of(ValueType<?> type) {
            if (type == ValueType.SHARE) {
                return SHARE;
            }
            if (type == ValueType.SPECIALTY) {
                return SPECIALTY;
            }
            return switch (type.form()) {
                case TEXT -> TEXT;
                case WHOLE_NUMBER -> WHOLE;
                case YES_OR_NO -> YES_OR_NO;
            };
        }
    }

    /** Obtains the column of a field: one value, or several names. */
    private static PopulationColumn of(String at, int year, FieldType<?> type) {
        if (type instanceof ValueType<?> value) {
            return new PopulationColumn(at, year, Kind.of(value), value);
        }
        if (type instanceof NameSetType<?> names) {
            return new PopulationColumn(at, year, Kind.LIST, names.element());
        }
        throw new IllegalStateException("no column can hold the field " + at);
    }

    /** Returns the place in the JSON of a line that has these contract years. */
    String place(List<Integer> years) {
        return year == 0 ? at : "/years/" + years.indexOf(year) + at;
    }

    /** The header of the column that stands at a place of the JSON; the place itself where there is none. */
    static String header(String at, List<Integer> years) {
        for (Map.Entry<String, PopulationColumn> column : ALL.entrySet()) {
            String place = column.getValue().place(years);
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
        add(columns, ContractFields.HISTORY, "", 0);
        columns.put("weight", new PopulationColumn("/weight", 0, Kind.WEIGHT, ValueType.TEXT));
        return columns;
    }

    private static <R, B> void add(
            Map<String, PopulationColumn> columns, InputObject<R, B> object, String at, int year) {
        for (InputField<R, B, ?> field : object.fields()) {
            if (field.type() instanceof InputObject<?, ?> nested) {
                add(columns, nested, at + field.pointer(), year);
            }
            field.column()
                    .ifPresent(header -> columns.put(
                            year == 0 ? header : header + year, of(at + field.pointer(), year, field.type())));
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
