package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column of a population in CSV.
 *
 * @param at where its cells stand in the JSON of a contract, or in that of a contract year where it is of one
 * @param year the contract year, 1 to 5; 0 where it is of none
 * @param kind what its cells hold
 */
record PopulationColumn(String at, int year, Kind kind) {

    /** The last contract year that has columns. */
    static final int LAST_YEAR = 5;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, String> MEASURES = Map.of("observedAttendingAdults", "attendingAdults",
            "observedAttendingAll", "attendingAll", "observedActiveFile", "activeFile");
    /** All columns, by their header. */
    static final Map<String, PopulationColumn> ALL = Collections.unmodifiableMap(columns());

    /** How the text of a cell becomes JSON. */
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
                return cell.equals("true") || cell.equals("false") ? NODES.booleanNode(Boolean.parseBoolean(cell))
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
    }

    /** The header of the column that stands at a place of the JSON; the place itself where there is none. */
    static String header(String at, List<Integer> years) {
        for (Map.Entry<String, PopulationColumn> column : ALL.entrySet()) {
            int year = column.getValue().year();
            String place = year == 0 ? column.getValue().at()
                    : "/years/" + years.indexOf(year) + column.getValue().at();
            if (at.equals(place) || at.startsWith(place + "/")) {
                return column.getKey();
            }
        }
        return at;
    }

    private static Map<String, PopulationColumn> columns() {
        Map<String, PopulationColumn> columns = new LinkedHashMap<>();
        Map<String, Kind> practice = new HashMap<>();
        List.of("departmentShortOfSpecialty", "grouped", "forfaitStructureValidated", "newlyEstablished",
                "secretaryPromoted").forEach(name -> practice.put(name, Kind.YES_OR_NO));
        practice.put("doctorAge", Kind.WHOLE);
        practice.put("derogations", Kind.LIST);
        List.of("signedOn", "hiredOn", "revision", "option").forEach(name ->
                columns.put(name, new PopulationColumn("/contract/" + name, 0, Kind.TEXT)));
        List.of("specialty", "sector", "zone", "departmentShortOfSpecialty", "grouped", "coordinated",
                "forfaitStructureValidated", "ccamFeeShare", "newlyEstablished", "doctorAge", "derogations",
                "secretaryPromoted").forEach(name -> columns.put(name, new PopulationColumn(
                "/contract/practice/" + name, 0, practice.getOrDefault(name, Kind.TEXT))));
        List.of("attendingAdults", "attendingAll", "activeFile").forEach(name ->
                columns.put(name, new PopulationColumn("/contract/patients/" + name, 0, Kind.WHOLE)));
        columns.put("attendingBand", new PopulationColumn("/contract/bands/attending", 0, Kind.TEXT));
        columns.put("activeFileBand", new PopulationColumn("/contract/bands/activeFile", 0, Kind.TEXT));
        for (int year = 1; year <= LAST_YEAR; year++) {
            for (String name : List.of("observedAttendingAdults", "observedAttendingAll", "observedActiveFile")) {
                columns.put(name + year, new PopulationColumn("/observed/" + MEASURES.get(name), year, Kind.WHOLE));
            }
            columns.put("suspended" + year, new PopulationColumn("/suspended", year, Kind.YES_OR_NO));
        }
        columns.put("weight", new PopulationColumn("/weight", 0, Kind.TEXT));
        return columns;
    }
}
