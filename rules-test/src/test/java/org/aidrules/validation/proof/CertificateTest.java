package org.aidrules.validation.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proof of a revision, kept and worked out again. */
class CertificateTest {

    private static final AidRules RULES = AidRules.standard();
    private static final Path GAP = Path.of("src", "test", "resources", "broken", "gap");
    private static final Path DRAFT = Path.of("examples", "igas-2023");

    @ParameterizedTest
    @ValueSource(strings = {"avenant-7", "avenant-7-2022", "reglement-arbitral", "convention-2024"})
    void validRevisionIsCertifiedAndTheCertificateHolds(String revision) {
        Certificate certificate = certificate(revision);
        assertTrue(certificate.isValid());
        assertEquals(
                RULES.version(RULES.get(revision)).digest(),
                certificate.digest().orElseThrow());
        assertEquals(33, certificate.cells().size());
        // option × band × year; measure × specialty; a term each
        assertEquals(5 * 6 * 5, certificate.cells().get("amounts"));
        assertEquals(3 * 42, certificate.cells().get("measures"));
        assertEquals(9, certificate.cells().get("terms"));
        assertEquals(
                certificate.asked(),
                certificate.cells().values().stream().mapToLong(Long::longValue).sum());
        Certificate.Verification again =
                Certificate.read(bytes(certificate.json())).verify(RULES);
        assertTrue(again.holds());
        assertEquals(List.of(), again.differences());
        assertEquals(certificate, again.now());
    }

    @Test
    void whatIsWrittenIsReadAgainAndIsTheSameEachTime() {
        Certificate certificate = certificate("convention-2024");
        assertEquals(certificate, Certificate.read(bytes(certificate.json())));
        assertEquals(certificate.json(), certificate("convention-2024").json());
        Certificate broken = Certificate.ofFolder(RULES, GAP).get(0);
        assertEquals(broken, Certificate.read(bytes(broken.json())));
        assertFalse(broken.json().contains("\r"));
    }

    @Test
    void aBrokenDraftIsCertifiedWithItsCounterExample() {
        Certificate broken = Certificate.ofFolder(RULES, GAP).get(0);
        assertFalse(broken.isValid());
        assertTrue(broken.digest().orElseThrow().matches("sha256:[0-9a-f]{64}"));
        assertEquals(0, broken.asked());
        assertEquals(1, broken.defects().size());
        Defect gap = broken.defects().get(0);
        assertEquals(Defect.Kind.GAP, gap.kind());
        assertEquals("sector", gap.table());
        assertEquals(Map.of("sector", "SECTOR_2"), gap.facts());
        assertTrue(broken.verify(RULES, GAP).holds());
    }

    /** The same counter-example in other tables is another proof. */
    @Test
    void invalidDraftIsIdentifiedByItsFiles(@TempDir Path parent) {
        Path one = Drafts.draft(parent.resolve("one"), "avenant-7", "sector", Drafts.without("sector-2"));
        Path same = Drafts.draft(parent.resolve("same"), "avenant-7", "sector", Drafts.without("sector-2"), "# more");
        Path other = Drafts.draft(
                parent.resolve("other"),
                "avenant-7",
                "sector",
                Drafts.without("sector-2"),
                "exception.amounts-by-year=IGAS-2023-015R: table 2");
        Certificate broken = Certificate.ofFolder(RULES, one).get(0);
        assertTrue(broken.verify(RULES, one).holds());
        assertTrue(broken.verify(RULES, same).holds(), "a comment changes no rule");
        assertEquals(
                List.of(Certificate.Difference.Kind.DIGEST),
                broken.verify(RULES, other).differences().stream()
                        .map(Certificate.Difference::kind)
                        .toList());
    }

    @Test
    void whatDiffersIsNamed() {
        Certificate broken = Certificate.ofFolder(RULES, GAP).get(0);
        Certificate.Verification mended = broken.verify(RULES);
        assertFalse(mended.holds());
        assertTrue(mended.now().isValid());
        assertTrue(mended.differences().stream()
                .anyMatch(one -> one.kind() == Certificate.Difference.Kind.DEFECT
                        && one.certified().contains("SECTOR_2")
                        && one.found().isEmpty()));
        assertTrue(mended.differences().stream()
                .anyMatch(one -> one.kind() == Certificate.Difference.Kind.DIGEST
                        && one.certified().equals(broken.digest().orElseThrow())));
        Certificate sound = certificate("avenant-7");
        assertEquals(
                Certificate.Difference.Kind.DEFECT,
                Certificate.read(bytes(sound.json())).verify(RULES, GAP).differences().stream()
                        .reduce((first, last) -> last)
                        .orElseThrow()
                        .kind());
    }

    @Test
    void anotherDigestOrCountDoesNotHoldAndAnotherReleaseDoes() {
        String json = certificate("avenant-7").json();
        assertKinds(json.replaceFirst("sha256:.", "sha256:x"), false, Certificate.Difference.Kind.DIGEST);
        assertKinds(json.replace("\"amounts\" : 150", "\"amounts\" : 149"), false, Certificate.Difference.Kind.CELLS);
        assertKinds(json.replaceFirst("\"cells\" : \\d+", "\"cells\" : 1"), false, Certificate.Difference.Kind.CELLS);
        assertKinds(
                json.replaceFirst("\"release\" : \"[^\"]*\"", "\"release\" : \"0.0.0\""),
                true,
                Certificate.Difference.Kind.RELEASE);
    }

    private static void assertKinds(String json, boolean holds, Certificate.Difference.Kind... kinds) {
        Certificate.Verification again = Certificate.read(bytes(json)).verify(RULES);
        assertEquals(
                List.of(kinds),
                again.differences().stream().map(Certificate.Difference::kind).toList());
        assertEquals(holds, again.holds());
    }

    @Test
    void aDraftIsCertifiedAndAnotherFolderIsNotTaken() {
        Certificate draft = Certificate.ofFolder(RULES, DRAFT).get(0);
        assertEquals("igas-2023", draft.revision());
        assertTrue(draft.isValid());
        assertTrue(draft.digest().isPresent());
        assertTrue(draft.verify(RULES, DRAFT).holds());
        Certificate.Verification other = certificate("avenant-7").verify(RULES, DRAFT);
        assertFalse(other.holds());
        assertEquals(
                List.of(Certificate.Difference.Kind.REVISION),
                other.differences().stream().map(Certificate.Difference::kind).toList());
    }

    @Test
    void whatIsNoCertificateIsRefusedAtItsPlaces() {
        assertEquals(List.of(""), places("{"));
        assertEquals(
                List.of("/format", "/revision", "/rules/release", "/rules/digest", "/cells", "/defects"),
                places("{}").stream()
                        .sorted(Comparator.comparing(
                                List.of("/format", "/revision", "/rules/release", "/rules/digest", "/cells", "/defects")
                                        ::indexOf))
                        .toList());
        String json = Certificate.ofFolder(RULES, GAP).get(0).json();
        assertEquals(List.of("/defects/0/kind"), places(json.replace("\"GAP\"", "\"HOLE\"")));
        assertEquals(List.of("/sound"), places(json.replace("\"sound\" : false", "\"sound\" : true")));
        assertEquals(List.of("/cells"), places(json.replaceFirst("\"cells\" : \\d+", "\"cells\" : -1")));
    }

    private static List<String> places(String json) {
        return assertThrows(InvalidInputException.class, () -> Certificate.read(bytes(json))).errors().stream()
                .map(InputError::at)
                .toList();
    }

    private static Certificate certificate(String revision) {
        return Certificate.of(RULES, RevisionCheck.of(RULES, RULES.get(revision)));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
