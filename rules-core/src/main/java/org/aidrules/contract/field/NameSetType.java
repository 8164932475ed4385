package org.aidrules.contract.field;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A set of names of an enum, each given at most once.
 *
 * @param <E> the enum
 */
public final class NameSetType<E extends Enum<E>> implements FieldType<Set<E>> {

    private final ValueType<E> element;

    private NameSetType(ValueType<E> element) {
        this.element = element;
    }

    /**
     * Obtains the type of sets of an enum's names.
     *
     * @param type the enum
     * @param <E> the enum
     * @return the type
     */
    public static <E extends Enum<E>> NameSetType<E> of(Class<E> type) {
        return new NameSetType<>(ValueType.name(type));
    }

    /**
     * Returns the type of one name.
     *
     * @return the type of the set's elements
     */
    public ValueType<E> element() {
        return element;
    }

    @Override
    public Optional<Set<E>> read(FieldSource source) {
        return source.names(this);
    }

    @Override
    public <N> N write(FieldTarget<N> target, Set<E> value) {
        return target.names(this, value);
    }

    @Override
    public List<String> accepted() {
        return List.of("[" + String.join(", ", element.accepted()) + "]");
    }
}
