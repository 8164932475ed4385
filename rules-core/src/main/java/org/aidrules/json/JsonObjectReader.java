package org.aidrules.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.aidrules.contract.field.NameSetType;
import org.aidrules.contract.field.ValueType;
import org.aidrules.error.InputError;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.facts.Specialty;

/**
 * Reads the fields of one JSON object, each by its type. A value that the type does not accept becomes an error and
 * counts as not given.
 */
final class JsonObjectReader {

    private static final List<String> OBJECT = List.of("{…}");

    private final Optional<JsonNode> object;
    private final String at;
    private final List<InputError> errors;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> former = new LinkedHashSet<>();

    private JsonObjectReader(Optional<JsonNode> object, String at, List<InputError> errors) {
        boolean isObject = object.isEmpty() || object.get().isObject();
        if (!isObject) {
            errors.add(InputError.notAccepted(at, JsonText.shown(object.get()), OBJECT));
        }
        this.object = object.filter(JsonNode::isObject);
        this.at = at;
        this.errors = errors;
    }

    /** Reads the document itself. */
    static JsonObjectReader of(JsonNode root, List<InputError> errors) {
        return new JsonObjectReader(Optional.of(root), "", errors);
    }

    /** Returns the reader of an object in this one; a reader without fields where it is not given. */
    JsonObjectReader object(String name) {
        return new JsonObjectReader(find(name), at(name), errors);
    }

    /** Reads the objects of an array in this one; none where it is not given. */
    List<JsonObjectReader> objects(String name, List<String> accepted) {
        List<JsonObjectReader> objects = new ArrayList<>();
        array(name, accepted)
                .ifPresent(array -> array.forEach(element -> objects.add(
                        new JsonObjectReader(Optional.of(element), at(name) + "/" + objects.size(), errors))));
        return objects;
    }

    /** Returns a reader of the same object that sees one of its fields only. */
    JsonObjectReader only(String name) {
        find(name);
        return new JsonObjectReader(
                object.map(fields -> JsonNodeFactory.instance.objectNode().set(name, fields.get(name))), at, errors);
    }

    /** Reads a value. */
    <T> Optional<T> value(String name, ValueType<T> type, Function<String, Optional<Specialty>> specialties) {
        return read(name, type.accepted(), value -> parse(value, type, specialties));
    }

    /** Reads a value with a function. */
    <T> Optional<T> read(String name, List<String> accepted, Function<JsonNode, Optional<T>> parser) {
        Optional<JsonNode> value = find(name);
        Optional<T> read = value.flatMap(parser);
        if (value.isPresent() && read.isEmpty()) {
            errors.add(InputError.notAccepted(at(name), JsonText.shown(value.get()), accepted));
        }
        return read;
    }

    /** Reads a set of names, of which each may be given once; empty where the field is not given. */
    <E extends Enum<E>> Optional<Set<E>> names(String name, NameSetType<E> type) {
        return array(name, type.accepted()).map(array -> {
            Set<E> names = new LinkedHashSet<>();
            for (int i = 0; i < array.size(); i++) {
                Optional<E> constant = parse(array.get(i), type.element(), none -> Optional.empty());
                String place = at(name) + "/" + i;
                String found = JsonText.shown(array.get(i));
                if (constant.isEmpty()) {
                    errors.add(
                            InputError.notAccepted(place, found, type.element().accepted()));
                } else if (!names.add(constant.get())) {
                    errors.add(InputError.givenTwice(place, found));
                }
            }
            return names.isEmpty() ? Set.of() : EnumSet.copyOf(names);
        });
    }

    /** Returns the name under which a field is given; adds an error where it is given under both names. */
    String nameInUse(String name, Optional<String> formerName) {
        formerName.ifPresent(former::add);
        Optional<JsonNode> old = formerName.flatMap(this::peek);
        if (old.isPresent() && peek(name).isPresent()) {
            errors.add(fieldTwice(at(formerName.get()), old.get()));
            return name;
        }
        known.add(name);
        return old.isPresent() ? formerName.get() : name;
    }

    /** Returns the name that a field holds, where it is one of those that are accepted. */
    Optional<String> key(String name, List<String> accepted) {
        return peek(name).map(JsonNode::textValue).filter(accepted::contains);
    }

    /** Adds an error where a field of an object that is given is missing. */
    void need(String name, List<String> accepted) {
        if (object.isPresent() && peek(name).isEmpty()) {
            errors.add(InputError.missing(at(name), accepted));
        }
    }

    /** Returns the place of a field. */
    String at(String name) {
        return at + "/" + name;
    }

    /** Returns the place of the object. */
    String at() {
        return at;
    }

    /** Returns whether the object is given. */
    boolean isPresent() {
        return object.isPresent();
    }

    /** Returns how many errors were found so far, in the whole document. */
    int errorCount() {
        return errors.size();
    }

    void error(InputError error) {
        errors.add(error);
    }

    /** Completes the object: adds an error for each field that was not read. */
    void end() {
        object.ifPresent(fields -> fields.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !former.contains(name)) {
                errors.add(new InputError(
                        JsonText.pointer(at, name),
                        Optional.of(JsonText.shown(fields.get(name))),
                        CoreMessages.text("json.unknownField"),
                        List.copyOf(known)));
            }
        }));
    }

    /** Returns the error of a field that is given twice. */
    static InputError fieldTwice(String at, JsonNode value) {
        return new InputError(at, Optional.of(JsonText.shown(value)), CoreMessages.text("json.fieldTwice"), List.of());
    }

    private Optional<JsonNode> array(String name, List<String> accepted) {
        return read(name, accepted, value -> Optional.of(value).filter(JsonNode::isArray));
    }

    private Optional<JsonNode> find(String name) {
        if (!former.contains(name)) {
            known.add(name);
        }
        return peek(name);
    }

    private Optional<JsonNode> peek(String name) {
        return object.map(fields -> fields.get(name)).filter(value -> !value.isNull());
    }

    private static <T> Optional<T> parse(
            JsonNode value, ValueType<T> type, Function<String, Optional<Specialty>> specialties) {
        Optional<String> text = switch (type.form()) {
            case TEXT -> Optional.of(value).filter(JsonNode::isTextual).map(JsonNode::asText);
            case WHOLE_NUMBER -> WrittenNumber.whole(value);
            case YES_OR_NO -> Optional.of(value).filter(JsonNode::isBoolean).map(JsonNode::asText);
        };
        return text.flatMap(known -> type.parse(known, specialties));
    }
}
