package org.aidrules.contract.field;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A field of an input object.
 *
 * @param <R> the type of the object
 * @param <B> the type of the object's builder
 * @param <T> the Java type of the content
 */
public final class InputField<R, B, T> {

    private final String pointer;
    private final FieldType<T> type;
    private final Function<R, Optional<T>> getter;
    private final BiConsumer<B, T> setter;
    private final boolean needed;
    private final Optional<String> column;
    private final Optional<String> formerName;

    private InputField(
            String pointer,
            FieldType<T> type,
            Function<R, Optional<T>> getter,
            BiConsumer<B, T> setter,
            boolean needed,
            Optional<String> column,
            Optional<String> formerName) {
        this.pointer = pointer;
        this.type = type;
        this.getter = getter;
        this.setter = setter;
        this.needed = needed;
        this.column = column;
        this.formerName = formerName;
    }

    /**
     * Declares a field that may be left out and has no column in CSV.
     *
     * @param pointer its place in the object as a JSON pointer, {@code /NAME} or {@code /GROUP/NAME}
     * @param type the type of the field
     * @param getter returns its content from an object; empty where it is not given
     * @param setter sets its content in a builder
     * @param <R> the type of the object
     * @param <B> the type of the object's builder
     * @param <T> the Java type of the content
     * @return the field
     * @throws IllegalArgumentException if the pointer has another shape
     */
    public static <R, B, T> InputField<R, B, T> of(
            String pointer, FieldType<T> type, Function<R, Optional<T>> getter, BiConsumer<B, T> setter) {
        if (!pointer.matches("(/[A-Za-z0-9]+){1,2}")) {
            throw new IllegalArgumentException("not /NAME or /GROUP/NAME: " + pointer);
        }
        return new InputField<>(
                pointer,
                Objects.requireNonNull(type, "type"),
                Objects.requireNonNull(getter, "getter"),
                Objects.requireNonNull(setter, "setter"),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Returns the same field, mandatory in its object.
     *
     * @return the field
     */
    public InputField<R, B, T> asNeeded() {
        return new InputField<>(pointer, type, getter, setter, true, column, formerName);
    }

    /**
     * Returns the same field with a column in CSV, whose header is the field's name.
     *
     * @return the field
     */
    public InputField<R, B, T> inColumn() {
        return inColumn(name());
    }

    /**
     * Returns the same field with a column in CSV.
     *
     * @param header the header of the column; that of a contract year is followed by the number of the year
     * @return the field
     */
    public InputField<R, B, T> inColumn(String header) {
        return new InputField<>(pointer, type, getter, setter, needed, Optional.of(header), formerName);
    }

    /**
     * Returns the same field with a former name, under which it is still read.
     *
     * @param name the former name, of the field in JSON and of its column in CSV
     * @return the field
     */
    public InputField<R, B, T> formerly(String name) {
        return new InputField<>(pointer, type, getter, setter, needed, column, Optional.of(name));
    }

    /**
     * Returns the place of the field in its object.
     *
     * @return a JSON pointer, for example {@code /practice/sector}
     */
    public String pointer() {
        return pointer;
    }

    /**
     * Returns the name of the group that holds the field: an object within the object.
     *
     * @return for example {@code practice}; empty for a field of the object itself
     */
    public Optional<String> group() {
        int slash = pointer.lastIndexOf('/');
        return slash == 0 ? Optional.empty() : Optional.of(pointer.substring(1, slash));
    }

    /**
     * Returns the name of the field.
     *
     * @return the last part of its place
     */
    public String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /**
     * Returns the type of the field.
     *
     * @return the type
     */
    public FieldType<T> type() {
        return type;
    }

    /**
     * Returns whether the field is mandatory where its object is given.
     *
     * @return false where it may be left out
     */
    public boolean isNeeded() {
        return needed;
    }

    /**
     * Returns the header of its column in CSV.
     *
     * @return the header; empty where CSV has no such column
     */
    public Optional<String> column() {
        return column;
    }

    /**
     * Returns the former name, under which the field is still read.
     *
     * @return the former name; empty where the field was never renamed
     */
    public Optional<String> formerName() {
        return formerName;
    }

    /**
     * Returns the content of the field.
     *
     * @param object the object it belongs to
     *
     * @return the content; empty where it is not given
     */
    public Optional<T> get(R object) {
        return getter.apply(Objects.requireNonNull(object, "object"));
    }

    /**
     * Sets the content of the field.
     *
     * @param builder the builder of its object
     *
     * @param value the content
     */
    public void put(B builder, T value) {
        setter.accept(Objects.requireNonNull(builder, "builder"), Objects.requireNonNull(value, "value"));
    }
}
