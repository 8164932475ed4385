package org.aidrules.contract.field;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one field from a notation, such as JSON, by its type. A field that is not given, or not readable, is empty. */
public interface FieldSource {

    /**
     * Reads a value.
     *
     * @param type its type
     * @param <T> the Java type of the value
     * @return the content of the field; empty where it is not given, or not readable
     */
    <T> Optional<T> value(ValueType<T> type);

    /**
     * Reads a set of names.
     *
     * @param type its type
     * @param <E> the enum
     * @return the content of the field; empty where it is not given, or not readable
     */
    <E extends Enum<E>> Optional<Set<E>> names(NameSetType<E> type);

    /**
     * Reads an object.
     *
     * @param type its type
     * @param <R> the object
     * @param <B> its builder
     * @return the content of the field; empty where it is not given, or not readable
     */
    <R, B> Optional<R> object(InputObject<R, B> type);

    /**
     * Reads a list of objects.
     *
     * @param type its type
     * @param <R> the object
     * @param <B> its builder
     * @return the content of the field; empty where it is not given, or not readable
     */
    <R, B> Optional<List<R>> list(InputList<R, B> type);
}
