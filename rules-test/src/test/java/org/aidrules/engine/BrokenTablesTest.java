package org.aidrules.engine;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.revision.Revision;
import org.aidrules.rules.Overlays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder under {@code broken} is refused as an overlay, with the diagnostic that its {@code expected.txt} holds:
 * the exception, then each defect on a line of its own; there {@code {revisions}} stands for the shipped revisions.
 */
class BrokenTablesTest {

    private static final AidRules RULES = AidRules.standard();
    private static final int SHOWN = 10;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(Overlays.broken(""))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isRefusedWithItsDiagnostic(String name) throws IOException {
        Path folder = Overlays.broken(name);
        RuntimeException refusal = assertThrows(RuntimeException.class, () -> RULES.withOverlay(folder));
        assertEquals(expected(folder), diagnostic(refusal).replace(folder.toString(), name));
        assertMessageIsComplete(refusal);
        assertFrenchMessage(refusal);
    }

    private static String expected(Path folder) throws IOException {
        String shipped = RULES.revisions().stream().map(Revision::id).sorted().collect(Collectors.joining(", "));
        return Files.readString(folder.resolve("expected.txt")).strip().replace("{revisions}", shipped);
    }

    private static String diagnostic(RuntimeException refusal) {
        if (refusal instanceof DefectiveTableException defective) {
            return lines(
                    "DefectiveTableException: revision " + defective.revision(),
                    defective.defects().stream()
                            .map(defect ->
                                    defect.kind() + ": " + defect.message().english()));
        }
        if (refusal instanceof InvalidInputException invalid) {
            return lines("InvalidInputException", invalid.errors().stream().map(InputError::toString));
        }
        throw refusal;
    }

    private static String lines(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(Collectors.joining("\n"));
    }

    private static void assertMessageIsComplete(RuntimeException refusal) {
        if (refusal instanceof DefectiveTableException defective) {
            List<String> defects = defective.defects().stream()
                    .map(defect -> defect.message().english())
                    .toList();
            String more = defects.size() > SHOWN ? "; and " + (defects.size() - SHOWN) + " more" : "";
            assertEquals(
                    "revision " + defective.revision() + ": "
                            + String.join("; ", defects.subList(0, Math.min(SHOWN, defects.size()))) + more,
                    refusal.getMessage());
        } else {
            assertEquals(
                    String.join(
                            "; ",
                            ((InvalidInputException) refusal)
                                    .errors().stream().map(InputError::toString).toList()),
                    refusal.getMessage());
        }
    }

    private static void assertFrenchMessage(RuntimeException refusal) {
        Stream<LocalizedText> said = refusal instanceof DefectiveTableException defective
                ? defective.defects().stream().map(Defect::message)
                : ((InvalidInputException) refusal).errors().stream().map(InputError::message);
        assertAll(said.map(text -> () -> {
            assertTrue(!text.french().isBlank(), text.english());
            assertTrue(!text.french().equals(text.english()), text.english());
        }));
    }
}
