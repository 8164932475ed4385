package org.aidrules.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The domain of a table: every record of its facts, that is, every combination of the values of its components. */
public final class Domain {

    private Domain() {}

    /**
     * Returns every record of a type of facts.
     *
     * @param <F> the type of the facts
     * @param type the record class
     * @return all its records, the last component varying fastest
     * @throws IllegalArgumentException if a component is neither an enum nor a boolean
     */
    public static <F extends Record> List<F> of(Class<F> type) {
        List<F> records = new ArrayList<>();
        for (List<Object> values : product(type.getRecordComponents(), 0)) {
            records.add(instance(type, values));
        }
        return records;
    }

    /**
     * Counts the records of a type of facts.
     *
     * @param type the record class
     * @return the product of the numbers of values of its components
     */
    public static long size(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .mapToLong(component -> values(component).size())
                .reduce(1, (a, b) -> a * b);
    }

    /**
     * Returns the values of one component.
     *
     * @param component a component of a record of facts
     * @return the constants of its enum, or false and true
     * @throws IllegalArgumentException if the component is neither an enum nor a boolean
     */
    public static List<Object> values(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == boolean.class) {
            return List.of(false, true);
        }
        if (!type.isEnum()) {
            throw new IllegalArgumentException(component + " is neither an enum nor a boolean");
        }
        return List.copyOf(Arrays.asList(type.getEnumConstants()));
    }

    /**
     * Describes a record of facts.
     *
     * @param facts the facts
     * @return the name and the value of each component, as texts, in order
     */
    public static Map<String, String> describe(Record facts) {
        Map<String, String> described = new LinkedHashMap<>();
        for (RecordComponent component : facts.getClass().getRecordComponents()) {
            described.put(component.getName(), String.valueOf(value(component, facts)));
        }
        return described;
    }

    /**
     * Returns the records that differ from one in one component only.
     *
     * @param <F> the type of the facts
     * @param facts the facts
     * @param name the name of the component
     * @return a record for each value of the component, that of the facts included
     * @throws IllegalArgumentException if there is no such component
     */
    public static <F extends Record> List<F> variations(F facts, String name) {
        @SuppressWarnings("unchecked") // the class of a record of this type
        Class<F> type = (Class<F>) facts.getClass();
        RecordComponent[] components = type.getRecordComponents();
        int varied = IntStream.range(0, components.length)
                .filter(i -> components[i].getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no " + name));
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(value(component, facts));
        }
        return values(components[varied]).stream()
                .map(value -> {
                    values.set(varied, value);
                    return instance(type, values);
                })
                .toList();
    }

    /** Returns the value of one component. */
    static Object value(RecordComponent component, Record facts) {
        try {
            return component.getAccessor().invoke(facts);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static List<List<Object>> product(RecordComponent[] components, int from) {
        if (from == components.length) {
            return List.of(List.of());
        }
        List<List<Object>> tails = product(components, from + 1);
        List<List<Object>> product = new ArrayList<>();
        for (Object value : values(components[from])) {
            for (List<Object> tail : tails) {
                List<Object> combination = new ArrayList<>(components.length - from);
                combination.add(value);
                combination.addAll(tail);
                product.add(combination);
            }
        }
        return product;
    }

    private static <F extends Record> F instance(Class<F> type, List<Object> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getName(), e);
        }
    }
}
