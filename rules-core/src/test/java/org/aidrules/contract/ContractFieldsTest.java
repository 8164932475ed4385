package org.aidrules.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aidrules.contract.field.FieldType;
import org.aidrules.contract.field.InputField;
import org.aidrules.contract.field.InputList;
import org.aidrules.contract.field.InputObject;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;
import org.junit.jupiter.api.Test;

/** The catalogue of fields, and its table in the README of the core. */
class ContractFieldsTest {

    private static final Path README = Path.of("README.md");
    private static final List<String> ALL = Stream.concat(
                    rows("", ContractFields.APPLICATION).stream(),
                    Stream.concat(
                            rows("", ContractFields.HISTORY).stream(), rows("", ContractFields.ACTIVITY).stream()))
            .toList();

    /** What the table says in all columns but the last, which explains the field in words. */
    @Test
    void theReadmeListsEachField() throws IOException {
        assertListed(ALL, "Input fields");
    }

    /** This table has no columns of CSV, and describes a doctor once. */
    @Test
    void theReadmeListsEachFieldOfOrganisations() throws IOException {
        List<String> rows = Stream.of(
                        rows("", OrganisationFields.of(Scheme.HEALTH_CENTRE)),
                        rows("", OrganisationFields.of(Scheme.COLLECTIVE)),
                        rows("", OrganisationFields.HISTORY))
                .flatMap(List::stream)
                .filter(row -> !row.startsWith("| `/joined/N/doctor/"))
                .distinct()
                .map(row -> row.replaceFirst("\\|[^|]*\\|$", "|"))
                .toList();
        assertListed(rows, "Input fields of companies and health centres");
    }

    private static void assertListed(List<String> rows, String title) throws IOException {
        String section =
                Files.readString(README).split("\n## " + title + "\n")[1].split("\n## ")[0];
        List<String> written =
                section.lines().filter(line -> line.startsWith("| `/")).toList();
        assertEquals(
                String.join("\n", rows),
                String.join(
                        "\n",
                        written.stream()
                                .map(line -> line.replaceFirst("[^|]*\\|$", ""))
                                .toList()));
        assertTrue(written.stream().allMatch(line -> line.matches(".*\\| [^| ][^|]+ \\|")));
    }

    @Test
    void aTableMayAskForWhatMayBeLeftOut() {
        assertEquals(List.of("true", "false"), ContractFields.accepted("/practice/grouped"));
        assertEquals(List.of("0..80"), ContractFields.accepted("/assistant/experienceYears"));
        assertTrue(ContractFields.mayBeAskedFor("/earlier/targetsMet"));
        assertFalse(ContractFields.mayBeAskedFor("/practice/specialty"));
        assertFalse(ContractFields.mayBeAskedFor("/practice"));
        assertFalse(ContractFields.mayBeAskedFor("/practice/unknown"));
        assertEquals(List.of(), ContractFields.accepted("/practice/unknown"));
    }

    @Test
    void aFieldKnowsItsPlaceAndItsColumn() {
        assertEquals("patients", field("/patients/activeFile").group().orElseThrow());
        assertEquals("activeFile", field("/patients/activeFile").name());
        assertEquals("activeFileBand", field("/bands/activeFile").column().orElseThrow());
        assertTrue(field("/option").isNeeded());
        assertFalse(field("/hiredOn").isNeeded());
        assertTrue(field("/hiredOn").group().isEmpty());
    }

    /** Every field that an application gives is read from it and can be put into another one. */
    @Test
    void whatIsReadFromAnApplicationMakesTheSameOne() {
        AidApplication application = AidApplication.builder()
                .signedOn(LocalDate.of(2022, 3, 1))
                .hiredOn(LocalDate.of(2022, 4, 1))
                .revision("any")
                .option(AidOption.HALF)
                .specialty(Specialty.CARDIOLOGY)
                .sector(Sector.SECTOR_1)
                .zone(Zone.ZIP)
                .departmentShortOfSpecialty(true)
                .grouped(false)
                .coordinated(Coordination.IN_PLACE)
                .forfaitStructureValidated(true)
                .ccamFeeShare(new BigDecimal("0.2"))
                .newlyEstablished(true)
                .particularPractice(true)
                .doctorAge(40)
                .derogations(Set.of(Derogation.ALD))
                .secretaryPromoted(true)
                .patients(Measure.ACTIVE_FILE, 2000)
                .patients(Measure.ATTENDING_ALL, 0)
                .attendingBand(Band.P30_P50)
                .activeFileBand(Band.P70_P90)
                .assistant(Assistant.builder(AssistantBackground.NURSE)
                        .experienceYears(3)
                        .diplomaLevel(6)
                        .trainingOn(LocalDate.of(2022, 9, 1))
                        .holdsCqp(true)
                        .build())
                .earlier(new EarlierContract(LocalDate.of(2020, 1, 1), AidOption.THIRD, YesNo.NO))
                .revisionChange(new RevisionChange(
                        LocalDate.of(2024, 1, 1),
                        AidOption.FULL,
                        new PatientBase(Map.of(), Optional.empty(), Optional.empty())))
                .build();
        AidApplication.Builder other = AidApplication.builder();
        ContractFields.APPLICATION.fields().forEach(field -> copy(field, application, other));
        assertEquals(application, other.build());
        assertEquals(application, application.toBuilder().build());
    }

    private static <T> void copy(
            InputField<AidApplication, AidApplication.Builder, T> field,
            AidApplication from,
            AidApplication.Builder to) {
        field.get(from).ifPresent(value -> field.put(to, value));
    }

    private static InputField<AidApplication, AidApplication.Builder, ?> field(String pointer) {
        return ContractFields.APPLICATION.fields().stream()
                .filter(one -> one.pointer().equals(pointer))
                .findFirst()
                .orElseThrow();
    }

    private static <R, B> List<String> rows(String at, InputObject<R, B> object) {
        List<String> rows = new ArrayList<>();
        for (InputField<R, B, ?> field : object.fields()) {
            String place = at + field.pointer();
            FieldType<?> type = field.type();
            if (type instanceof InputObject<?, ?> nested) {
                rows.addAll(rows(place, nested));
            } else if (type instanceof InputList<?, ?> list) {
                rows.addAll(rows(place + "/N", list.element()));
            } else {
                rows.add("| `" + place + "`"
                        + field.formerName()
                                .map(name -> " (formerly `" + name + "`)")
                                .orElse("")
                        + " | " + accepted(type) + " | " + (field.isNeeded() ? "yes" : "") + " | "
                        + field.column()
                                .map(header -> "`" + header + (at.startsWith("/years/") ? "N" : "") + "`")
                                .orElse("")
                        + " |");
            }
        }
        return rows;
    }

    /** Names in code, but the many of specialties by what they are. */
    private static String accepted(FieldType<?> type) {
        List<String> accepted = type.accepted();
        return accepted.size() > Specialty.values().length
                ? "a specialty, or `NN (code CNAM)`"
                : "`" + String.join("`, `", accepted) + "`";
    }
}
