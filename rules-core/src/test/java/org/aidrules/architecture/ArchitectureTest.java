package org.aidrules.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.junit.jupiter.api.Test;

/** The shape of the library, held by its class files. */
class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.aidrules");
    private static final JavaClasses CORE = ALL.that(describe("in rules-core", ArchitectureTest::isCore));
    private static final String[] PUBLIC_PACKAGES = {"org.aidrules", "org.aidrules.contract", "org.aidrules.error",
            "org.aidrules.explanation", "org.aidrules.revision"};
    private static final List<Class<?>> FLOATING = List.of(float.class, double.class, Float.class, Double.class);

    @Test
    void theCoreIsWhatIsLookedAt() {
        assertTrue(CORE.contain(AidRules.class));
        assertFalse(CORE.stream().anyMatch(type -> type.getName().endsWith("Test")));
        assertTrue(CORE.that(resideInAPackage("org.aidrules.facts")).size() > 30);
        assertTrue(CORE.that(resideInAPackage("org.aidrules.engine")).size() > 8);
    }

    @Test
    void upperLayersUseLowerOnesOnly() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("facade").definedBy("org.aidrules")
                .layer("calculation").definedBy("org.aidrules.calculation")
                .layer("ruleset").definedBy("org.aidrules.ruleset")
                .layer("tables").definedBy("org.aidrules.tables")
                .layer("engine").definedBy("org.aidrules.engine")
                .layer("reference").definedBy("org.aidrules.reference")
                .layer("revision").definedBy("org.aidrules.revision")
                .layer("contract").definedBy("org.aidrules.contract")
                .layer("error").definedBy("org.aidrules.error")
                .layer("explanation").definedBy("org.aidrules.explanation")
                .layer("number").definedBy("org.aidrules.number")
                .layer("facts").definedBy("org.aidrules.facts")
                .whereLayer("facade").mayNotBeAccessedByAnyLayer()
                .whereLayer("calculation").mayOnlyBeAccessedByLayers("facade")
                .whereLayer("ruleset").mayOnlyBeAccessedByLayers("facade", "calculation")
                .whereLayer("tables").mayOnlyBeAccessedByLayers("calculation", "ruleset")
                .whereLayer("engine").mayOnlyBeAccessedByLayers("ruleset", "tables")
                .whereLayer("reference").mayOnlyBeAccessedByLayers("facade", "calculation", "ruleset", "tables")
                .whereLayer("revision").mayOnlyBeAccessedByLayers("facade", "ruleset")
                .whereLayer("contract").mayOnlyBeAccessedByLayers("facade", "calculation")
                .whereLayer("error").mayOnlyBeAccessedByLayers("facade", "calculation", "ruleset", "tables", "engine",
                        "reference", "revision", "contract")
                .whereLayer("explanation").mayOnlyBeAccessedByLayers("facade", "calculation", "ruleset", "tables",
                        "engine", "reference", "revision", "contract", "error")
                .whereLayer("number").mayOnlyBeAccessedByLayers("facade", "calculation", "tables", "reference", "error")
                .check(CORE);
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(ALL);
    }

    @Test
    void onlyTheEngineKnowsDrools() {
        noClasses().that(not(resideInAPackage("org.aidrules.engine"))).should().dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..").check(ALL);
    }

    @Test
    void theEngineKnowsNoFacts() {
        noClasses().that().resideInAPackage("org.aidrules.engine").should().dependOnClassesThat()
                .resideInAnyPackage("org.aidrules", "org.aidrules.facts").check(CORE);
    }

    @Test
    void theFactsKnowNothingButThemselves() {
        classes().that().resideInAPackage("org.aidrules.facts").should().onlyDependOnClassesThat()
                .resideInAnyPackage("org.aidrules.facts", "java..").check(CORE);
    }

    @Test
    void theCoreDependsOnDroolsAlone() {
        classes().should().onlyDependOnClassesThat(resideInAnyPackage("java..", "org.drools..", "org.kie..",
                "org.slf4j..", "org.jspecify..", "org.aidrules..")).check(CORE);
    }

    @Test
    void theCoreDoesNotPrintOrExit() {
        noClasses().should(ACCESS_STANDARD_STREAMS).orShould().callMethod(System.class, "exit", int.class)
                .orShould().callMethod(Runtime.class, "exit", int.class)
                .orShould().callMethod(Runtime.class, "halt", int.class).check(CORE);
    }

    @Test
    void theCoreReadsNoSystemProperties() {
        noClasses().should().callMethod(System.class, "getProperty", String.class)
                .orShould().callMethod(System.class, "getProperty", String.class, String.class)
                .orShould().callMethod(System.class, "getenv", String.class).check(CORE);
    }

    @Test
    void theCoreCountsExactly() {
        fields().should(beExact(field -> Stream.of(field.getRawType()))).check(CORE);
        codeUnits().should(beExact(code ->
                Stream.concat(code.getRawParameterTypes().stream(), Stream.of(code.getRawReturnType())))).check(CORE);
    }

    @Test
    void publicTypesHaveNoFieldsThatCanBeAssigned() {
        fields().that().areDeclaredInClassesThat().resideInAnyPackage(PUBLIC_PACKAGES).and().arePublic()
                .should().beFinal().check(CORE);
    }

    @Test
    void publicTypesHaveNoSetters() {
        methods().that().areDeclaredInClassesThat().resideInAnyPackage(PUBLIC_PACKAGES).and().arePublic()
                .should().haveNameNotMatching("set([A-Z].*)?").check(CORE);
    }

    @Test
    void publicTypesCannotBeChangedSaveBuilders() {
        fields().that().areDeclaredInClassesThat(describe("are public API", ArchitectureTest::isPublicValue))
                .should().beFinal().check(CORE);
    }

    @Test
    void factsAreEnumsAndBooleans() {
        fields().that().areDeclaredInClassesThat(describe("are facts", type -> type.isRecord()
                        && type.getPackageName().equals("org.aidrules.facts")))
                .should(haveEnumOrBooleanType()).check(CORE);
    }

    private static boolean isCore(JavaClass type) {
        String core = AidRules.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return type.getSource().filter(source -> source.getUri().toString().contains(core)).isPresent();
    }

    private static boolean isPublicValue(JavaClass type) {
        return List.of(PUBLIC_PACKAGES).contains(type.getPackageName()) && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getSimpleName().endsWith("Builder");
    }

    private static <T> ArchCondition<T> beExact(Function<T, Stream<JavaClass>> types) {
        return condition("not be floating point", item -> types.apply(item).noneMatch(type ->
                FLOATING.stream().anyMatch(type::isEquivalentTo)));
    }

    private static ArchCondition<JavaField> haveEnumOrBooleanType() {
        return condition("be an enum or a boolean", field -> field.getRawType().isEnum()
                || field.getRawType().isEquivalentTo(boolean.class));
    }

    private static <T> ArchCondition<T> condition(String description, Predicate<T> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(item, holds.test(item), item + " should " + description));
            }
        };
    }

    /** Each package is a slice of its own, the root package too. */
    private static final class Packages implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
