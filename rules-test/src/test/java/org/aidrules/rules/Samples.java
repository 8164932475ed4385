package org.aidrules.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** The fullest record of each type of the API that some answers hold, with its components read by reflection. */
final class Samples {

    /** The packages of the public values. */
    static final Set<String> PUBLIC_PACKAGES = Set.of(
            "org.aidrules",
            "org.aidrules.contract",
            "org.aidrules.error",
            "org.aidrules.explanation",
            "org.aidrules.revision");

    private static final BinaryOperator<Record> FULLER = BinaryOperator.maxBy(
            Comparator.comparing(sample -> sample.toString().length()));

    private final Map<Class<?>, Record> byType = new TreeMap<>(Comparator.comparing(Class::getName));

    Map<Class<?>, Record> byType() {
        return byType;
    }

    /** Takes the records that this value is or holds. */
    Samples take(Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::take);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::take);
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(this::take);
        } else if (value instanceof Record sample
                && PUBLIC_PACKAGES.contains(sample.getClass().getPackageName())) {
            byType.merge(sample.getClass(), sample, FULLER);
            components(sample).values().forEach(this::take);
        }
        return this;
    }

    /** The values of a record's components by name, in order. */
    static Map<String, Object> components(Record sample) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : sample.getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(sample));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    /** The same record with another value of one component. What its constructor throws is thrown. */
    static Record with(Record sample, String component, Object value) {
        Map<String, Object> values = components(sample);
        values.put(component, value);
        Class<?>[] types = Arrays.stream(sample.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return (Record) sample.getClass()
                    .getDeclaredConstructor(types)
                    .newInstance(values.values().toArray());
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
