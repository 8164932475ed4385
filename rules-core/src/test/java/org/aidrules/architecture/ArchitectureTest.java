package org.aidrules.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.facts.DecisionFacts;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The shape of the core, checked on its class files. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.aidrules");
    /** The packages whose package-info begins with "Internal". */
    private static final Set<String> INTERNAL =
            Set.of("calculation", "ruleset", "tables", "engine", "answers", "reference", "number");

    private static final DescribedPredicate<JavaClass> ARE_INTERNAL =
            describe("are internal", ArchitectureTest::isInternal);
    private static final DescribedPredicate<JavaClass> ARE_PUBLIC_API = describe(
            "are public API",
            type -> !isInternal(type)
                    && type.getModifiers().contains(JavaModifier.PUBLIC)
                    && type.getEnclosingClass()
                            .map(outer -> outer.getModifiers().contains(JavaModifier.PUBLIC))
                            .orElse(true));
    private static final DescribedPredicate<JavaClass> ARE_FACTS = describe(
            "are facts", type -> type.isRecord() && type.getPackageName().equals("org.aidrules.facts"));
    private static final List<Class<?>> FLOATING = List.of(float.class, double.class, Float.class, Double.class);

    @Test
    void theCoreIsWhatIsLookedAt() {
        assertTrue(CORE.contain(AidRules.class));
        assertFalse(CORE.stream().anyMatch(type -> type.getName().endsWith("Test")));
        assertTrue(CORE.that(resideInAPackage("org.aidrules.facts")).size() > 30);
        assertTrue(CORE.that(resideInAPackage("org.aidrules.engine")).size() > 8);
        assertTrue(CORE.that(ARE_PUBLIC_API).size() > 60);
    }

    @Test
    void upperLayersUseLowerOnesOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .optionalLayer("json")
                .definedBy("org.aidrules.json..")
                .layer("facade")
                .definedBy("org.aidrules")
                .layer("calculation")
                .definedBy("org.aidrules.calculation")
                .layer("ruleset")
                .definedBy("org.aidrules.ruleset")
                .layer("tables")
                .definedBy("org.aidrules.tables")
                .layer("engine")
                .definedBy("org.aidrules.engine")
                .layer("answers")
                .definedBy("org.aidrules.answers")
                .layer("reference")
                .definedBy("org.aidrules.reference")
                .layer("revision")
                .definedBy("org.aidrules.revision")
                .layer("contract")
                .definedBy("org.aidrules.contract..")
                .layer("error")
                .definedBy("org.aidrules.error")
                .layer("explanation")
                .definedBy("org.aidrules.explanation")
                .layer("number")
                .definedBy("org.aidrules.number")
                .layer("facts")
                .definedBy("org.aidrules.facts")
                .whereLayer("json")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("facade")
                .mayOnlyBeAccessedByLayers("json")
                .whereLayer("calculation")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("ruleset")
                .mayOnlyBeAccessedByLayers("facade", "calculation")
                .whereLayer("tables")
                .mayOnlyBeAccessedByLayers("calculation", "ruleset")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("ruleset", "tables")
                .whereLayer("answers")
                .mayOnlyBeAccessedByLayers("ruleset", "tables", "engine")
                .whereLayer("reference")
                .mayOnlyBeAccessedByLayers("json", "facade", "calculation", "ruleset", "tables", "answers")
                .whereLayer("revision")
                .mayOnlyBeAccessedByLayers("json", "facade", "ruleset")
                .whereLayer("contract")
                .mayOnlyBeAccessedByLayers("json", "facade", "calculation", "tables")
                .whereLayer("error")
                .mayOnlyAccessLayers("explanation", "number", "facts")
                .whereLayer("explanation")
                .mayOnlyAccessLayers("facts")
                .whereLayer("number")
                .mayNotAccessAnyLayer()
                .whereLayer("facts")
                .mayNotAccessAnyLayer()
                .check(CORE);
    }

    @Test
    void everyPackageBelongsToALayer() {
        Set<String> packages =
                CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        packages.removeIf(name -> name.startsWith("org.aidrules.json"));
        assertEquals(
                Set.of(
                        "org.aidrules",
                        "org.aidrules.calculation",
                        "org.aidrules.ruleset",
                        "org.aidrules.tables",
                        "org.aidrules.engine",
                        "org.aidrules.answers",
                        "org.aidrules.reference",
                        "org.aidrules.revision",
                        "org.aidrules.contract",
                        "org.aidrules.contract.field",
                        "org.aidrules.error",
                        "org.aidrules.explanation",
                        "org.aidrules.number",
                        "org.aidrules.facts"),
                packages);
    }

    /** Javadoc and the check of the API leave out what the root project lists, and readers see it in each package. */
    @Test
    void theInternalPackagesAreTheSameEverywhere() throws IOException {
        String pom = Files.readString(Path.of("..", "pom.xml"));
        String listed = pom.replaceAll("(?s).*<internal\\.packages>(.*)</internal\\.packages>.*", "$1");
        Set<String> internal =
                INTERNAL.stream().map(name -> "org.aidrules." + name).collect(Collectors.toSet());
        assertEquals(internal, Set.of(listed.split(",")));
        Set<String> said = new TreeSet<>();
        for (JavaClass type : CORE) {
            String name = type.getPackageName();
            Path info = Path.of("src", "main", "java").resolve(name.replace('.', '/') + "/package-info.java");
            if (Files.readString(info).contains("/**\n * Internal: ")) {
                said.add(name);
            }
        }
        assertEquals(new TreeSet<>(internal), said);
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().assignedFrom(slice("packages", JavaClass::getPackageName))
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }

    /**
     * A type and what is nested in it, its builder among them, are one; so are the types of fields with what visits
     * them, which must know each other.
     */
    @Test
    void typesDoNotDependOnEachOtherInCircles() {
        slices().assignedFrom(slice("types", ArchitectureTest::topLevel))
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = CORE.stream()
                .map(JavaClass::getPackage)
                .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                .map(one -> one.getName())
                .collect(Collectors.toSet());
        assertEquals(Set.of(), unmarked);
    }

    @Test
    void noPublicSignatureMentionsAnInternalType() {
        codeUnits()
                .that(describe("are seen by callers", ArchitectureTest::isSeen))
                .should(notMention(code -> code.getAllInvolvedRawTypes().stream()))
                .check(CORE);
        fields().that(describe("are seen by callers", ArchitectureTest::isSeen))
                .should(notMention(field -> field.getAllInvolvedRawTypes().stream()))
                .check(CORE);
        classes()
                .that(ARE_PUBLIC_API)
                .should(condition(
                        "not extend an internal type",
                        type -> type.getAllRawSuperclasses().stream().noneMatch(ARE_INTERNAL)
                                && type.getAllRawInterfaces().stream().noneMatch(ARE_INTERNAL)))
                .check(CORE);
    }

    @Test
    void onlyTheEngineKnowsDrools() {
        noClasses()
                .that(not(resideInAPackage("org.aidrules.engine")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CORE);
    }

    @Test
    void onlyTheJsonFormsKnowJackson() {
        noClasses()
                .that(not(resideInAPackage("org.aidrules.json..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..")
                .check(CORE);
    }

    @Test
    void theEngineKnowsNoFacts() {
        noClasses()
                .that()
                .resideInAnyPackage("org.aidrules.engine", "org.aidrules.answers")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.aidrules", "org.aidrules.facts").and(not(type(DecisionFacts.class))))
                .check(CORE);
    }

    @Test
    void factsDependOnNoOtherPackage() {
        classes()
                .that()
                .resideInAPackage("org.aidrules.facts")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.aidrules.facts", "java..", "org.jspecify..")
                .check(CORE);
    }

    @Test
    void theCoreDependsOnDroolsAlone() {
        classes()
                .that(not(resideInAPackage("org.aidrules.json..")))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.drools..", "org.kie..", "org.slf4j..", "org.jspecify..", "org.aidrules.."))
                .check(CORE);
    }

    @Test
    void theCoreDoesNotPrintOrExit() {
        noClasses()
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(CORE);
    }

    @Test
    void theCoreReadsNoSystemProperties() {
        noClasses()
                .should()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(CORE);
    }

    @Test
    void theCoreCountsExactly() {
        fields().should(beExact(field -> Stream.of(field.getRawType()))).check(CORE);
        codeUnits()
                .should(beExact(code ->
                        Stream.concat(code.getRawParameterTypes().stream(), Stream.of(code.getRawReturnType()))))
                .check(CORE);
    }

    @Test
    void publicFieldsCannotBeAssigned() {
        fields().that()
                .areDeclaredInClassesThat(ARE_PUBLIC_API)
                .and()
                .arePublic()
                .should()
                .beFinal()
                .check(CORE);
    }

    @Test
    void publicTypesHaveNoSetters() {
        methods()
                .that()
                .areDeclaredInClassesThat(ARE_PUBLIC_API)
                .and()
                .arePublic()
                .should()
                .haveNameNotMatching("set([A-Z].*)?")
                .check(CORE);
    }

    @Test
    void publicTypesCannotBeChangedSaveBuilders() {
        fields().that()
                .areDeclaredInClassesThat(ARE_PUBLIC_API)
                .and()
                .areDeclaredInClassesThat(describe(
                        "are no builders", type -> !type.getSimpleName().endsWith("Builder")))
                .should()
                .beFinal()
                .check(CORE);
    }

    @Test
    void factsAreEnumsAndBooleans() {
        fields().that()
                .areDeclaredInClassesThat(ARE_FACTS)
                .should(haveEnumOrBooleanType())
                .check(CORE);
    }

    /** The rules above find what they look for: each is broken by a type that is made for it. */
    @Test
    void whatIsForbiddenIsFound() {
        JavaClasses broken = new ClassFileImporter().importClasses(Inexact.class, OneOfTwo.class, OtherOfTwo.class);
        assertThrows(
                AssertionError.class,
                () -> fields().should(beExact(field -> Stream.of(field.getRawType())))
                        .check(broken));
        assertThrows(
                AssertionError.class,
                () -> slices().assignedFrom(slice("types", JavaClass::getName))
                        .should()
                        .beFreeOfCycles()
                        .check(broken));
        slices().assignedFrom(slice("types", ArchitectureTest::topLevel))
                .should()
                .beFreeOfCycles()
                .check(broken);
    }

    private static final class Inexact {
        private double euros;
    }

    private static final class OneOfTwo {
        private OtherOfTwo other;
    }

    private static final class OtherOfTwo {
        private OneOfTwo one;
    }

    private static boolean isInternal(JavaClass type) {
        return type.getPackageName().startsWith("org.aidrules.")
                && INTERNAL.contains(type.getPackageName().substring("org.aidrules.".length()));
    }

    private static boolean isSeen(JavaMember member) {
        return ARE_PUBLIC_API.test(member.getOwner())
                && (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static String topLevel(JavaClass type) {
        if (type.getPackageName().equals("org.aidrules.contract.field")) {
            return type.getPackageName();
        }
        return type.getEnclosingClass().map(ArchitectureTest::topLevel).orElse(type.getName());
    }

    private static <T> ArchCondition<T> notMention(Function<T, Stream<JavaClass>> types) {
        return condition(
                "not mention an internal type", item -> types.apply(item).noneMatch(ARE_INTERNAL));
    }

    private static <T> ArchCondition<T> beExact(Function<T, Stream<JavaClass>> types) {
        return condition(
                "not be floating point",
                item -> types.apply(item).noneMatch(type -> FLOATING.stream().anyMatch(type::isEquivalentTo)));
    }

    private static ArchCondition<JavaField> haveEnumOrBooleanType() {
        return condition(
                "be an enum or a boolean",
                field -> field.getRawType().isEnum() || field.getRawType().isEquivalentTo(boolean.class));
    }

    private static <T> ArchCondition<T> condition(String description, Predicate<T> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(item, holds.test(item), item + " should " + description));
            }
        };
    }

    private static SliceAssignment slice(String description, Function<JavaClass, String> name) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(name.apply(type));
            }

            @Override
            public String getDescription() {
                return description;
            }
        };
    }
}
