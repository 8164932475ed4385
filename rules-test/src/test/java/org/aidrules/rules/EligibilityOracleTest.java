package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.error.InputError;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;
import org.aidrules.rules.EligibilityOracle.Doctor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library and the {@link EligibilityOracle} agree on every criterion, in every revision and on every day. */
class EligibilityOracleTest {

    private static final List<String> BANDS = names(Band.values());
    /** Below P30, next to it and at the other end: of the second measure no more matters. */
    private static final List<String> OTHER_BANDS = List.of("BELOW_P30", "P30_P50", "P95_P100");

    private static final List<String> ZONES = List.of("ZIP", "ZAC", "OTHER");
    private static final List<String> COORDINATION = List.of("IN_PLACE", "COMMITTED", "NO");
    private static final List<String> BOTH = List.of("true", "false");
    private static final String ALL_DEROGATIONS = String.join(" ", names(Derogation.values()));
    private static final List<String> DEROGATIONS = Stream.concat(
                    Stream.of("", "MANY_CHILDREN MIXED_PRACTICE", ALL_DEROGATIONS), names(Derogation.values()).stream())
            .toList();

    static List<LocalDate> signatures() {
        return Shipped.IDS.stream().map(Shipped::signature).toList();
    }

    /** The days on which a text changes, and those before. */
    static Stream<LocalDate> changes() {
        return Stream.of(Shipped.FIRST, Shipped.COORDINATION_AT_SIGNATURE, Shipped.ARBITRATION, Shipped.CONVENTION)
                .flatMap(day -> Stream.of(day.minusDays(1), day))
                .filter(day -> !day.isBefore(Shipped.FIRST));
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void everyBandZoneCoordinationAndDerogation(LocalDate day) {
        practices(day, BANDS, DEROGATIONS).forEach(EligibilityOracleTest::agree);
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void everySpecialtyDepartmentZoneAndShareOfTechnicalActs(LocalDate day) {
        specialties(day).forEach(EligibilityOracleTest::agree);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyDayOnWhichATextChanges(LocalDate day) {
        practices(day, List.of("BELOW_P30", "P30_P50"), List.of("", "MANY_CHILDREN", "MIXED_PRACTICE"))
                .forEach(EligibilityOracleTest::agree);
        specialties(day).forEach(EligibilityOracleTest::agree);
    }

    @Test
    void everyDayOfSignature() {
        Shipped.FIRST.datesUntil(Shipped.LAST.plusDays(1)).forEach(day -> {
            Doctor gp = Doctor.gp(day);
            agree(gp.with("zone", "ZAC").with("grouped", "false").with("coordinated", "NO"));
            agree(gp.with("attending", "BELOW_P30").with("derogations", "MANY_CHILDREN"));
            agree(gp.with("attending", "BELOW_P30").with("derogations", "MIXED_PRACTICE"));
            agree(gp.with("specialty", "RADIOLOGY").with("zone", "ZIP").with("derogations", "LOCAL_COMMISSION"));
            agree(gp.with("specialty", "NEUROSURGERY")
                    .with("departmentShort", "true")
                    .with("percentCcam", "20"));
        });
    }

    /** The zone is asked for where, and only where, some verdict depends on it. */
    @ParameterizedTest
    @MethodSource("signatures")
    void theZoneIsAskedForWhereItDecides(LocalDate day) {
        Stream.concat(practices(day, List.of("BELOW_P30", "P90_P95"), DEROGATIONS), specialties(day))
                .filter(doctor -> doctor.fact("zone").equals("OTHER"))
                .forEach(doctor -> assertEquals(
                        decides("zone", ZONES, doctor) ? List.of("/practice/zone") : List.of(),
                        places(application(doctor).toBuilder().zone(Zone.NOT_GIVEN)),
                        doctor::toString));
    }

    /** Whether the department is short of the specialty is asked for where, and only where, a verdict depends on it. */
    @ParameterizedTest
    @MethodSource("signatures")
    void theDepartmentIsAskedForWhereItDecides(LocalDate day) {
        specialties(day)
                .forEach(doctor -> assertEquals(
                        decides("departmentShort", BOTH, doctor)
                                ? List.of("/practice/departmentShortOfSpecialty")
                                : List.of(),
                        places(draft(doctor)),
                        doctor::toString));
    }

    private static boolean decides(String fact, List<String> values, Doctor doctor) {
        return values.stream()
                        .map(value -> verdicts(doctor.with(fact, value)))
                        .distinct()
                        .count()
                > 1;
    }

    /** The verdicts of all criteria, without their certainty. */
    private static List<String> verdicts(Doctor doctor) {
        return EligibilityOracle.criteria(doctor).values().stream()
                .map(verdict -> verdict.split(" ")[0])
                .toList();
    }

    private static List<String> places(AidApplication.Builder draft) {
        return Shipped.RULES.check(draft).stream().map(InputError::at).toList();
    }

    private static void agree(Doctor doctor) {
        AidPlan plan = Shipped.RULES.plan(application(doctor));
        Map<String, String> criteria = new LinkedHashMap<>();
        plan.criteria()
                .forEach(result -> criteria.put(
                        result.criterion().name(),
                        result.verdict() + " " + result.reasons().get(0).certainty()));
        assertEquals(EligibilityOracle.criteria(doctor), criteria, doctor::toString);
        assertEquals(EligibilityOracle.eligibility(doctor), plan.eligibility().name(), doctor::toString);
    }

    private static AidApplication application(Doctor doctor) {
        return draft(doctor)
                .departmentShortOfSpecialty(doctor.is("departmentShort"))
                .build();
    }

    /** Everything but the department. */
    private static AidApplication.Builder draft(Doctor doctor) {
        Set<Derogation> claimed = Arrays.stream(doctor.fact("derogations").split(" "))
                .filter(name -> !name.isEmpty())
                .map(Derogation::valueOf)
                .collect(Collectors.toSet());
        return Doctors.gp(
                        doctor.signedOn(),
                        AidOption.HALF,
                        Band.valueOf(doctor.fact("attending")),
                        Band.valueOf(doctor.fact("activeFile")))
                .specialty(Specialty.valueOf(doctor.fact("specialty")))
                .zone(Zone.valueOf(doctor.fact("zone")))
                .grouped(doctor.is("grouped"))
                .coordinated(Coordination.valueOf(doctor.fact("coordinated")))
                .ccamFeeShare(new BigDecimal(doctor.fact("percentCcam")).movePointLeft(2))
                .newlyEstablished(doctor.is("newlyEstablished"))
                .derogations(claimed);
    }

    /** GPs and cardiologists of some bands, every zone, coordination, grouping and set of derogations. */
    private static Stream<Doctor> practices(LocalDate day, List<String> bands, List<String> derogations) {
        Stream<Doctor> doctors = Stream.of(Doctor.gp(day));
        doctors = each("specialty", List.of("GENERAL_MEDICINE", "CARDIOLOGY"), doctors);
        doctors = each("attending", bands, doctors);
        doctors = each("activeFile", OTHER_BANDS, doctors);
        doctors = each("zone", ZONES, doctors);
        doctors = each("coordinated", COORDINATION, doctors);
        doctors = each("grouped", BOTH, doctors);
        doctors = each("newlyEstablished", BOTH, doctors);
        return each("derogations", derogations, doctors);
    }

    private static Stream<Doctor> specialties(LocalDate day) {
        Stream<Doctor> doctors = Stream.of(Doctor.gp(day));
        doctors = each("specialty", names(Specialty.values()), doctors);
        doctors = each("departmentShort", BOTH, doctors);
        doctors = each("zone", ZONES, doctors);
        doctors = each("percentCcam", List.of("19", "20", "21"), doctors);
        return each("derogations", List.of("", "LOCAL_COMMISSION", "RQTH ALD MANY_CHILDREN MIXED_PRACTICE"), doctors);
    }

    private static Stream<Doctor> each(String fact, List<String> values, Stream<Doctor> doctors) {
        return doctors.flatMap(doctor -> values.stream().map(value -> doctor.with(fact, value)));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
