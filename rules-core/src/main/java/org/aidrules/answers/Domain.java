package org.aidrules.answers;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aidrules.facts.DecisionFacts;

/** The domain of a table: every record of its facts, that is, every combination of the values of its components. */
public final class Domain {

    private Domain() {}

    /**
     * Returns every record of a type of facts.
     *
     * @param <F> the type of the facts
     * @param type the record class
     * @return all its records by their {@linkplain DecisionFacts#place places}
     * @throws IllegalArgumentException if a component is neither an enum nor a boolean
     */
    public static <F extends DecisionFacts> List<F> of(Class<F> type) {
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
    public static int size(Class<? extends DecisionFacts> type) {
        return Arrays.stream(type.getRecordComponents())
                .mapToInt(component -> values(component).size())
                .reduce(1, Math::multiplyExact);
    }

    /**
     * Returns the steps of a type of facts, by which its records calculate their places.
     *
     * @param type the record class
     * @return for each component, the number of places from one of its values to the next
     */
    public static int[] steps(Class<? extends DecisionFacts> type) {
        RecordComponent[] components = type.getRecordComponents();
        int[] steps = new int[components.length];
        int step = 1;
        for (int i = components.length - 1; i >= 0; i--) {
            steps[i] = step;
            step *= values(components[i]).size();
        }
        return steps;
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
    public static Map<String, String> describe(DecisionFacts facts) {
        Map<String, String> described = new LinkedHashMap<>();
        for (RecordComponent component : facts.getClass().getRecordComponents()) {
            described.put(component.getName(), String.valueOf(value(component, facts)));
        }
        return described;
    }

    private static Object value(RecordComponent component, DecisionFacts facts) {
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

    private static <F extends DecisionFacts> F instance(Class<F> type, List<Object> values) {
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
