package org.aidrules.tables;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.aidrules.facts.ReferenceDay;

/**
 * A column in which the rows of a decision give a part of their outcome.
 *
 * @param name the name of the column, for example {@code months}
 * @param words the words that a cell may hold, beside numbers, rates and fields
 */
public record OutcomeColumn(String name, List<String> words) {

    /** Creates a column. */
    public OutcomeColumn {
        words = List.copyOf(words);
    }

    /** Creates a column of numbers or fields, and of some words. */
    static OutcomeColumn of(String name, String... words) {
        return new OutcomeColumn(name, List.of(words));
    }

    /** Creates a column of the constants of an enum, and of some other words. */
    static OutcomeColumn of(String name, Class<? extends Enum<?>> type, String... words) {
        return new OutcomeColumn(
                name,
                Stream.concat(Arrays.stream(type.getEnumConstants()).map(Enum::name), Stream.of(words))
                        .toList());
    }

    /** Creates the columns of a deadline, after those that stand before it. */
    static List<OutcomeColumn> withDeadline(OutcomeColumn... before) {
        return Stream.concat(Arrays.stream(before), Stream.of(of("from", ReferenceDay.class), of("months"), of("days")))
                .toList();
    }
}
