package org.aidrules.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidPlan;
import org.aidrules.engine.TableCompiler;
import org.aidrules.engine.TableSource;
import org.aidrules.error.Defect;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Scheme;
import org.aidrules.revision.Revision;
import org.aidrules.rules.Situations;
import org.aidrules.ruleset.AnswerWriter;
import org.aidrules.tables.TableFileReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules are a jar of their own, which can be replaced by a newer one, and which any class loader may bring. */
@Tag("unmutated")
@Tag("thorough")
class DataReleaseTest {

    private static final String REVISIONS = "aidrules/revisions/";
    private static final Path DRAFT = Path.of("examples/igas-2023");

    @TempDir
    private Path folder;

    /** The class loader of an application that brings its own rules. */
    private static AidRules standard(Path rules) throws IOException {
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {rules.toUri().toURL()}, null)) {
            return AidRules.standard(application);
        }
    }

    @Test
    void aNewerReleaseOfTheRulesHasOneMoreRevision() throws IOException {
        Libraries.unpack("rules-drl", folder);
        addRevision();
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            AidRules rules = AidRules.standard(application);
            assertEquals(
                    List.of("avenant-7", "avenant-7-2022", "reglement-arbitral", "convention-2024", "igas-2023"),
                    rules.revisions(Scheme.INDIVIDUAL).stream()
                            .map(Revision::id)
                            .toList());
            assertEquals(
                    "convention-2024",
                    rules.inForceOn(LocalDate.of(2029, 12, 31)).id());
            assertEquals("igas-2023", rules.inForceOn(LocalDate.of(2030, 1, 1)).id());
            // Its table of obligations: the training begins within 12 months of the signature.
            assertEquals(
                    LocalDate.of(2031, 3, 1),
                    trainingStarted(rules.plan(
                            Situations.generalPractitioner("2030-03-01").build())));
            assertEquals(List.of(), rules.get("igas-2023").defects());
            assertEquals(
                    "0.9.0+core." + AidRules.release(),
                    rules.version(rules.get("igas-2023")).release());
            AidRules own = AidRules.standard();
            assertEquals(AidRules.release(), own.version(own.get("avenant-7")).release());
        }
    }

    private static LocalDate trainingStarted(AidPlan plan) {
        return plan.obligations().stream()
                .filter(obligation -> obligation.kind() == ObligationKind.TRAINING_STARTED)
                .findFirst()
                .orElseThrow()
                .dueOn();
    }

    /** Adds the tables of a draft as a revision in force from 2030, as the build of rules-drl would. */
    private void addRevision() throws IOException {
        Path revision = Files.createDirectories(folder.resolve(REVISIONS + "igas-2023"));
        List<Defect> defects = new ArrayList<>();
        List<TableSource> tables = new ArrayList<>();
        try (Stream<Path> files = Files.list(DRAFT)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                Files.copy(file, revision.resolve(name));
                if (name.endsWith(".drl.csv")) {
                    TableFileReader.read(name, Files.readString(file), defects).ifPresent(tables::add);
                }
            }
        }
        Path properties = revision.resolve("revision.properties");
        Files.writeString(
                properties, Files.readString(properties) + "inForceFrom=2030-01-01\npublishedOn=2030-01-01\n");
        Path index = folder.resolve(REVISIONS + "answers.index");
        String before = Files.readString(index);
        AnswerWriter.write(folder, "0.9.0", TableCompiler.compile(tables, defects));
        Files.writeString(index, before + Files.readString(index));
        assertEquals(List.of(), defects);
    }

    @Test
    void rulesOfAnotherFormatAreRefused() throws IOException {
        Libraries.unpack("rules-drl", folder);
        Files.writeString(folder.resolve("aidrules/format"), "format 2\nrelease 9\n");
        assertEquals(
                "this rules-core reads rules of the format 1, and the rules-drl that was found has the format 2: take a "
                        + "rules-core and a rules-drl that belong together",
                assertThrows(IllegalStateException.class, () -> standard(folder))
                        .getMessage());
    }

    @Test
    void aClassLoaderWithoutRulesIsToldWhatIsMissing() {
        assertEquals(
                "no /aidrules/format found: add org.aidrules:rules-drl to the class path or the module path",
                assertThrows(IllegalStateException.class, () -> standard(folder))
                        .getMessage());
    }
}
