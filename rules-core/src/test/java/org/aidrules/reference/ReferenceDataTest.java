package org.aidrules.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.ExampleSources;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Source;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Percentile;
import org.aidrules.facts.Specialty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference files of these tests, in the folder of the shipped ones. */
class ReferenceDataTest {

    private final ReferenceData reference = new ReferenceData(RuleFiles.ofLibrary());

    @Test
    void sourcesAreKnownByTheirId() {
        assertEquals(Optional.of(ExampleSources.LAW), reference.source("LAW"));
        assertEquals(Optional.of(ExampleSources.REPORT), reference.source("REPORT"));
        assertEquals(Optional.empty(), reference.source("law"));
        assertEquals(
                List.of("LAW", "REPORT"),
                reference.sources().stream().map(Source::id).toList());
        assertThrows(
                UnsupportedOperationException.class, () -> reference.sources().clear());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GENERAL_MEDICINE", "General medicine", "general-medicine", "01", "22"})
    void aSpecialtyIsKnownByItsNameAndItsCodes(String name) {
        assertEquals(Optional.of(Specialty.GENERAL_MEDICINE), reference.specialty(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "01 22", "general", "DERMATOLOGY"})
    void otherNamesAreNoSpecialty(String name) {
        assertEquals(Optional.empty(), reference.specialty(name));
    }

    @Test
    void aSpecialtyHasANameInBothLanguages() {
        assertEquals(
                new LocalizedText("General medicine", "Médecine générale"), reference.name(Specialty.GENERAL_MEDICINE));
    }

    @Test
    void thresholdsCiteTheirSource() {
        Distribution found = reference
                .thresholds()
                .find(Specialty.GENERAL_MEDICINE, Measure.ATTENDING_ADULTS, LocalDate.of(2020, 1, 1))
                .orElseThrow();
        assertEquals(OptionalInt.of(100), found.percentile(Percentile.P30));
        assertEquals(OptionalInt.empty(), found.percentile(Percentile.P95));
        assertEquals(Certainty.INTERPRETED, found.reason().certainty());
        assertEquals(
                List.of(new Citation(ExampleSources.LAW, "article 3")),
                found.reason().sources());
        assertEquals(
                Optional.of(new LocalizedText("Read so.", "Lu ainsi.")),
                found.reason().note());
    }

    @Test
    void theDigestTakesEveryFile() {
        MessageDigest digest = Digests.sha256();
        reference.digest(digest);
        MessageDigest expected = Digests.sha256();
        for (String file : List.of("sources.csv", "specialties.csv", "thresholds.csv")) {
            Digests.add(expected, file, RuleFiles.ofLibrary().bytes("aidrules/reference/" + file));
        }
        assertArrayEquals(expected.digest(), digest.digest());
    }
}
