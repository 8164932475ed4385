package org.aidrules.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Eligibility told a second time, from the dossier, without the library: each criterion's verdict and its certainty. */
final class EligibilityOracle {

    private static final LocalDate COORDINATION_AT_SIGNATURE = LocalDate.parse("2022-01-01");
    private static final LocalDate ARBITRATION = LocalDate.parse("2023-05-01");
    private static final LocalDate CONVENTION = LocalDate.parse("2024-06-22");

    private static final Set<String> GYNAECOLOGY = Set.of(
            "OBSTETRICS_AND_GYNAECOLOGY", "MEDICAL_GYNAECOLOGY", "OBSTETRICS", "OBSTETRICS_WITH_MEDICAL_GYNAECOLOGY");
    private static final Set<String> NAMED_NATIONWIDE =
            Set.of("GENERAL_MEDICINE", "PAEDIATRICS", "CARDIOLOGY", "GASTRO_ENTEROLOGY", "OPHTHALMOLOGY", "PSYCHIATRY");
    private static final Set<String> NAMED_WHERE_SHORT = Set.of("ANAESTHESIA", "RADIOLOGY");
    private static final Set<String> EXCLUDED =
            Set.of("RADIOLOGY", "RADIOTHERAPY", "STOMATOLOGY", "ANAESTHESIA", "NUCLEAR_MEDICINE", "PATHOLOGY");
    private static final String BOTH_SURGERY_AND_STOMATOLOGY = "MAXILLOFACIAL_SURGERY_AND_STOMATOLOGY";

    /**
     * A doctor in sector 1 whose forfait structure is validated.
     *
     * @param facts what is known, by the name of the fact; derogations are separated by spaces
     */
    record Doctor(LocalDate signedOn, Map<String, String> facts) {

        /** A GP above P30 who practises with colleagues, in coordination, outside an under-dense zone. */
        static Doctor gp(LocalDate signedOn) {
            return new Doctor(
                    signedOn,
                    Map.of(
                            "specialty", "GENERAL_MEDICINE",
                            "departmentShort", "false",
                            "zone", "OTHER",
                            "grouped", "true",
                            "coordinated", "IN_PLACE",
                            "percentCcam", "0",
                            "attending", "P70_P90",
                            "activeFile", "P70_P90",
                            "newlyEstablished", "false",
                            "derogations", ""));
        }

        /** The same doctor with another value of a fact. */
        Doctor with(String fact, String value) {
            Map<String, String> changed = new TreeMap<>(facts);
            changed.put(fact, value);
            return new Doctor(signedOn, changed);
        }

        String fact(String name) {
            return facts.get(name);
        }

        boolean is(String name) {
            return Boolean.parseBoolean(fact(name));
        }

        private boolean before(LocalDate day) {
            return signedOn.isBefore(day);
        }

        private boolean generalPractice() {
            return fact("specialty").equals("GENERAL_MEDICINE");
        }

        private boolean coordinated() {
            return fact("coordinated").equals("IN_PLACE");
        }

        private boolean claims(String derogation) {
            return List.of(fact("derogations").split(" ")).contains(derogation);
        }

        private boolean underDense() {
            return fact("zone").equals("ZIP") || fact("zone").equals("ZAC");
        }

        private boolean below(String measure) {
            return fact(measure).equals("BELOW_P30");
        }
    }

    private EligibilityOracle() {}

    /** The verdict and the certainty of each criterion, such as {@code MET STATED}. */
    static Map<String, String> criteria(Doctor doctor) {
        Map<String, String> criteria = new LinkedHashMap<>();
        criteria.put("SECTOR", "MET STATED");
        criteria.put("SPECIALTY", specialty(doctor));
        criteria.put("PATIENT_BASE", patientBase(doctor));
        criteria.put("GROUPED_PRACTICE", groupedPractice(doctor));
        criteria.put("COORDINATED_PRACTICE", coordinatedPractice(doctor));
        criteria.put("FORFAIT_STRUCTURE", "MET STATED");
        return criteria;
    }

    static String eligibility(Doctor doctor) {
        Map<String, String> criteria = criteria(doctor);
        if (criteria.values().stream().anyMatch(verdict -> verdict.startsWith("NOT_MET"))) {
            return "NOT_ELIGIBLE";
        }
        return criteria.values().stream().anyMatch(verdict -> verdict.startsWith("UNDETERMINED"))
                ? "UNDETERMINED"
                : "ELIGIBLE";
    }

    private static String specialty(Doctor doctor) {
        return doctor.before(ARBITRATION) ? beforeArbitration(doctor) : afterArbitration(doctor);
    }

    private static String beforeArbitration(Doctor doctor) {
        String specialty = doctor.fact("specialty");
        if (NAMED_NATIONWIDE.contains(specialty)) {
            return "MET STATED";
        }
        if (GYNAECOLOGY.contains(specialty) || specialty.endsWith("PSYCHIATRY")) {
            return "MET INTERPRETED";
        }
        boolean named = NAMED_WHERE_SHORT.contains(specialty);
        if (doctor.is("departmentShort")) {
            return named ? "MET STATED" : "MET INTERPRETED";
        }
        boolean commission = doctor.claims("LOCAL_COMMISSION");
        if (commission && doctor.underDense()) {
            return "MET_BY_DEROGATION INTERPRETED";
        }
        if (named || isSurgery(specialty)) {
            return named && !commission ? "NOT_MET STATED" : "NOT_MET INTERPRETED";
        }
        return "UNDETERMINED UNDETERMINED";
    }

    private static String afterArbitration(Doctor doctor) {
        String specialty = doctor.fact("specialty");
        if (EXCLUDED.contains(specialty)) {
            return "NOT_MET STATED";
        }
        if (specialty.equals("RADIATION_ONCOLOGY")) {
            return "NOT_MET INTERPRETED";
        }
        boolean convention = !doctor.before(CONVENTION);
        boolean gynaecology = convention && GYNAECOLOGY.contains(specialty);
        if (!isSurgery(specialty) && !gynaecology && !(convention && specialty.equals("ENT"))) {
            return "MET STATED";
        }
        int percent = Integer.parseInt(doctor.fact("percentCcam"));
        boolean few = percent < 20 || convention && percent == 20;
        boolean read = gynaecology || specialty.equals(BOTH_SURGERY_AND_STOMATOLOGY);
        return (few ? "MET " : "NOT_MET ") + (read ? "INTERPRETED" : "STATED");
    }

    private static boolean isSurgery(String specialty) {
        return specialty.contains("SURGERY");
    }

    private static String patientBase(Doctor doctor) {
        boolean arbitrated = !doctor.before(ARBITRATION);
        if (!doctor.below(doctor.generalPractice() ? "attending" : "activeFile")) {
            return "MET STATED";
        }
        boolean children = !arbitrated && doctor.generalPractice() && doctor.claims("MANY_CHILDREN");
        boolean mixed = !doctor.before(CONVENTION) && doctor.claims("MIXED_PRACTICE");
        if (doctor.is("newlyEstablished")) {
            return "MET_BY_DEROGATION STATED";
        }
        if (doctor.claims("RQTH") || doctor.claims("ALD")) {
            return arbitrated ? "MET_BY_DEROGATION INTERPRETED" : "MET_BY_DEROGATION STATED";
        }
        if (children || mixed) {
            return "MET_BY_DEROGATION STATED";
        }
        return arbitrated && !doctor.below("activeFile") ? "UNDETERMINED UNDETERMINED" : "NOT_MET STATED";
    }

    private static String groupedPractice(Doctor doctor) {
        if (!doctor.before(ARBITRATION) || doctor.is("grouped")) {
            return "MET STATED";
        }
        boolean enough = patientBase(doctor).startsWith("MET ");
        return doctor.coordinated() || doctor.underDense() && enough
                ? "MET_BY_DEROGATION INTERPRETED"
                : "NOT_MET INTERPRETED";
    }

    private static String coordinatedPractice(Doctor doctor) {
        if (!doctor.before(ARBITRATION) || doctor.coordinated()) {
            return "MET STATED";
        }
        if (doctor.before(COORDINATION_AT_SIGNATURE)) {
            return "TO_BE_MET STATED";
        }
        return doctor.fact("coordinated").equals("NO") ? "NOT_MET STATED" : "NOT_MET INTERPRETED";
    }
}
