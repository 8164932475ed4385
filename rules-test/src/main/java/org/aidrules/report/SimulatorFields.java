package org.aidrules.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.aidrules.contract.field.FieldType;
import org.aidrules.contract.field.InputField;
import org.aidrules.contract.field.InputList;
import org.aidrules.contract.field.InputObject;
import org.aidrules.contract.field.NameSetType;
import org.aidrules.contract.field.ValueType;
import org.aidrules.facts.Specialty;
import org.aidrules.output.Json;

/** The fields of an input, with what each accepts, for the simulator. */
final class SimulatorFields {

    private final ObjectNode fields = Json.object();

    private SimulatorFields() {}

    /**
     * Returns the fields of an object.
     *
     * @param at the place of the object
     * @param object an application or a history, whose missing fields the rules report
     * @return for each field its form, the accepted values and the names among them, by its place; {@code *} is the
     *     place in a list
     */
    static ObjectNode of(String at, InputObject<?, ?> object) {
        SimulatorFields all = new SimulatorFields();
        object.fields().forEach(field -> all.add(at, field, false));
        return all.fields;
    }

    private void add(String at, InputField<?, ?, ?> field, boolean needed) {
        String place = at + field.pointer();
        FieldType<?> type = field.type();
        if (type instanceof InputObject<?, ?> nested) {
            nested.fields().forEach(one -> add(place, one, one.isNeeded()));
        } else if (type instanceof InputList<?, ?> list) {
            list.element().fields().forEach(one -> add(place + "/*", one, one.isNeeded()));
        } else {
            ObjectNode node = fields.putObject(place).put("form", form(type));
            node.set("accepted", Json.strings(type.accepted()));
            node.set("names", Json.strings(names(type)));
            if (needed) {
                node.put("needed", true);
            }
        }
    }

    private static String form(FieldType<?> type) {
        if (type instanceof NameSetType<?>) {
            return "NAMES";
        }
        if (type == ValueType.DATE) {
            return "DAY";
        }
        if (type == ValueType.SHARE) {
            return "SHARE";
        }
        if (type == ValueType.EUROS) {
            return "EUROS";
        }
        ValueType<?> value = (ValueType<?>) type;
        if (value.form() != ValueType.Form.TEXT) {
            return value.form().name();
        }
        return type == ValueType.TEXT ? "TEXT" : "NAME";
    }

    private static List<String> names(FieldType<?> type) {
        if (type instanceof NameSetType<?> set) {
            return set.element().accepted();
        }
        if (type == ValueType.SPECIALTY) {
            return Arrays.stream(Specialty.values()).map(Enum::name).toList();
        }
        return form(type).equals("NAME") ? type.accepted() : List.of();
    }
}
