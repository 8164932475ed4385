package org.aidrules.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidrules.AidRules;
import org.aidrules.validation.proof.RevisionCheck;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The shape of the command line and of the kit above the core: cli, then report, then messages and the kit, then output. */
class KitArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.aidrules");

    private static final String CLI = "org.aidrules.cli..";
    private static final String REPORT = "org.aidrules.report..";
    private static final String MESSAGES = "org.aidrules.messages..";
    private static final String VALIDATION = "org.aidrules.validation..";
    private static final String OUTPUT = "org.aidrules.output..";
    private static final String WORKBOOK = "org.aidrules.workbook..";
    private static final String CALENDAR = "org.aidrules.calendar..";
    private static final String[] CORE = {
        "org.aidrules",
        "org.aidrules.calculation..",
        "org.aidrules.ruleset..",
        "org.aidrules.tables..",
        "org.aidrules.engine..",
        "org.aidrules.answers..",
        "org.aidrules.json..",
        "org.aidrules.reference..",
        "org.aidrules.revision..",
        "org.aidrules.contract..",
        "org.aidrules.error..",
        "org.aidrules.explanation..",
        "org.aidrules.number..",
        "org.aidrules.facts.."
    };

    @Test
    void theCoreAndTheKitAreWhatIsLookedAt() {
        assertTrue(ALL.contain(AidRules.class));
        assertTrue(ALL.contain(RevisionCheck.class));
    }

    @Test
    void everyPackageIsOfTheCoreOrAboveIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages(CORE)
                .should()
                .resideOutsideOfPackages(CLI, REPORT, MESSAGES, VALIDATION, OUTPUT, WORKBOOK, CALENDAR)
                .check(ALL);
    }

    @Test
    void nothingDependsOnTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CLI)
                .check(ALL);
    }

    @Test
    void onlyTheCommandLineUsesTheReport() {
        noClasses()
                .that()
                .resideOutsideOfPackages(CLI, REPORT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(REPORT)
                .check(ALL);
    }

    /** The workbook knows no report, and nothing else knows spreadsheets. */
    @Test
    void theWorkbookStandsAlone() {
        noClasses()
                .that()
                .resideInAPackage(WORKBOOK)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CLI, REPORT)
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage(WORKBOOK)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(ALL);
    }

    /** The calendar knows neither the kit nor its users, and nothing else knows iCalendar. */
    @Test
    void theCalendarStandsAlone() {
        noClasses()
                .that()
                .resideInAPackage(CALENDAR)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CLI, REPORT, VALIDATION, WORKBOOK)
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage(CALENDAR)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.fortuna.ical4j..")
                .check(ALL);
    }

    @Test
    void theMessagesKnowNeitherTheKitNorItsUsers() {
        noClasses()
                .that()
                .resideInAPackage(MESSAGES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CLI, REPORT, VALIDATION, WORKBOOK)
                .check(ALL);
    }

    @Test
    void kitPrintsNothing() {
        noClasses()
                .that()
                .resideInAPackage(VALIDATION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CLI, REPORT, MESSAGES, WORKBOOK)
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(ALL);
    }

    @Test
    void theFormsOfTheOutputKnowNothingAboveThem() {
        noClasses()
                .that()
                .resideInAPackage(OUTPUT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CLI, REPORT, MESSAGES, VALIDATION, WORKBOOK)
                .check(ALL);
    }

    /** Of what is internal to the core, only how numbers and files are read. */
    @Test
    void theKitSeesNoRulesButThoseOfTheApi() {
        noClasses()
                .that()
                .resideOutsideOfPackages(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.aidrules.calculation..",
                        "org.aidrules.ruleset..",
                        "org.aidrules.tables..",
                        "org.aidrules.engine..",
                        "org.aidrules.answers..")
                .check(ALL);
    }

    @Test
    void coreDoesNotDependOnTheKit() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CLI, REPORT, MESSAGES, VALIDATION, OUTPUT, WORKBOOK)
                .check(ALL);
    }

    /** Whatever a table says reaches the kit through the core. */
    @Test
    void onlyTheCoreKnowsDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackages(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(ALL);
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(ALL);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = ALL.stream()
                .map(JavaClass::getPackage)
                .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());
        assertEquals(Set.of(), unmarked);
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
