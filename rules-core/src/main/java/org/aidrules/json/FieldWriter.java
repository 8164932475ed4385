package org.aidrules.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.aidrules.contract.field.FieldTarget;
import org.aidrules.contract.field.InputField;
import org.aidrules.contract.field.InputList;
import org.aidrules.contract.field.InputObject;
import org.aidrules.contract.field.NameSetType;
import org.aidrules.contract.field.ValueType;

/** Writes the fields of the catalogue as JSON. A field that is not given is left out. */
final class FieldWriter implements FieldTarget<JsonNode> {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Adds the fields of an object to a node. */
    <R> ObjectNode writeTo(ObjectNode node, InputObject<R, ?> type, R object) {
        type.fields().forEach(field -> write(node, field, object));
        return node;
    }

    private <R, T> void write(ObjectNode node, InputField<R, ?, T> field, R object) {
        field.get(object)
                .ifPresent(value -> field.group()
                        .map(node::withObjectProperty)
                        .orElse(node)
                        .set(field.name(), field.type().write(this, value)));
    }

    @Override
    public <T> JsonNode value(ValueType<T> type, T value) {
        String text = type.write(value);
        return switch (type.form()) {
            case TEXT -> NODES.textNode(text);
            case WHOLE_NUMBER -> NODES.numberNode(Integer.parseInt(text));
            case YES_OR_NO -> NODES.booleanNode(Boolean.parseBoolean(text));
        };
    }

    @Override
    public <E extends Enum<E>> JsonNode names(NameSetType<E> type, Set<E> names) {
        ArrayNode array = NODES.arrayNode();
        names.stream().sorted().forEach(name -> array.add(value(type.element(), name)));
        return array;
    }

    @Override
    public <R, B> JsonNode object(InputObject<R, B> type, R object) {
        return writeTo(NODES.objectNode(), type, object);
    }

    @Override
    public <R, B> JsonNode list(InputList<R, B> type, List<R> objects) {
        ArrayNode array = NODES.arrayNode();
        objects.forEach(object -> array.add(object(type.element(), object)));
        return array;
    }
}
