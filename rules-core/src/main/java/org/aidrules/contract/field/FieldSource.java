package org.aidrules.contract.field;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one field from a notation, such as JSON, by its type. A field that is not given, or not readable, is empty. */
public interface FieldSource {

    /** Reads a value. */
    <T> Optional<T> value(ValueType<T> type);

    /** Reads a set of names. */
    <E extends Enum<E>> Optional<Set<E>> names(NameSetType<E> type);

    /** Reads an object. */
    <R, B> Optional<R> object(InputObject<R, B> type);

    /** Reads a list of objects. */
    <R, B> Optional<List<R>> list(InputList<R, B> type);
}
