package org.aidrules.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.aidrules.error.AcceptedValues;

/** The parts of which JSON Schemas (draft 2020-12) are made. */
final class SchemaNodes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SchemaNodes() {}

    static ObjectNode node() {
        return NODES.objectNode();
    }

    /** An object with a closed list of fields, which are added to it. */
    static ObjectNode object() {
        ObjectNode object = node().put("type", "object").put("additionalProperties", false);
        object.putObject("properties");
        return object;
    }

    static ObjectNode properties(ObjectNode object) {
        return object.withObjectProperty("properties");
    }

    /** Adds a field that is always there. */
    static ObjectNode require(ObjectNode object, String name, ObjectNode schema) {
        object.withArrayProperty("required").add(name);
        properties(object).set(name, schema);
        return object;
    }

    /** Adds a field that may be absent. */
    static ObjectNode allow(ObjectNode object, String name, ObjectNode schema) {
        properties(object).set(name, schema);
        return object;
    }

    static ObjectNode array(ObjectNode items) {
        return node().put("type", "array").set("items", items);
    }

    static ObjectNode text() {
        return node().put("type", "string");
    }

    static ObjectNode pattern(String pattern) {
        return text().put("pattern", pattern);
    }

    static ObjectNode day() {
        return pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$").put("format", "date");
    }

    static ObjectNode euros() {
        return pattern("^-?[0-9]+\\.[0-9]{2}$");
    }

    static ObjectNode decimal() {
        return pattern("^[0-9]+(\\.[0-9]+)?$");
    }

    static ObjectNode yesOrNo() {
        return node().put("type", "boolean");
    }

    static ObjectNode whole(int least, int most) {
        return node().put("type", "integer").put("minimum", least).put("maximum", most);
    }

    static ObjectNode oneOf(Collection<String> values) {
        ObjectNode schema = text();
        ArrayNode names = schema.putArray("enum");
        values.forEach(names::add);
        return schema;
    }

    /** One of the constants that a document may have: all but {@code NOT_GIVEN}. */
    static ObjectNode oneOf(Class<? extends Enum<?>> type) {
        return oneOf(AcceptedValues.names(type));
    }

    static ObjectNode oneOf(Enum<?>... constants) {
        return oneOf(Arrays.stream(constants).map(Enum::name).toList());
    }

    /** The same schema, which accepts null as well. */
    static ObjectNode orNull(ObjectNode schema) {
        if (schema.path("type").isTextual()) {
            schema.set("type", NODES.arrayNode().add(schema.get("type")).add("null"));
            if (schema.has("enum")) {
                schema.withArrayProperty("enum").addNull();
            }
            return schema;
        }
        ObjectNode either = node();
        either.putArray("anyOf").add(schema).add(node().put("type", "null"));
        return either;
    }

    static ObjectNode described(ObjectNode schema, String description) {
        return schema.put("description", description);
    }

    static ObjectNode anyOf(List<ObjectNode> schemas) {
        ObjectNode either = node();
        either.putArray("anyOf").addAll(schemas);
        return either;
    }
}
