package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.explanation.LocalizedText;

/**
 * The fields of one JSON object, each read as what it must be. What is not that becomes a error, and counts as unsaid.
 */
final class JsonObjectReader {

    private final Optional<JsonNode> object;
    private final String at;
    private final List<InputError> errors;
    private final Set<String> known = new LinkedHashSet<>();

    private JsonObjectReader(Optional<JsonNode> object, String at, List<InputError> errors) {
        this.object = object;
        this.at = at;
        this.errors = errors;
    }

    /** The fields of the document itself. */
    static JsonObjectReader of(JsonNode root, List<InputError> errors) {
        return new JsonObjectReader(Optional.of(root), "", errors).ifObject();
    }

    /** The fields of an object in this one; none of them where it is not there. */
    JsonObjectReader object(String name) {
        return new JsonObjectReader(field(name), at + "/" + name, errors).ifObject();
    }

    /** The fields of an object that must be there. */
    JsonObjectReader needed(String name) {
        JsonObjectReader needed = object(name);
        if (present() && !has(name)) {
            errors.add(InputError.missing(at(name), List.of("{…}")));
        }
        return needed;
    }

    /** The objects of an array in this one; none where it is not there. */
    List<JsonObjectReader> objects(String name) {
        Optional<JsonNode> array = read(name, List.of("[{…}, …]"),
                value -> value.isArray() ? Optional.of(value) : Optional.empty());
        List<JsonObjectReader> objects = new ArrayList<>();
        array.ifPresent(list -> list.forEach(element -> objects.add(
                new JsonObjectReader(Optional.of(element), at(name) + "/" + objects.size(), errors).ifObject())));
        return objects;
    }

    /** The place of a field. */
    String at(String name) {
        return at + "/" + name;
    }

    /** Whether a field is there, be it readable or not. */
    boolean has(String name) {
        return field(name).isPresent();
    }

    /** Whether the object is there at all. */
    boolean present() {
        return object.isPresent();
    }

    Optional<String> text(String name) {
        return read(name, List.of("\"…\""), value ->
                value.isTextual() ? Optional.of(value.textValue()) : Optional.empty());
    }

    Optional<LocalDate> date(String name) {
        return read(name, AcceptedValues.DATE, value -> {
            try {
                return value.isTextual() && value.textValue().matches("\\d{4}-\\d{2}-\\d{2}")
                        ? Optional.of(LocalDate.parse(value.textValue())) : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /** A date that must be there, where the object is. */
    Optional<LocalDate> neededDate(String name) {
        return needed(name, AcceptedValues.DATE, date(name));
    }

    /** A constant that must be there, where the object is. */
    <E extends Enum<E>> Optional<E> neededConstant(String name, Class<E> type) {
        return needed(name, AcceptedValues.names(type), constant(name, type));
    }

    private <T> Optional<T> needed(String name, List<String> accepted, Optional<T> value) {
        if (present() && !has(name)) {
            errors.add(InputError.missing(at(name), accepted));
        }
        return value;
    }

    <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return read(name, AcceptedValues.names(type), value -> constant(value, type));
    }

    Optional<Boolean> yesOrNo(String name) {
        return read(name, AcceptedValues.YES_OR_NO, value ->
                value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty());
    }

    OptionalInt whole(String name, List<String> accept) {
        Optional<Integer> whole = read(name, accept, value ->
                value.isIntegralNumber() && value.canConvertToInt() ? Optional.of(value.intValue()) : Optional.empty());
        return whole.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    Optional<BigDecimal> share(String name) {
        return read(name, AcceptedValues.SHARE, value ->
                value.isTextual() && value.textValue().matches("0(\\.\\d{1,50})?|1(\\.0{1,50})?")
                        ? Optional.of(new BigDecimal(value.textValue())) : Optional.empty());
    }

    /** An amount in euros, to the cent. */
    Optional<BigDecimal> euros(String name) {
        return read(name, AcceptedValues.EUROS, value ->
                value.isTextual() && value.textValue().matches("\\d{1,7}(\\.\\d{1,2})?")
                        ? Optional.of(new BigDecimal(value.textValue())) : Optional.empty());
    }

    /** How many contracts something stands for: a whole number, or a decimal one as a text. */
    Optional<BigDecimal> weight(String name) {
        return read(name, List.of("1..999999999", "\"0.000000001\"..\"999999999\""), value -> {
            boolean given = value.isTextual() || value.isIntegralNumber();
            return given && value.asText().matches("\\d{1,9}(\\.\\d{1,9})?")
                    ? Optional.of(new BigDecimal(value.asText())).filter(weight -> weight.signum() > 0)
                    : Optional.empty();
        });
    }

    /** Something that a text names, where it is a name that is known. */
    <T> Optional<T> named(String name, List<String> accept, Function<String, Optional<T>> find) {
        return read(name, accept, value -> value.isTextual() ? find.apply(value.textValue())
                : Optional.empty());
    }

    <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        Set<E> constants = new LinkedHashSet<>();
        Optional<JsonNode> array = read(name, List.of("[" + String.join(", ", AcceptedValues.names(type)) + "]"),
                value -> value.isArray() ? Optional.of(value) : Optional.empty());
        array.ifPresent(list -> {
            for (int i = 0; i < list.size(); i++) {
                Optional<E> constant = constant(list.get(i), type);
                String place = at + "/" + name + "/" + i;
                String found = ShownValue.value(list.get(i));
                if (constant.isEmpty()) {
                    errors.add(InputError.notAccepted(place, found, AcceptedValues.names(type)));
                } else if (!constants.add(constant.get())) {
                    errors.add(twice(place, found));
                }
            }
        });
        return constants;
    }

    /** The error of something that is given a second time. */
    static InputError twice(String at, String found) {
        return new InputError(at, Optional.of(found), new LocalizedText("this is given twice", "c'est donné deux fois"), List.of());
    }

    /** Says that all fields have been asked for: any other is refused. */
    void end() {
        object.ifPresent(fields -> fields.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                errors.add(new InputError(Pointer.to(at, name), Optional.of(ShownValue.value(fields.get(name))),
                        new LocalizedText("this field is unknown", "ce champ est inconnu"), List.copyOf(known)));
            }
        }));
    }

    private JsonObjectReader ifObject() {
        if (object.isPresent() && !object.get().isObject()) {
            errors.add(InputError.notAccepted(at, ShownValue.value(object.get()), List.of("{…}")));
            return new JsonObjectReader(Optional.empty(), at, errors);
        }
        return this;
    }

    private Optional<JsonNode> field(String name) {
        known.add(name);
        return object.map(fields -> fields.get(name)).filter(value -> !value.isNull());
    }

    private <T> Optional<T> read(String name, List<String> accepted, Function<JsonNode, Optional<T>> reader) {
        Optional<JsonNode> value = field(name);
        Optional<T> read = value.flatMap(reader);
        if (value.isPresent() && read.isEmpty()) {
            errors.add(InputError.notAccepted(at + "/" + name, ShownValue.value(value.get()), accepted));
        }
        return read;
    }

    private static <E extends Enum<E>> Optional<E> constant(JsonNode value, Class<E> type) {
        List<String> accepted = AcceptedValues.names(type);
        return Arrays.stream(type.getEnumConstants()).filter(constant -> value.isTextual()
                && constant.name().equals(value.textValue()) && accepted.contains(constant.name())).findFirst();
    }
}
