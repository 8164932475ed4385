package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.Absence;
import org.aidrules.contract.AgreedTarget;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.AssistantWage;
import org.aidrules.contract.CompanyDoctor;
import org.aidrules.contract.ContractChange;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.DoctorsCompany;
import org.aidrules.contract.EarlierContract;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.contract.HealthCentre;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.contract.PatientBase;
import org.aidrules.contract.RevisionChange;
import org.aidrules.contract.SharedContract;
import org.aidrules.contract.SharedOrganisationContract;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.CentreDoctors;
import org.aidrules.facts.CentreKind;
import org.aidrules.facts.CompanyForm;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Opco;
import org.aidrules.facts.OrganisationParty;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public record of the API refuses nulls, keeps copies of its collections and never lets them be changed. */
class RecordsTest {

    private static final AidRules RULES = AidRules.standard();
    private static final Map<Class<?>, Record> SAMPLES = samples();

    static Stream<Record> records() {
        return SAMPLES.values().stream();
    }

    @Test
    @Tag("unmutated")
    void noPublicRecordIsLeftOut() {
        List<String> all = new ClassFileImporter()
                .importPackages("org.aidrules").stream()
                        .filter(type -> Samples.PUBLIC_PACKAGES.contains(type.getPackageName()) && type.isRecord())
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();
        assertEquals(all, SAMPLES.keySet().stream().map(Class::getName).toList());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("records")
    void nullIsRefused(Record sample) {
        assertAll(Arrays.stream(sample.getClass().getRecordComponents())
                .filter(component -> !component.getType().isPrimitive())
                .map(component -> refusesNull(sample, component)));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("records")
    void collectionsCannotBeChanged(Record sample) {
        assertAll(Samples.components(sample).entrySet().stream()
                .flatMap(component -> unmodifiable(
                        sample.getClass().getSimpleName() + "." + component.getKey(), component.getValue())));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("records")
    void collectionsAreCopied(Record sample) {
        assertAll(Samples.components(sample).entrySet().stream()
                .flatMap(component -> copied(sample, component.getKey(), component.getValue())));
    }

    private static Executable refusesNull(Record sample, RecordComponent component) {
        return () -> assertThrows(
                NullPointerException.class,
                () -> Samples.with(sample, component.getName(), null),
                sample.getClass().getSimpleName() + "." + component.getName());
    }

    private static Stream<Executable> unmodifiable(String name, Object value) {
        if (value instanceof Collection<?> collection) {
            return Stream.of(() -> assertThrows(UnsupportedOperationException.class, collection::clear, name));
        }
        return value instanceof Map<?, ?> map
                ? Stream.of(() -> assertThrows(UnsupportedOperationException.class, map::clear, name))
                : Stream.of();
    }

    private static Stream<Executable> copied(Record sample, String name, Object value) {
        if (value instanceof List<?> list) {
            List<Object> mutable = new ArrayList<>(list);
            return Stream.of(() -> assertCopied(sample, name, value, mutable, mutable::clear));
        }
        if (value instanceof Set<?> set) {
            Set<Object> mutable = new HashSet<>(set);
            return Stream.of(() -> assertCopied(sample, name, value, mutable, mutable::clear));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> mutable = new HashMap<>(map);
            return Stream.of(() -> assertCopied(sample, name, value, mutable, mutable::clear));
        }
        return Stream.of();
    }

    private static void assertCopied(Record sample, String name, Object value, Object mutable, Runnable clear) {
        Record copy = Samples.with(sample, name, mutable);
        clear.run();
        assertEquals(
                value, Samples.components(copy).get(name), sample.getClass().getSimpleName() + "." + name);
    }

    /** A contract that follows another and moves to the scheme of 2024. */
    private static AidApplication moved() {
        return Situations.generalPractitioner("2023-06-01")
                .earlier(new EarlierContract(LocalDate.of(2020, 3, 2), AidOption.THIRD, YesNo.YES))
                .revisionChange(new RevisionChange(
                        LocalDate.of(2025, 1, 1),
                        AidOption.HALF,
                        new PatientBase(
                                Map.of(Measure.ATTENDING_ALL, 1600),
                                Optional.of(Band.P70_P90),
                                Optional.of(Band.P50_P70))))
                .build();
    }

    private static ContractHistory history() {
        return ContractHistory.builder()
                .year(ContractHistory.Year.observed(3, Map.of(Measure.ATTENDING_ALL, 1100, Measure.ACTIVE_FILE, 1600))
                        .withPaid(new BigDecimal("5000.00")))
                .suspended(2)
                .met(ObligationKind.TRAINING_STARTED, LocalDate.of(2024, 1, 1))
                .agreedTarget(new AgreedTarget(LocalDate.of(2025, 6, 1), Measure.ACTIVE_FILE, 1700))
                .earlyTermination(new EarlyTermination(
                        ContractParty.DOCTOR,
                        Optional.of(LocalDate.of(2026, 6, 1)),
                        Optional.of(LocalDate.of(2026, 8, 1))))
                .absence(new Absence(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 28), YesNo.YES, YesNo.NO))
                .change(new ContractChange(
                        LocalDate.of(2025, 6, 1),
                        Optional.of(AidOption.HALF),
                        Optional.of(Zone.ZAC),
                        Optional.of(Sector.SECTOR_1),
                        OptionalInt.of(60)))
                .evaluatedOn(LocalDate.of(2026, 9, 1))
                .build();
    }

    /** A company one of whose doctors had an individual contract, and another an earlier collective one. */
    private static OrganisationApplication company() {
        CompanyDoctor.Builder one = CompanyDoctor.builder()
                .id("A")
                .specialty(Specialty.GENERAL_MEDICINE)
                .sector(Sector.SECTOR_1)
                .inOwnName(true)
                .establishedOn(LocalDate.of(2015, 1, 5))
                .patients(Measure.ATTENDING_ALL, 1200)
                .patients(Measure.ACTIVE_FILE, 1700)
                .individualContract(new CompanyDoctor.FormerIndividual(
                        Optional.of(LocalDate.of(2026, 2, 28)),
                        Map.of(Measure.ATTENDING_ALL, 100, Measure.ACTIVE_FILE, 40)))
                .earlierCollective(new CompanyDoctor.FormerCollective(LocalDate.of(2026, 2, 27), true));
        return OrganisationApplication.builder(Scheme.COLLECTIVE)
                .signedOn(LocalDate.of(2026, 3, 1))
                .hiredOn(LocalDate.of(2026, 4, 1))
                .posts(BigDecimal.ONE)
                .organisation(new DoctorsCompany(
                        CompanyForm.SCP, true, List.of(one.build().orElseThrow())))
                .build()
                .orElseThrow();
    }

    private static OrganisationHistory companyHistory(OrganisationApplication application) {
        CompanyDoctor first =
                ((DoctorsCompany) application.organisation()).doctors().get(0);
        CompanyDoctor second = (CompanyDoctor) Samples.with(first, "id", "B");
        return new OrganisationHistory(
                List.of(ContractHistory.Year.observed(
                        3, Map.of(Measure.ATTENDING_ALL, 1300, Measure.ACTIVE_FILE, 1750))),
                Map.of(ObligationKind.QUALIFICATION_OBTAINED, LocalDate.of(2028, 2, 1)),
                List.of(new OrganisationHistory.Joined(LocalDate.of(2028, 3, 1), second)),
                List.of(new OrganisationHistory.Left(LocalDate.of(2029, 3, 1), "A")),
                Optional.of(new OrganisationHistory.Ended(OrganisationParty.FUND, LocalDate.of(2030, 5, 1))),
                Optional.of(LocalDate.of(2030, 6, 1)));
    }

    private static OrganisationApplication centre() {
        return OrganisationApplication.builder(Scheme.HEALTH_CENTRE)
                .signedOn(LocalDate.of(2025, 9, 1))
                .posts(new BigDecimal("2.5"))
                .organisation(HealthCentre.builder()
                        .kind(CentreKind.MEDICAL)
                        .doctors(CentreDoctors.MIXED)
                        .doctorPosts(new BigDecimal("5.5"))
                        .assistants(3)
                        .zone(Zone.OTHER)
                        .openedOn(LocalDate.of(2010, 1, 4))
                        .medicalSince(LocalDate.of(2010, 1, 4))
                        .patients(Measure.ATTENDING_ADULTS, 2700)
                        .patients(Measure.ACTIVE_FILE, 5600)
                        .build()
                        .orElseThrow())
                .build()
                .orElseThrow();
    }

    private static Map<Class<?>, Record> samples() {
        AidApplication application = Situations.generalPractitioner("2023-06-01")
                .newlyEstablished(true)
                .particularPractice(true)
                .derogations(Set.of(Derogation.RQTH))
                .secretaryPromoted(true)
                .assistant(Assistant.builder(AssistantBackground.MEDICAL_SECRETARY)
                        .experienceYears(2)
                        .validAfgsu1(true)
                        .opco(Opco.EP)
                        .build())
                .build();
        AidPlan plan = RULES.plan(application);
        AssistantWage wage = new AssistantWage(new BigDecimal("2100"), Optional.of(new BigDecimal("0.3")));
        DefectiveTableException defective = assertThrows(
                DefectiveTableException.class, () -> RULES.withOverlay(Overlays.broken("overlap-of-a-doubled-row")));
        return new Samples()
                .take(application)
                .take(plan)
                .take(moved())
                .take(history())
                .take(RULES.settle(application, history()))
                .take(Reviews.lastYear())
                .take(Reviews.overdue())
                .take(ObservedActivity.on(LocalDate.of(2024, 1, 1), Map.of(Measure.ACTIVE_FILE, 1600)))
                .take(new SharedContract(application, history()))
                .take(RULES.share(List.of(SharedContract.of(application)), 35, 35))
                .take(RULES.agenda(application.toBuilder(), history()))
                .take(wage)
                .take(RULES.options(application.toBuilder().attendingBand(null), wage))
                .take(company())
                .take(new SharedOrganisationContract(company(), companyHistory(company())))
                .take(RULES.plan(company()))
                .take(centre())
                .take(RULES.plan(centre()))
                .take(RULES.thresholds())
                .take(RULES.get("avenant-7").table("amounts"))
                .take(RULES.tableFile(RULES.get("avenant-7"), "amounts"))
                .take(RULES.check(AidApplication.builder()))
                .take(defective.defects())
                .byType();
    }
}
