package org.aidrules.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.aidrules.contract.field.FieldSource;
import org.aidrules.contract.field.InputField;
import org.aidrules.contract.field.InputList;
import org.aidrules.contract.field.InputObject;
import org.aidrules.contract.field.NameSetType;
import org.aidrules.contract.field.ValueType;
import org.aidrules.error.InputError;
import org.aidrules.facts.Specialty;

/** Reads the fields of the catalogue from JSON. */
final class FieldReader {

    private final Function<String, Optional<Specialty>> specialties;
    private final Map<String, String> keyPlaces = new HashMap<>();

    FieldReader(Function<String, Optional<Specialty>> specialties) {
        this.specialties = specialties;
    }

    /**
     * Returns the place of a list's object by its key.
     *
     * @param list the place of the list
     * @param key the key
     * @return the place of the key; empty where no object has it
     */
    Optional<String> keyPlace(String list, String key) {
        return Optional.ofNullable(keyPlaces.get(list + " " + key));
    }

    /** Reads an object whose missing fields the rules report. */
    <R, B> B readDraft(InputObject<R, B> type, JsonObjectReader object) {
        B draft = type.builder();
        read(type, object, draft, false);
        return draft;
    }

    /** Reads fields of an object that has others as well; the rules report those that are missing. */
    <R, B> B readPart(InputObject<R, B> type, JsonObjectReader object) {
        B draft = type.builder();
        readFields(type, object, draft, false);
        return draft;
    }

    private <R, B> Optional<R> readObject(InputObject<R, B> type, JsonObjectReader object) {
        B draft = type.builder();
        read(type, object, draft, true);
        return type.build(draft);
    }

    private <R, B> void read(InputObject<R, B> type, JsonObjectReader object, B draft, boolean reportMissing) {
        readFields(type, object, draft, reportMissing);
        object.end();
    }

    private <R, B> void readFields(InputObject<R, B> type, JsonObjectReader object, B draft, boolean reportMissing) {
        Optional<Group> group = Optional.empty();
        for (InputField<R, B, ?> field : type.fields()) {
            if (!field.group().equals(group.map(Group::name))) {
                group.ifPresent(ended -> ended.end(type));
                group = field.group().map(name -> new Group(name, object));
            }
            JsonObjectReader around = group.map(Group::object).orElse(object);
            boolean given = read(field, around, draft);
            group.filter(any -> given).ifPresent(Group::fill);
            if (reportMissing && field.isNeeded()) {
                around.need(field.name(), field.type().accepted());
            }
        }
        group.ifPresent(ended -> ended.end(type));
    }

    private <R, B, T> boolean read(InputField<R, B, T> field, JsonObjectReader object, B draft) {
        String name = object.nameInUse(field.name(), field.formerName());
        Optional<T> value = field.type().read(new Source(object, name));
        value.ifPresent(known -> field.put(draft, known));
        return value.isPresent();
    }

    /** Reads one field of an object. */
    private final class Source implements FieldSource {

        private final JsonObjectReader object;
        private final String name;

        Source(JsonObjectReader object, String name) {
            this.object = object;
            this.name = name;
        }

        @Override
        public <T> Optional<T> value(ValueType<T> type) {
            return object.value(name, type, specialties);
        }

        @Override
        public <E extends Enum<E>> Optional<Set<E>> names(NameSetType<E> type) {
            return object.names(name, type);
        }

        @Override
        public <R, B> Optional<R> object(InputObject<R, B> type) {
            JsonObjectReader nested = object.object(name);
            Optional<R> read = readObject(type, nested);
            return nested.isPresent() ? read : Optional.empty();
        }

        @Override
        public <R, B> Optional<List<R>> list(InputList<R, B> type) {
            List<R> all = new ArrayList<>();
            Set<String> keys = new HashSet<>();
            for (JsonObjectReader element : object.objects(name, type.accepted())) {
                readObject(type.element(), element).ifPresent(all::add);
                type.key()
                        .ifPresent(key -> element.key(key, keyType(type, key)).ifPresent(found -> {
                            if (!keys.add(found)) {
                                element.error(InputError.givenTwice(element.at(key), found));
                            }
                            keyPlaces.put(object.at(name) + " " + found, element.at(key));
                        }));
            }
            return Optional.of(all);
        }
    }

    private static List<String> keyType(InputList<?, ?> type, String key) {
        return type.element().fields().stream()
                .filter(field -> field.name().equals(key))
                .findFirst()
                .orElseThrow()
                .type()
                .accepted();
    }

    /** A group: an object within the object that is read, whose fields belong to the outer object. */
    private static final class Group {

        private final String name;
        private final JsonObjectReader object;
        private final int errorsBefore;
        private boolean filled;

        Group(String name, JsonObjectReader around) {
            this.name = name;
            this.object = around.object(name);
            this.errorsBefore = around.errorCount();
        }

        String name() {
            return name;
        }

        JsonObjectReader object() {
            return object;
        }

        void fill() {
            filled = true;
        }

        void end(InputObject<?, ?> type) {
            object.end();
            if (type.mustBeFilled(name) && object.isPresent() && !filled && object.errorCount() == errorsBefore) {
                object.error(InputError.notAccepted(object.at(), "{}", List.of("{…}")));
            }
        }
    }
}
