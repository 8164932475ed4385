package org.aidrules.contract.field;

import java.util.List;
import java.util.Set;

/**
 * Writes one field in a notation, such as JSON, by its type.
 *
 * @param <N> what is written
 */
public interface FieldTarget<N> {

    /** Writes a value. */
    <T> N value(ValueType<T> type, T value);

    /** Writes a set of names. */
    <E extends Enum<E>> N names(NameSetType<E> type, Set<E> names);

    /** Writes an object. */
    <R, B> N object(InputObject<R, B> type, R object);

    /** Writes a list of objects. */
    <R, B> N list(InputList<R, B> type, List<R> objects);
}
