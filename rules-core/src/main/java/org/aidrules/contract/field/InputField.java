package org.aidrules.contract.field;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A field of an input object.
 *
 * @param <R> the object it is read from
 * @param <B> the builder it is written to
 * @param <T> what it holds
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
     * @param type what it holds
     * @param getter reads it; empty where it is not given
     * @param setter writes it
     * @param <R> the object it is read from
     * @param <B> the builder it is written to
     * @param <T> what it holds
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
     * Returns the same field as one that must be given.
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
     * Returns the name of the object that holds the field, where it is not the object itself.
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
     * Returns what the field holds.
     *
     * @return its type
     */
    public FieldType<T> type() {
        return type;
    }

    /**
     * Tells whether the field must be given, where its object is.
     *
     * @return false where it may be left out
     */
    public boolean isNeeded() {
        return needed;
    }

    /**
     * Returns the header of its column in CSV.
     *
     * @return empty where CSV has no such column
     */
    public Optional<String> column() {
        return column;
    }

    /**
     * Returns the former name, under which the field is still read.
     *
     * @return empty where it always had its name
     */
    public Optional<String> formerName() {
        return formerName;
    }

    /**
     * Reads the field.
     *
     * @param object the object it belongs to
     * @return its value; empty where it is not given
     */
    public Optional<T> get(R object) {
        return getter.apply(Objects.requireNonNull(object, "object"));
    }

    /**
     * Writes the field.
     *
     * @param builder the builder of its object
     * @param value its value
     */
    public void put(B builder, T value) {
        setter.accept(Objects.requireNonNull(builder, "builder"), Objects.requireNonNull(value, "value"));
    }
}
