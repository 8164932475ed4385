package org.aidrules.error;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;
import org.aidrules.number.WholeNumberRange;

/**
 * What is accepted in the fields of an application, in notations that need no language: names, {@code LEAST..MOST}, and
 * {@code YYYY-MM-DD} for a date.
 */
public final class AcceptedValues {

    /** The names that a caller may give for each enum, found once. */
    private static final ClassValue<List<String>> NAMES = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name())
                    .filter(name -> !name.equals("NOT_GIVEN")).toList();
        }
    };

    /** A calendar date. */
    public static final List<String> DATE = List.of("YYYY-MM-DD");
    /** A specialty: its English name, or its two-digit code at the national fund. */
    public static final List<String> SPECIALTY =
            Stream.concat(names(Specialty.class).stream(), Stream.of("NN (code CNAM)")).toList();
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
    /** An answer to a yes-or-no question. */
    public static final List<String> YES_OR_NO = List.of("true", "false");

    private static final Map<String, List<String>> BY_FIELD = Map.of(
            "/practice/sector", names(Sector.class),
            "/practice/zone", names(Zone.class),
            "/practice/departmentShortOfSpecialty", YES_OR_NO,
            "/practice/grouped", YES_OR_NO,
            "/practice/coordinated", names(Coordination.class),
            "/practice/forfaitStructureValidated", YES_OR_NO,
            "/practice/ccamFeeShare", SHARE,
            "/assistant/experienceYears", EXPERIENCE,
            "/earlier/targetsMet", YES_OR_NO);

    private AcceptedValues() {
    }

    /** The days from one to another, both included; none where the one is later than the other. */
    public static List<String> days(LocalDate first, LocalDate last) {
        return first.isAfter(last) ? List.of() : List.of(first + ".." + last);
    }

    /** What is accepted in a field that a table asks for. */
    public static List<String> at(String pointer) {
        return BY_FIELD.getOrDefault(pointer, List.of());
    }

    /** Whether a table may ask for this field. */
    public static boolean isField(String pointer) {
        return BY_FIELD.containsKey(pointer);
    }

    /**
     * The names that a caller may give for an enum.
     *
     * @param type the enum
     * @return the names of its constants, without the one that stands for an answer that was not given
     */
    public static List<String> names(Class<? extends Enum<?>> type) {
        return NAMES.get(type);
    }
}
