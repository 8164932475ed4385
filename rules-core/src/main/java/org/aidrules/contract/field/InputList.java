package org.aidrules.contract.field;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A list of objects.
 *
 * @param <R> the type of an object of the list
 * @param <B> its builder
 */
public final class InputList<R, B> implements FieldType<List<R>> {

    private final InputObject<R, B> element;
    private final Optional<String> key;

    private InputList(InputObject<R, B> element, Optional<String> key) {
        this.element = element;
        this.key = key;
    }

    /**
     * Declares a list.
     *
     * @param element the type of its objects
     * @param <R> the type of an object of the list
     * @param <B> its builder
     * @return the list
     */
    public static <R, B> InputList<R, B> of(InputObject<R, B> element) {
        return new InputList<>(Objects.requireNonNull(element, "element"), Optional.empty());
    }

    /**
     * Returns the same list with a key: a field whose value must differ between all objects of the list.
     *
     * @param field the name of a field
     * @return the list
     */
    public InputList<R, B> withKey(String field) {
        return new InputList<>(element, Optional.of(field));
    }

    /**
     * Returns the type of the objects of the list.
     *
     * @return the type
     */
    public InputObject<R, B> element() {
        return element;
    }

    /**
     * Returns the name of the key.
     *
     * @return the name; empty where the list has no key
     */
    public Optional<String> key() {
        return key;
    }

    @Override
    public Optional<List<R>> read(FieldSource source) {
        return source.list(this);
    }

    @Override
    public <N> N write(FieldTarget<N> target, List<R> value) {
        return target.list(this, value);
    }

    @Override
    public List<String> accepted() {
        return List.of("[{…}, …]");
    }
}
