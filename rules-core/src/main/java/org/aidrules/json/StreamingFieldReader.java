package org.aidrules.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.aidrules.contract.field.FieldSource;
import org.aidrules.contract.field.InputField;
import org.aidrules.contract.field.InputList;
import org.aidrules.contract.field.InputObject;
import org.aidrules.contract.field.NameSetType;
import org.aidrules.contract.field.ValueType;
import org.aidrules.facts.Specialty;

/**
 * Reads the fields of the catalogue from tokens, without a tree. It reads what is plainly right. Whatever else a document
 * holds (an error, a former name, a number with decimals) is a {@link Tokens.OddDocumentException}: then {@link
 * FieldReader} reads it, which accepts more and knows every error.
 */
final class StreamingFieldReader implements FieldSource {

    private static final Map<InputObject<?, ?>, ObjectMembers<?, ?>> MEMBERS = new ConcurrentHashMap<>();

    private final Tokens tokens;
    private final Function<String, Optional<Specialty>> specialties;

    StreamingFieldReader(Tokens tokens, Function<String, Optional<Specialty>> specialties) {
        this.tokens = tokens;
        this.specialties = specialties;
    }

    /** Reads the object that begins at the next token. The rules report the fields that it lacks. */
    <R, B> B draft(InputObject<R, B> type) {
        return draft(type, Map.of());
    }

    /**
     * Reads the object that begins at the next token, with members beside its fields.
     *
     * @param others reads the value of a member that begins at the next token, by name
     */
    <R, B> B draft(InputObject<R, B> type, Map<String, Runnable> others) {
        tokens.need(JsonToken.START_OBJECT);
        B draft = type.builder();
        read(members(type), draft, others, false);
        return draft;
    }

    @Override
    public <T> Optional<T> value(ValueType<T> type) {
        return tokens.nextIs(JsonToken.VALUE_NULL) ? Optional.empty() : Optional.of(current(type));
    }

    /** Returns the text or the whole number at the next token, which is accepted; empty where it is null. */
    Optional<JsonNode> scalar(Predicate<JsonNode> accepts) {
        if (tokens.nextIs(JsonToken.VALUE_NULL)) {
            return Optional.empty();
        }
        boolean isText = tokens.is(JsonToken.VALUE_STRING);
        require(isText || tokens.is(JsonToken.VALUE_NUMBER_INT));
        JsonNode value =
                isText ? TextNode.valueOf(tokens.text()) : BigIntegerNode.valueOf(new BigInteger(tokens.text()));
        require(accepts.test(value));
        return Optional.of(value);
    }

    @Override
    public <E extends Enum<E>> Optional<Set<E>> names(NameSetType<E> type) {
        if (!begins(JsonToken.START_ARRAY)) {
            return Optional.empty();
        }
        Set<E> names = new HashSet<>();
        while (!tokens.nextIs(JsonToken.END_ARRAY)) {
            require(names.add(current(type.element())));
        }
        return Optional.of(names.isEmpty() ? Set.of() : EnumSet.copyOf(names));
    }

    @Override
    public <R, B> Optional<R> object(InputObject<R, B> type) {
        return begins(JsonToken.START_OBJECT) ? Optional.of(current(type)) : Optional.empty();
    }

    @Override
    public <R, B> Optional<List<R>> list(InputList<R, B> type) {
        if (!begins(JsonToken.START_ARRAY)) {
            return Optional.empty();
        }
        List<R> objects = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        Optional<InputField<R, B, ?>> key = type.key().flatMap(members(type.element())::field);
        while (!tokens.nextIs(JsonToken.END_ARRAY)) {
            require(tokens.is(JsonToken.START_OBJECT));
            R object = current(type.element());
            key.ifPresent(field -> require(keys.add(field.get(object).orElseThrow())));
            objects.add(object);
        }
        return Optional.of(objects);
    }

    private <T> T current(ValueType<T> type) {
        require(
                switch (type.form()) {
                    case TEXT -> tokens.is(JsonToken.VALUE_STRING);
                    case WHOLE_NUMBER -> tokens.is(JsonToken.VALUE_NUMBER_INT);
                    case YES_OR_NO -> tokens.is(JsonToken.VALUE_TRUE) || tokens.is(JsonToken.VALUE_FALSE);
                });
        return type.parse(tokens.text(), specialties).orElseThrow(Tokens.OddDocumentException::new);
    }

    /** Reads the object that begins at the current token. */
    private <R, B> R current(InputObject<R, B> type) {
        B draft = type.builder();
        read(members(type), draft, Map.of(), true);
        return type.build(draft).orElseThrow(Tokens.OddDocumentException::new);
    }

    /**
     * Reads the members of an object up to its end, each at most once, and returns whether any field is given.
     *
     * @param others reads the values of members that are not fields of the object
     * @param complete whether mandatory fields are required
     */
    private <R, B> boolean read(ObjectMembers<R, B> members, B draft, Map<String, Runnable> others, boolean complete) {
        Set<String> seen = new HashSet<>();
        int given = 0;
        int needed = 0;
        while (tokens.nextIs(JsonToken.FIELD_NAME)) {
            String name = tokens.text();
            require(seen.add(name));
            Optional<InputField<R, B, ?>> field = members.field(name);
            if (field.isEmpty()) {
                readOther(name, members, draft, others, complete);
            } else if (put(field.get(), draft)) {
                given++;
                needed += field.get().isNeeded() ? 1 : 0;
            }
        }
        require(tokens.is(JsonToken.END_OBJECT) && (!complete || needed == members.needed()));
        return given > 0;
    }

    private <R, B> void readOther(
            String name, ObjectMembers<R, B> members, B draft, Map<String, Runnable> others, boolean complete) {
        Optional<ObjectMembers<R, B>> group = members.group(name);
        if (group.isEmpty()) {
            require(others.containsKey(name));
            Objects.requireNonNull(others.get(name)).run();
        } else if (begins(JsonToken.START_OBJECT)) {
            boolean filled = read(group.get(), draft, Map.of(), complete);
            require(filled || !group.get().mustBeFilled());
        }
    }

    private <R, B, T> boolean put(InputField<R, B, T> field, B draft) {
        Optional<T> value = field.type().read(this);
        value.ifPresent(known -> field.put(draft, known));
        return value.isPresent();
    }

    /** Moves to the next token; returns false where it is null, which counts as not given. */
    private boolean begins(JsonToken expected) {
        if (tokens.nextIs(expected)) {
            return true;
        }
        require(tokens.is(JsonToken.VALUE_NULL));
        return false;
    }

    private static void require(boolean plain) {
        if (!plain) {
            throw new Tokens.OddDocumentException();
        }
    }

    @SuppressWarnings("unchecked") // the members of a type are stored under that type
    private static <R, B> ObjectMembers<R, B> members(InputObject<R, B> type) {
        ObjectMembers<?, ?> known = MEMBERS.get(type);
        return (ObjectMembers<R, B>) (known != null ? known : MEMBERS.computeIfAbsent(type, ObjectMembers::of));
    }
}
