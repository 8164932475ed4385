package org.aidrules.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.rules.Overlays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module of a caller uses the modules of the library. The jars of Drools are automatic modules. */
@Tag("unmutated")
class ModulePathTest {

    private static final String APPLICATION = """
            package app;

            import java.nio.file.Path;
            import java.time.LocalDate;
            import java.util.Locale;
            import org.aidrules.AidRules;
            import org.aidrules.contract.AidApplication;
            import org.aidrules.error.InvalidInputException;
            import org.aidrules.facts.AidOption;
            import org.aidrules.facts.Band;
            import org.aidrules.facts.Coordination;
            import org.aidrules.facts.Measure;
            import org.aidrules.facts.Sector;
            import org.aidrules.facts.Specialty;
            import org.aidrules.facts.Zone;

            public class Main {
                public static void main(String[] args) {
                    AidRules rules = AidRules.standard();
                    System.out.println(AidRules.class.getModule() + ", " + rules.revisions().size());
                    AidApplication doctor = AidApplication.builder().signedOn(LocalDate.of(2020, 3, 2))
                            .option(AidOption.FULL).specialty(Specialty.CARDIOLOGY).sector(Sector.SECTOR_1)
                            .zone(Zone.ZIP).grouped(true).coordinated(Coordination.IN_PLACE)
                            .forfaitStructureValidated(true).patients(Measure.ACTIVE_FILE, 2000)
                            .activeFileBand(Band.P70_P90).build();
                    print(rules, doctor);
                    for (String overlay : args) {
                        print(rules.withOverlay(Path.of(overlay)), doctor);
                    }
                    try {
                        rules.plan(AidApplication.builder());
                    } catch (InvalidInputException e) {
                        System.out.println(e.errors().get(0).message().french());
                    }
                }

                private static void print(AidRules rules, AidApplication doctor) {
                    var plan = rules.plan(doctor);
                    var first = plan.years().get(0);
                    System.out.println(plan.eligibility() + " " + first.maximumAid().orElseThrow() + " "
                            + first.reasons().get(0).text().in(Locale.ENGLISH));
                }
            }
            """;
    private static final String ANSWER = """
            module org.aidrules.core, 8
            ELIGIBLE 36000.00 Full-time assistant, year 1: at most €36,000.
            cette donnée manque
            """;
    private static final String ANSWER_WITH_OVERLAY = """
            module org.aidrules.core, 8
            ELIGIBLE 36000.00 Full-time assistant, year 1: at most €36,000.
            ELIGIBLE 37000.00 Full-time assistant, year 1: at most €37,000.
            cette donnée manque
            """;
    private static final String BOTH = "module app { requires org.aidrules.core; requires org.aidrules.drl; }";
    private static final String WITH_LOGGING =
            "module app { requires org.aidrules.core; requires org.aidrules.drl; requires org.slf4j; }";
    private static final String OVERLAY = Overlays.folder("amount-changed").toString();

    @TempDir
    private static Path folder;

    private static List<Path> jars;

    @BeforeAll
    static void makeJars() throws IOException {
        // Of the command line alone: a module that provides time zones, so that every program on the module path would
        // have it.
        jars = Libraries.jars(Files.createDirectory(folder.resolve("jars"))).stream()
                .filter(jar -> !jar.getFileName().toString().startsWith("ical4j"))
                .toList();
    }

    @Test
    void aModuleThatRequiresBothNeedsNoOption() throws IOException, InterruptedException {
        assertAnswers(ANSWER, run(jars, compile(BOTH), List.of()));
    }

    @Test
    void withoutDroolsAndJacksonPlansAreTheSame() throws IOException, InterruptedException {
        List<Path> ours = jars.stream()
                .filter(jar -> jar.getFileName().toString().matches("rules-(core|drl)-.*"))
                .toList();
        assertEquals(2, ours.size());
        assertAnswers(ANSWER, run(ours, compile(ours, BOTH), List.of()));
    }

    @Test
    void anOverlayNeedsDroolsAndItsLogging() throws IOException, InterruptedException {
        assertAnswers(ANSWER_WITH_OVERLAY, run(jars, compile(WITH_LOGGING), List.of(), OVERLAY));
    }

    /** No automatic module asks for SLF4J, which is an explicit one. */
    @Test
    void whatTheModulePathLacksIsNamed() throws IOException, InterruptedException {
        ChildProcess process = run(jars, compile(BOTH), List.of(), OVERLAY);
        assertEquals(1, process.status());
        assertTrue(
                process.out()
                        .contains(
                                "IllegalStateException: cannot use Drools: add org.slf4j:slf4j-api to the class path or the "
                                        + "module path; a module of yours must have requires org.slf4j (org.slf4j.LoggerFactory)"),
                process.out());
        assertAnswers(ANSWER_WITH_OVERLAY, run(jars, compile(BOTH), List.of("--add-modules", "org.slf4j"), OVERLAY));
    }

    @Test
    void internalPackagesAreNotExported() throws IOException {
        List<String> exported =
                ModuleFinder.of(jars.toArray(Path[]::new))
                        .find("org.aidrules.core")
                        .orElseThrow()
                        .descriptor()
                        .exports()
                        .stream()
                        .map(ModuleDescriptor.Exports::source)
                        .sorted()
                        .toList();
        assertEquals(
                List.of(
                        "org.aidrules",
                        "org.aidrules.contract",
                        "org.aidrules.contract.field",
                        "org.aidrules.error",
                        "org.aidrules.explanation",
                        "org.aidrules.facts",
                        "org.aidrules.json",
                        "org.aidrules.revision"),
                exported);
    }

    private static void assertAnswers(String answer, ChildProcess process) {
        assertEquals(answer, process.out().replace(System.lineSeparator(), "\n"));
        assertEquals(0, process.status());
    }

    private static Path compile(String module) throws IOException {
        return compile(jars, module);
    }

    private static Path compile(List<Path> libraries, String module) throws IOException {
        Path sources = Files.createTempDirectory(folder, "sources");
        Path classes = Files.createTempDirectory(folder, "classes");
        String moduleInfo =
                Files.writeString(sources.resolve("module-info.java"), module).toString();
        String main =
                Files.writeString(sources.resolve("Main.java"), APPLICATION).toString();
        StringWriter said = new StringWriter();
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        new PrintWriter(said),
                        new PrintWriter(said),
                        "-p",
                        path(libraries),
                        "-d",
                        classes.toString(),
                        moduleInfo,
                        main);
        assertEquals(0, status, said.toString());
        return classes;
    }

    private static ChildProcess run(List<Path> libraries, Path application, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<Path> modules =
                Stream.concat(libraries.stream(), Stream.of(application)).toList();
        return ChildProcess.java(Stream.of(
                        Stream.of("-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8", "-Dstdout.encoding=UTF-8"),
                        Stream.of("-p", path(modules)),
                        options.stream(),
                        Stream.of("-m", "app/app.Main"),
                        Stream.of(arguments))
                .flatMap(part -> part));
    }

    private static String path(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
