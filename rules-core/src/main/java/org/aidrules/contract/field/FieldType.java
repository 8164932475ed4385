package org.aidrules.contract.field;

import java.util.List;
import java.util.Optional;

/**
 * What a field holds: one value, a set of names, an object, or a list of objects.
 *
 * @param <T> the Java type of what it holds
 */
public sealed interface FieldType<T> permits ValueType, NameSetType, InputObject, InputList {

    /**
     * Returns what the field accepts, in a notation that needs no language.
     *
     * @return for example {@code YYYY-MM-DD}, or the names of an enum; not empty
     */
    List<String> accepted();

    /**
     * Reads a field of this type.
     *
     * @param source reads each type in its own way
     * @return what the field holds; empty where it is not given, or not readable
     */
    Optional<T> read(FieldSource source);

    /**
     * Writes a field of this type.
     *
     * @param target writes each type in its own way
     * @param value what the field holds
     * @param <N> what is written
     * @return what was written
     */
    <N> N write(FieldTarget<N> target, T value);
}
