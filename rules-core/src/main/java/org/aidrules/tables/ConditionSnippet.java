package org.aidrules.tables;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The condition of a column of a table file, in one of its usual forms: {@code forall(||){sector == Sector.$}} compares
 * a fact with constants of an enum, {@code renewal == $param} compares it with a value.
 *
 * @param fact the name of the fact
 * @param enumName the simple name of the enum; empty where the condition names none
 */
record ConditionSnippet(String fact, Optional<String> enumName) {

    private static final Pattern CONSTANTS = Pattern.compile("forall\\((\\|\\||&&)\\)\\{(\\w+) ?[!=]= ?(\\w+)\\.\\$}");
    private static final Pattern VALUE = Pattern.compile("(\\w+) ?== ?\\$param");

    /** Reads a condition; empty if it has another form, which only the compiler can read. */
    static Optional<ConditionSnippet> read(String snippet) {
        Matcher constants = CONSTANTS.matcher(snippet);
        if (constants.matches()) {
            return Optional.of(new ConditionSnippet(constants.group(2), Optional.of(constants.group(3))));
        }
        Matcher value = VALUE.matcher(snippet);
        return value.matches() ? Optional.of(new ConditionSnippet(value.group(1), Optional.empty())) : Optional.empty();
    }
}
