package org.aidrules.contract.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The type of an object of an input, made of fields.
 *
 * @param <R> the object
 * @param <B> its builder
 */
public final class InputObject<R, B> implements FieldType<R> {

    private final Supplier<B> builders;
    private final Function<B, Optional<R>> build;
    private final List<InputField<R, B, ?>> fields;
    private final List<String> filledGroups;

    private InputObject(Builder<R, B> declared) {
        this.builders = declared.builders;
        this.build = declared.build;
        this.fields = List.copyOf(declared.fields);
        this.filledGroups = List.copyOf(declared.filledGroups);
    }

    /**
     * Creates the declaration of an object.
     *
     * @param builders creates a new builder of the object
     * @param build builds the object; empty where a field that it needs was not set
     * @param <R> the object
     * @param <B> its builder
     * @return a declaration without fields
     */
    public static <R, B> Builder<R, B> of(Supplier<B> builders, Function<B, Optional<R>> build) {
        return new Builder<>(Objects.requireNonNull(builders, "builders"), Objects.requireNonNull(build, "build"));
    }

    /**
     * Creates a builder of the object.
     *
     * @return a new builder
     */
    public B builder() {
        return builders.get();
    }

    /**
     * Builds the object.
     *
     * @param builder the builder with the fields that were set
     * @return the object; empty where a field that it needs was not set
     */
    public Optional<R> build(B builder) {
        return build.apply(Objects.requireNonNull(builder, "builder"));
    }

    /**
     * Returns the fields.
     *
     * @return the fields, in order
     */
    public List<InputField<R, B, ?>> fields() {
        return fields;
    }

    /**
     * Returns whether a group must hold at least one field where it is given.
     *
     * @param group the name of the group
     * @return true if an empty group is an error
     */
    public boolean mustBeFilled(String group) {
        return filledGroups.contains(group);
    }

    @Override
    public Optional<R> read(FieldSource source) {
        return source.object(this);
    }

    @Override
    public <N> N write(FieldTarget<N> target, R value) {
        return target.object(this, value);
    }

    @Override
    public List<String> accepted() {
        return List.of("{…}");
    }

    /**
     * Declares an object field by field. The methods {@code needed}, {@code column} and {@code formerly} change the
     * last field that was added.
     *
     * @param <R> the object
     * @param <B> its builder
     */
    public static final class Builder<R, B> {

        private final Supplier<B> builders;
        private final Function<B, Optional<R>> build;
        private final List<InputField<R, B, ?>> fields = new ArrayList<>();
        private final List<String> filledGroups = new ArrayList<>();

        private Builder(Supplier<B> builders, Function<B, Optional<R>> build) {
            this.builders = builders;
            this.build = build;
        }

        /**
         * Adds a field that may be left out and has no column in CSV.
         *
         * @param pointer its place in the object as a JSON pointer, {@code /NAME} or {@code /GROUP/NAME}; the fields of
         *     a group follow each other
         * @param type the type of the field
         * @param getter returns its content from an object; empty where it is not given
         * @param setter sets its content in a builder
         * @param <T> the Java type of the content
         * @return this declaration
         */
        public <T> Builder<R, B> field(
                String pointer, FieldType<T> type, Function<R, Optional<T>> getter, BiConsumer<B, T> setter) {
            fields.add(InputField.of(pointer, type, getter, setter));
            return this;
        }

        /**
         * Makes the last field mandatory.
         *
         * @return this declaration
         */
        public Builder<R, B> needed() {
            return last(InputField::asNeeded);
        }

        /**
         * Gives the last field a column in CSV, whose header is its name.
         *
         * @return this declaration
         */
        public Builder<R, B> column() {
            return last(InputField::inColumn);
        }

        /**
         * Gives the last field a column in CSV.
         *
         * @param header the header of the column
         * @return this declaration
         */
        public Builder<R, B> column(String header) {
            return last(field -> field.inColumn(header));
        }

        /**
         * Gives the last field a former name, under which it is still read.
         *
         * @param name the former name
         * @return this declaration
         */
        public Builder<R, B> formerly(String name) {
            return last(field -> field.formerly(name));
        }

        /**
         * Gives each field of a group a column in CSV.
         *
         * @param group the name of the group
         * @param suffix what follows the field's name in the header
         * @return this declaration
         */
        public Builder<R, B> columns(String group, String suffix) {
            fields.replaceAll(
                    field -> field.group().equals(Optional.of(group)) ? field.inColumn(field.name() + suffix) : field);
            return this;
        }

        /**
         * Requires that a group holds at least one field where it is given.
         *
         * @param group the name of the group
         * @return this declaration
         */
        public Builder<R, B> filledGroup(String group) {
            filledGroups.add(group);
            return this;
        }

        /**
         * Adds fields that several objects have in common.
         *
         * @param more adds the fields
         * @return this declaration
         */
        public Builder<R, B> include(Consumer<Builder<R, B>> more) {
            more.accept(this);
            return this;
        }

        /**
         * Completes the declaration.
         *
         * @return the object
         */
        public InputObject<R, B> build() {
            return new InputObject<>(this);
        }

        private Builder<R, B> last(UnaryOperator<InputField<R, B, ?>> change) {
            fields.set(fields.size() - 1, change.apply(fields.get(fields.size() - 1)));
            return this;
        }
    }
}
