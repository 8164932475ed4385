package org.aidrules.contract.field;

import java.util.List;
import java.util.Set;

/**
 * Writes one field in a notation, such as JSON, by its type.
 *
 * @param <N> the type of the written form
 */
public interface FieldTarget<N> {

    /**
     * Writes a value.
     *
     * @param type its type
     * @param value the value
     * @param <T> the Java type of the value
     * @return the written form
     */
    <T> N value(ValueType<T> type, T value);

    /**
     * Writes a set of names.
     *
     * @param type its type
     * @param names the names
     * @param <E> the enum
     * @return the written form
     */
    <E extends Enum<E>> N names(NameSetType<E> type, Set<E> names);

    /**
     * Writes an object.
     *
     * @param type its type
     * @param object the object
     * @param <R> the object
     * @param <B> its builder
     * @return the written form
     */
    <R, B> N object(InputObject<R, B> type, R object);

    /**
     * Writes a list of objects.
     *
     * @param type its type
     * @param objects the objects
     * @param <R> the object
     * @param <B> its builder
     * @return the written form
     */
    <R, B> N list(InputList<R, B> type, List<R> objects);
}
