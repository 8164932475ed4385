package org.aidrules.contract.field;

import java.util.List;
import java.util.Optional;

/**
 * The type of a field: one value, a set of names, an object, or a list of objects.
 *
 * @param <T> the Java type of the content
 */
public sealed interface FieldType<T> permits ValueType, NameSetType, InputObject, InputList {

    /**
     * Returns the accepted values, in a notation that needs no language.
     *
     * @return for example {@code YYYY-MM-DD}, or the names of an enum; not empty
     */
    List<String> accepted();

    /**
     * Reads a field of this type.
     *
     * @param source the reader of a notation
     * @return the content of the field; empty where it is not given, or not readable
     */
    Optional<T> read(FieldSource source);

    /**
     * Writes a field of this type.
     *
     * @param target the writer of a notation
     * @param value the content of the field
     * @param <N> the type of the written form
     * @return the written form
     */
    <N> N write(FieldTarget<N> target, T value);
}
