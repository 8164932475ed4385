package org.aidrules.contract.field;

import java.util.List;
import java.util.Set;

/**
 * Writes one field in a notation, such as JSON, by its type.
 *
 * @param <N> what is written
 */
public interface FieldTarget<N> {

    /**
     * Writes a value.
     *
     * @param type its type
     * @param value what it holds
     * @param <T> the Java type of the value
     * @return what was written
     */
    <T> N value(ValueType<T> type, T value);

    /**
     * Writes a set of names.
     *
     * @param type its type
     * @param names what it holds
     * @param <E> the enum
     * @return what was written
     */
    <E extends Enum<E>> N names(NameSetType<E> type, Set<E> names);

    /**
     * Writes an object.
     *
     * @param type its type
     * @param object what it holds
     * @param <R> the object
     * @param <B> its builder
     * @return what was written
     */
    <R, B> N object(InputObject<R, B> type, R object);

    /**
     * Writes a list of objects.
     *
     * @param type its type
     * @param objects what it holds
     * @param <R> the object
     * @param <B> its builder
     * @return what was written
     */
    <R, B> N list(InputList<R, B> type, List<R> objects);
}
