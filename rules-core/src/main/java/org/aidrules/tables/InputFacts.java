package org.aidrules.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidrules.facts.Derogation;

/**
 * The facts that come from optional fields of the input, by decision. A field that no consulted table asks for is
 * reported to the caller.
 *
 * <p>Each field has a bit of its own, so that the fields asked for in a calculation are one {@code long}.
 */
public final class InputFacts {

    /** The zone of a health centre. */
    public static final String CENTRE_ZONE = "/centre/zone";
    /** The day on which a health centre opened. */
    public static final String CENTRE_OPENED_ON = "/centre/openedOn";
    /** The day since which a health centre offers medical care. */
    public static final String CENTRE_MEDICAL_SINCE = "/centre/medicalSince";
    /** The adult attending patients of a health centre. */
    public static final String CENTRE_ATTENDING = "/centre/patients/attendingAdults";
    /** The active file of a health centre. */
    public static final String CENTRE_ACTIVE_FILE = "/centre/patients/activeFile";

    private static final List<String> FIELDS = new ArrayList<>();
    /** How many of the fields are those of an individual application; those of organisations follow. */
    private static final int INDIVIDUAL;

    private static final Map<String, Map<String, Long>> BY_TABLE = new HashMap<>();

    static {
        fact(Decisions.SECTOR, "sector", "/practice/sector");
        fact(Decisions.SPECIALTY, "departmentShortOfSpecialty", "/practice/departmentShortOfSpecialty");
        fact(Decisions.SPECIALTY, "ccamFeeShare", "/practice/ccamFeeShare");
        fact(Decisions.SPECIALTY, "zone", "/practice/zone");
        fact(Decisions.SPECIALTY, "localCommission", derogation(Derogation.LOCAL_COMMISSION));
        fact(Decisions.PATIENT_BASE, "newlyEstablished", "/practice/newlyEstablished");
        fact(Decisions.PATIENT_BASE, "rqth", derogation(Derogation.RQTH));
        fact(Decisions.PATIENT_BASE, "ald", derogation(Derogation.ALD));
        fact(Decisions.PATIENT_BASE, "manyChildren", derogation(Derogation.MANY_CHILDREN));
        fact(Decisions.PATIENT_BASE, "mixedPractice", derogation(Derogation.MIXED_PRACTICE));
        fact(Decisions.GROUPED_PRACTICE, "grouped", "/practice/grouped");
        fact(Decisions.GROUPED_PRACTICE, "zone", "/practice/zone");
        fact(Decisions.GROUPED_PRACTICE, "coordinated", "/practice/coordinated");
        fact(Decisions.COORDINATED_PRACTICE, "coordinated", "/practice/coordinated");
        fact(Decisions.FORFAIT_STRUCTURE, "validated", "/practice/forfaitStructureValidated");
        fact(Decisions.OPTIONS, "zone", "/practice/zone");
        fact(Decisions.OPTIONS, "particularPractice", "/practice/particularPractice");
        fact(Decisions.OPTIONS, "renewal", "/earlier");
        fact(Decisions.OPTIONS, "fullTimeInPlace", "/earlier");
        fact(Decisions.OPTIONS, "runningYear", "/earlier");
        fact(Decisions.OPTIONS, "targetsMet", "/earlier/targetsMet");
        fact(Decisions.RENEWAL, "earlier", "/earlier");
        fact(Decisions.TARGETS, "newlyEstablished", "/practice/newlyEstablished");
        fact(Decisions.TARGETS, "age", "/practice/doctorAge");
        fact(Decisions.TARGETS, "renewed", "/earlier");
        fact(Decisions.OBLIGATIONS, "holdsCqp", "/assistant/holdsCqp");
        fact(Decisions.OBLIGATIONS, "secretaryPromoted", "/practice/secretaryPromoted");
        fact(Decisions.TRAINING_PATH, "holdsCqp", "/assistant/holdsCqp");
        fact(Decisions.TRAINING_ENTRY, "diploma", "/assistant/diplomaLevel");
        fact(Decisions.TRAINING_ENTRY, "experience", "/assistant/experienceYears");
        fact(Decisions.TRAINING_ENTRY, "period", "/assistant/trainingOn");
        fact(Decisions.TRAINING_FUNDING, "opco", "/assistant/opco");
        fact(Decisions.TRAINING_FUNDING, "nearby", "/assistant/nearbyTrainingBody");
        fact(Decisions.TRAINING_FUNDING, "period", "/assistant/trainingOn");
        fact(Decisions.TRAINING_HOURS, "period", "/assistant/trainingOn");
        fact(Decisions.TRAINING_HOURS, "experience", "/assistant/experienceYears");
        fact(Decisions.TRAINING_HOURS, "validAfgsu1", "/assistant/validAfgsu1");
        INDIVIDUAL = FIELDS.size();
        fact(Decisions.CENTRE_BASE, "attending", CENTRE_ATTENDING);
        fact(Decisions.CENTRE_BASE, "activeFile", CENTRE_ACTIVE_FILE);
        fact(Decisions.CENTRE_BASE, "newCentre", CENTRE_OPENED_ON);
        fact(Decisions.CENTRE_BASE, "newlyMedical", CENTRE_MEDICAL_SINCE);
        fact(Decisions.CENTRE_ASSISTANTS, "zone", CENTRE_ZONE);
    }

    private InputFacts() {}

    /**
     * Returns the fields of an individual application that tables may ask for.
     *
     * @return their places as JSON pointers; that of a derogation ends with its name
     */
    public static List<String> fields() {
        return List.copyOf(FIELDS.subList(0, INDIVIDUAL));
    }

    /**
     * Returns the bit of a field.
     *
     * @param field one of {@link #fields()}, or one of a health centre
     * @return a number with this one bit
     */
    public static long bit(String field) {
        return 1L << FIELDS.indexOf(field);
    }

    /**
     * Returns the facts of a decision that come from optional fields.
     *
     * @param decision the decision
     * @return the bit of the field, by the name of the fact
     */
    public static Map<String, Long> of(DecisionType<?, ?> decision) {
        return BY_TABLE.getOrDefault(decision.table(), Map.of());
    }

    private static String derogation(Derogation claimed) {
        return "/practice/derogations/" + claimed.name();
    }

    private static void fact(DecisionType<?, ?> decision, String name, String field) {
        if (!FIELDS.contains(field)) {
            FIELDS.add(field);
        }
        BY_TABLE.computeIfAbsent(decision.table(), table -> new HashMap<>()).put(name, bit(field));
    }
}
