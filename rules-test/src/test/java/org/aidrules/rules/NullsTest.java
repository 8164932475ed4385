package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.AssistantWage;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.DoctorsCompany;
import org.aidrules.contract.EarlierContract;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.contract.PatientBase;
import org.aidrules.contract.Practice;
import org.aidrules.contract.RevisionChange;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.UnknownNameException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.CompanyForm;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.DecisionFacts;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No public method takes null for an answer, and none hands out a collection that can be changed. */
class NullsTest {

    private static final AidRules RULES = AidRules.standard();
    private static final AidApplication.Builder BUILDER = AidApplication.builder();
    private static final AidApplication APPLICATION =
            Situations.generalPractitioner("2020-03-02").build();
    private static final ObservedActivity ACTIVITY = new ObservedActivity.Builder().build();
    private static final ContractHistory HISTORY = ContractHistory.builder().build();
    private static final PatientBase PATIENTS =
            new PatientBase(Map.of(Measure.ACTIVE_FILE, 2000), Optional.empty(), Optional.empty());
    private static final Revision REVISION = RULES.get("avenant-7");
    private static final Revision DRAFT =
            RULES.withOverlay(Overlays.folder("three-years")).get("three-years");

    @Test
    void theRulesRefuseNull() {
        assertRefused(
                () -> RULES.get(null),
                () -> RULES.find(null),
                () -> RULES.inForceOn(null),
                () -> RULES.findInForceOn(null),
                () -> RULES.findSpecialty(null),
                () -> RULES.check((AidApplication.Builder) null),
                () -> RULES.plan((AidApplication) null),
                () -> RULES.plan((AidApplication.Builder) null),
                () -> RULES.version(null),
                () -> RULES.withThresholds(null),
                () -> RULES.withOverlay(null),
                () -> RULES.knownOn(null),
                () -> RULES.settle((AidApplication) null, HISTORY),
                () -> RULES.settle((AidApplication.Builder) null, HISTORY),
                () -> RULES.settle(BUILDER, null),
                () -> RULES.settle(APPLICATION, null),
                () -> RULES.check((AidApplication.Builder) null, HISTORY),
                () -> RULES.check(BUILDER, null),
                () -> RULES.share(null, 35, 35),
                () -> RULES.review((AidApplication) null, HISTORY, ACTIVITY),
                () -> RULES.review((AidApplication.Builder) null, HISTORY, ACTIVITY),
                () -> RULES.review(BUILDER, null, ACTIVITY),
                () -> RULES.review(BUILDER, HISTORY, null),
                () -> RULES.check(BUILDER, HISTORY, null),
                () -> ACTIVITY.plus(null, 1),
                () -> ObservedActivity.on(null, Map.of()),
                () -> RULES.agenda(null),
                () -> RULES.agenda(null, HISTORY),
                () -> RULES.agenda(BUILDER, null),
                () -> RULES.options(null),
                () -> RULES.options(null, AssistantWage.of(BigDecimal.ONE)),
                () -> RULES.options(BUILDER, null),
                () -> RULES.underRevision(null));
    }

    @Test
    void aRevisionRefusesNull() {
        assertRefused(() -> REVISION.table(null), () -> REVISION.isInForceOn(null), () -> DRAFT.isInForceOn(null));
    }

    @Test
    void anApplicationRefusesNull() {
        assertRefused(
                () -> APPLICATION.count(null),
                () -> APPLICATION.band(null),
                () -> new LocalizedText("a", "b").in(null));
    }

    /** A value that is null, as a column of a database may be, is as if it had never been set. */
    @Test
    void nullMeansNotGiven() {
        AidApplication.Builder cleared = everything();
        cleared.signedOn(null)
                .hiredOn(null)
                .revision(null)
                .option(null)
                .specialty(null)
                .sector(null)
                .zone(null)
                .coordinated(null)
                .ccamFeeShare(null)
                .derogations(null)
                .doctorAge(null)
                .departmentShortOfSpecialty(null)
                .grouped(null)
                .forfaitStructureValidated(null)
                .newlyEstablished(null)
                .particularPractice(null)
                .secretaryPromoted(null)
                .patients(Measure.ACTIVE_FILE, null)
                .target(Measure.ACTIVE_FILE, null)
                .attendingBand(null)
                .activeFileBand(null)
                .assistant(null)
                .earlier(null)
                .revisionChange(null);
        LocalDate day = LocalDate.of(2022, 3, 1);
        assertEquals(
                AidApplication.builder().with(day, AidOption.HALF, Specialty.CARDIOLOGY),
                cleared.with(day, AidOption.HALF, Specialty.CARDIOLOGY));
        assertEquals(RULES.check(AidApplication.builder()), RULES.check(cleared));
        assertEquals(
                List.of("/signedOn", "/option", "/practice/specialty"),
                assertThrows(InvalidInputException.class, cleared::build).errors().stream()
                        .map(InputError::at)
                        .toList());
    }

    /** Every method of the builder that sets something is called above: a new one has to be added to it. */
    @Test
    void everyFieldIsCleared() {
        AidApplication application = everything().build();
        AidApplication nothing =
                AidApplication.builder().with(LocalDate.EPOCH, AidOption.FULL, Specialty.GENERAL_MEDICINE);
        ContractFields.APPLICATION.fields().stream()
                .filter(field -> !field.pointer().matches("/scheme|/(patients|targets)/attending.*"))
                .forEach(field -> assertNotEquals(field.get(nothing), field.get(application), field.pointer()));
    }

    private static AidApplication.Builder everything() {
        return AidApplication.builder()
                .signedOn(LocalDate.of(2022, 3, 1))
                .hiredOn(LocalDate.of(2022, 3, 2))
                .revision("avenant-7-2022")
                .option(AidOption.HALF)
                .specialty(Specialty.CARDIOLOGY)
                .sector(Sector.SECTOR_1)
                .zone(Zone.ZIP)
                .coordinated(Coordination.IN_PLACE)
                .ccamFeeShare(BigDecimal.ONE)
                .derogations(Set.of(Derogation.RQTH))
                .doctorAge(50)
                .departmentShortOfSpecialty(true)
                .grouped(true)
                .forfaitStructureValidated(true)
                .newlyEstablished(true)
                .particularPractice(true)
                .secretaryPromoted(true)
                .patients(Measure.ACTIVE_FILE, 2000)
                .target(Measure.ACTIVE_FILE, 2250)
                .attendingBand(Band.P30_P50)
                .activeFileBand(Band.P70_P90)
                .assistant(Assistant.builder(AssistantBackground.NURSE).build())
                .earlier(new EarlierContract(LocalDate.of(2021, 3, 1), AidOption.HALF, YesNo.YES))
                .revisionChange(new RevisionChange(LocalDate.of(2024, 9, 1), AidOption.FULL, PATIENTS));
    }

    @Test
    void nullMeansNotGivenOfAnAssistant() {
        assertEquals(
                Assistant.builder(AssistantBackground.NURSE).build(),
                Assistant.builder(AssistantBackground.NURSE)
                        .experienceYears(3)
                        .experienceYears(null)
                        .diplomaLevel(4)
                        .diplomaLevel(null)
                        .trainingOn(LocalDate.of(2022, 3, 1))
                        .trainingOn(null)
                        .validAfgsu1(true)
                        .validAfgsu1(null)
                        .holdsCqp(true)
                        .holdsCqp(null)
                        .build());
    }

    @Test
    void nullMeansNotGivenOfAHistory() {
        Map<Measure, Integer> unknown = new HashMap<>();
        unknown.put(Measure.ACTIVE_FILE, null);
        unknown.put(Measure.ATTENDING_ALL, 900);
        ContractHistory.Builder builder = ContractHistory.builder()
                .met(ObligationKind.TRAINING_STARTED, LocalDate.of(2022, 3, 1))
                .met(ObligationKind.TRAINING_STARTED, null)
                .earlyTermination(new EarlyTermination(ContractParty.FUND, Optional.empty(), Optional.empty()))
                .earlyTermination(null)
                .evaluatedOn(LocalDate.of(2022, 3, 1))
                .evaluatedOn(null);
        assertEquals(HISTORY, builder.build());
        assertEquals(
                List.of(
                        ContractHistory.Year.observed(3, Map.of(Measure.ATTENDING_ALL, 900)),
                        ContractHistory.Year.observed(4, Map.of())),
                builder.observed(3, unknown).observed(4, null).build().years());
    }

    /** What is no value (a key, an object whose fields are copied) is refused, and the exception names it. */
    @Test
    void aBuilderNamesWhatMustNotBeNull() {
        ContractHistory.Builder history = ContractHistory.builder();
        Set<Derogation> derogations = new HashSet<>();
        derogations.add(null);
        Map<Measure, Integer> counts = new HashMap<>();
        counts.put(null, 1);
        ContractHistory.Year year = ContractHistory.Year.suspended(3);
        assertNamed("measure", () -> BUILDER.patients(null, 1));
        assertNamed("measure", () -> BUILDER.target(null, 1));
        assertNamed("practice", () -> BUILDER.practice((Practice) null));
        assertNamed("patientBase", () -> BUILDER.patientBase(null));
        assertNamed("derogations", () -> BUILDER.derogations(derogations));
        assertNamed("profile", () -> Assistant.builder(null));
        assertNamed("year", () -> history.year(null));
        assertNamed("agreedTarget", () -> history.agreedTarget(null));
        assertNamed("obligation", () -> history.met(null, LocalDate.of(2022, 3, 1)));
        assertNamed("measure", () -> history.observed(3, counts));
        assertNamed("observed", () -> ContractHistory.Year.observed(3, counts));
        assertNamed("observed", () -> ContractHistory.Year.observed(3, null));
        assertNamed("euros", () -> year.withPaid(null));
        assertEquals(HISTORY, history.build());
    }

    /**
     * Each component of each record of the API that is null is named by the exception. The facts of a table are made for each
     * decision, by the library alone.
     */
    @ParameterizedTest
    @MethodSource("records")
    void aRecordNamesTheComponentThatIsNull(Class<? extends Record> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(types(components));
        for (int i = 0; i < components.length; i++) {
            if (!components[i].getType().isPrimitive()) {
                Object[] arguments = samples(components);
                arguments[i] = null;
                InvocationTargetException thrown =
                        assertThrows(InvocationTargetException.class, () -> constructor.newInstance(arguments));
                assertEquals(NullPointerException.class, thrown.getCause().getClass(), components[i]::toString);
                assertEquals(components[i].getName(), thrown.getCause().getMessage());
            }
        }
    }

    private static Stream<Class<?>> records() {
        return ApiTypes.all().filter(type -> type.isRecord() && !DecisionFacts.class.isAssignableFrom(type));
    }

    /** A value of a component. */
    private static Object sample(Class<?> type) {
        if (type.isRecord()) {
            return sampleRecord(type);
        }
        if (type == int.class) {
            return 1;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == boolean.class) {
            return true;
        }
        return Stream.<Object>of(
                        "text",
                        List.of(),
                        Map.of(),
                        Set.of(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        LocalDate.EPOCH,
                        BigDecimal.ONE,
                        new DoctorsCompany(CompanyForm.SCP, false, List.of()),
                        Predicate.not(String::isEmpty))
                .filter(type::isInstance)
                .findFirst()
                .orElseGet(() -> type.getEnumConstants()[0]);
    }

    private static Object sampleRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(types(components)).newInstance(samples(components));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?>[] types(RecordComponent... components) {
        return Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    }

    private static Object[] samples(RecordComponent... components) {
        return Arrays.stream(components)
                .map(component -> sample(component.getType()))
                .toArray();
    }

    private static void assertNamed(String argument, Executable call) {
        assertEquals(argument, assertThrows(NullPointerException.class, call).getMessage());
    }

    @Test
    void collectionsCannotBeChanged() {
        assertAll(collections()
                .map(collection -> () ->
                        assertThrows(UnsupportedOperationException.class, collection::clear, collection::toString)));
    }

    private static Stream<Collection<?>> collections() {
        UnknownNameException unknown = assertThrows(UnknownNameException.class, () -> RULES.get("avenant-9"));
        InvalidInputException invalid = assertThrows(InvalidInputException.class, BUILDER::build);
        DefectiveTableException defective =
                assertThrows(DefectiveTableException.class, () -> RULES.withOverlay(Overlays.broken("gap")));
        return Stream.of(
                RULES.revisions(),
                RULES.sources(),
                RULES.check(BUILDER),
                RULES.check(Situations.generalPractitioner("2020-03-02")),
                RULES.check(BUILDER, HISTORY),
                RULES.knownOn(LocalDate.of(2020, 1, 1)).revisions(),
                REVISION.tables(),
                REVISION.ownTables(),
                REVISION.sources(),
                unknown.known(),
                invalid.errors(),
                defective.defects(),
                AcceptedValues.names(Sector.class),
                AcceptedValues.DATE,
                AcceptedValues.SPECIALTY,
                AcceptedValues.COUNT,
                AcceptedValues.SHARE,
                AcceptedValues.AGE,
                AcceptedValues.EXPERIENCE,
                AcceptedValues.YES_OR_NO,
                AcceptedValues.YEAR,
                AcceptedValues.EUROS);
    }

    private static void assertRefused(Executable... calls) {
        assertAll(Arrays.stream(calls).map(call -> () -> {
            String message = assertThrows(NullPointerException.class, call).getMessage();
            assertTrue(message != null && message.matches("[a-z][A-Za-z]+"), message);
        }));
    }
}
