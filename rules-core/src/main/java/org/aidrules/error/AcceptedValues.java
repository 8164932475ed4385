package org.aidrules.error;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Specialty;
import org.aidrules.number.WholeNumberRange;

/**
 * Lists what inputs accept, in notations that need no language: names, {@code LEAST..MOST}, and {@code YYYY-MM-DD} for
 * a date.
 */
public final class AcceptedValues {

    /** The names that a caller may give, by enum. */
    private static final ClassValue<List<String>> NAMES = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .filter(name -> !name.equals("NOT_GIVEN"))
                    .toList();
        }
    };

    /** A calendar date. */
    public static final List<String> DATE = List.of("YYYY-MM-DD");
    /** A specialty: its English name, or its two-digit code at the national fund. */
    public static final List<String> SPECIALTY = Stream.concat(
                    names(Specialty.class).stream(), Stream.of("NN (code CNAM)"))
            .toList();
    /** A count of patients. */
    public static final List<String> COUNT = List.of(WholeNumberRange.PATIENTS.toString());
    /** A share of fees. */
    public static final List<String> SHARE = List.of("\"0\"..\"1\"");
    /** A doctor's age. */
    public static final List<String> AGE = List.of(WholeNumberRange.AGE.toString());
    /** Years of experience. */
    public static final List<String> EXPERIENCE = List.of(WholeNumberRange.EXPERIENCE.toString());
    /** The number of a contract year. */
    public static final List<String> YEAR = List.of("1.." + ContractYear.values().length);
    /** An amount in euros, to the cent. */
    public static final List<String> EUROS = List.of("\"0.00\"..\"1000000.00\"");
    /** Full-time posts. */
    public static final List<String> POSTS = List.of("\"0.0001\"..\"999.9999\"");
    /** An answer to a yes-or-no question. */
    public static final List<String> YES_OR_NO = List.of("true", "false");

    private AcceptedValues() {}

    /**
     * Returns the days from one to another, both included.
     *
     * @param first the first day
     * @param last the last day
     * @return {@code FIRST..LAST}; nothing where the first is later than the last
     */
    public static List<String> days(LocalDate first, LocalDate last) {
        return first.isAfter(last) ? List.of() : List.of(first + ".." + last);
    }

    /**
     * Returns the names that a caller may give for an enum.
     *
     * @param type the enum
     * @return the names of its constants, without {@code NOT_GIVEN}
     */
    public static List<String> names(Class<? extends Enum<?>> type) {
        return NAMES.get(type);
    }
}
