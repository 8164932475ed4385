package org.aidrules.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.contract.field.InputField;
import org.aidrules.contract.field.InputObject;

/**
 * The members of an object in JSON, by name: its fields, and its groups, whose fields belong to the same object.
 *
 * @param <R> the object
 * @param <B> its builder
 */
final class ObjectMembers<R, B> {

    private final Map<String, Optional<InputField<R, B, ?>>> fields = new HashMap<>();
    private final Map<String, Optional<ObjectMembers<R, B>>> groups = new HashMap<>();
    private final int needed;
    private final boolean mustBeFilled;

    private ObjectMembers(List<InputField<R, B, ?>> fields, boolean mustBeFilled) {
        fields.forEach(field -> this.fields.put(field.name(), Optional.of(field)));
        this.needed = (int) fields.stream().filter(InputField::isNeeded).count();
        this.mustBeFilled = mustBeFilled;
    }

    static <R, B> ObjectMembers<R, B> of(InputObject<R, B> type) {
        List<InputField<R, B, ?>> own = new ArrayList<>();
        Map<String, List<InputField<R, B, ?>>> grouped = new LinkedHashMap<>();
        for (InputField<R, B, ?> field : type.fields()) {
            field.group()
                    .map(name -> grouped.computeIfAbsent(name, none -> new ArrayList<>()))
                    .orElse(own)
                    .add(field);
        }
        ObjectMembers<R, B> all = new ObjectMembers<>(own, false);
        grouped.forEach((name, fields) ->
                all.groups.put(name, Optional.of(new ObjectMembers<>(fields, type.mustBeFilled(name)))));
        return all;
    }

    /** Returns a field by its name; empty where there is none. */
    Optional<InputField<R, B, ?>> field(String name) {
        return fields.getOrDefault(name, Optional.empty());
    }

    /** Returns the fields of a group by its name; empty where there is none. */
    Optional<ObjectMembers<R, B>> group(String name) {
        return groups.getOrDefault(name, Optional.empty());
    }

    /** Returns how many fields are mandatory. */
    int needed() {
        return needed;
    }

    /** Returns whether an object without any field is an error. */
    boolean mustBeFilled() {
        return mustBeFilled;
    }
}
