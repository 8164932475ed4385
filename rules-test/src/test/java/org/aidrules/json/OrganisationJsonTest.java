package org.aidrules.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.CompanyDoctor;
import org.aidrules.contract.DoctorsCompany;
import org.aidrules.contract.HealthCentre;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationFields;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.contract.field.InputList;
import org.aidrules.contract.field.InputObject;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.CentreDoctors;
import org.aidrules.facts.CentreKind;
import org.aidrules.facts.CompanyForm;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.OrganisationParty;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of companies and health centres, to the letter: what is read, and what is written. */
class OrganisationJsonTest {

    private static final AidRules RULES = AidRules.standard();
    private static final ContractReader READER = ContractReader.of(RULES);
    private static final ContractWriter WRITER = ContractWriter.in(Locale.ENGLISH);
    private static final ContractWriter SHORT =
            ContractWriter.withoutSentences().withReasons(ReasonDetail.NONE);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path EXAMPLES = Path.of("examples");
    private static final Path CORPUS = Path.of("src", "fuzz", "corpus", "Contracts");

    private static ObjectNode json(Path file) throws IOException {
        return (ObjectNode) MAPPER.readTree(file.toFile());
    }

    private static ObjectNode example(String name) throws IOException {
        return json(EXAMPLES.resolve(name + ".json"));
    }

    /** Two doctors with 1200 + 800 and 1700 + 1400 patients, two posts: 2 × 260 - 100 and 2 × 110 - 40 patients more. */
    @Test
    void thePlanOfACompanyIsWritten() throws IOException {
        assertWritten(
                """
                { "scheme": "collective", "revision": "aide-collective-2026", "eligibility": "ELIGIBLE",
                  "criteria": [ { "criterion": "COMPANY_FORM", "verdict": "MET", "dueOn": null },
                                { "criterion": "COMPANY_BASE", "verdict": "MET", "dueOn": null } ],
                  "posts": { "asked": "2", "atMost": "2", "available": true },
                  "doctors": [
                    { "id": "A", "criteria": [ CRITERIA ], "posts": "1", "newlyEstablished": false,
                      "start": { "attendingAll": 1200, "activeFile": 1700 }, "gained": { "attendingAll": 100, "activeFile": 40 } },
                    { "id": "B", "criteria": [ CRITERIA ], "posts": "1", "newlyEstablished": false,
                      "start": { "attendingAll": 800, "activeFile": 1400 }, "gained": {} } ],
                  "targets": [
                    { "measure": "ATTENDING_ALL", "start": 2000, "growth": null, "target": 2420, "certainty": "INTERPRETED" },
                    { "measure": "ACTIVE_FILE", "start": 3100, "growth": null, "target": 3280, "certainty": "INTERPRETED" } ],
                  "years": [
                    { "year": 1, "from": "2026-03-01", "to": "2027-02-28", YEAR "76000.00", "certainty": "STATED", "payments": [] },
                    { "year": 2, "from": "2027-03-01", "to": "2028-02-29", YEAR "56000.00", "certainty": "INTERPRETED", "payments": [] },
                    { "year": 3, "from": "2028-03-01", "to": "2029-02-28", YEAR "44000.00", "certainty": "INTERPRETED", "payments": [] },
                    { "year": 4, "from": "2029-03-01", "to": "2030-02-28", YEAR "44000.00", "certainty": "INTERPRETED", "payments": [] },
                    { "year": 5, "from": "2030-03-01", "to": "2031-02-28", YEAR "44000.00", "certainty": "INTERPRETED", "payments": [] } ],
                  "obligations": [ { "kind": "QUALIFICATION_OBTAINED", "dueOn": "2028-03-01" } ],
                  "notices": [ { "kind": "LATER_THAN_CHECKED" } ] }""".replace("CRITERIA", """
                        { "criterion": "SECTOR", "verdict": "MET", "dueOn": null },
                        { "criterion": "PARTNER", "verdict": "MET", "dueOn": null },
                        { "criterion": "INDIVIDUAL_CONTRACT", "verdict": "MET", "dueOn": null },
                        { "criterion": "WAITING_PERIOD", "verdict": "MET", "dueOn": null }""")
                        .replace("YEAR", "\"amountsOf\": \"aide-collective-2026\", \"maximumAid\":"),
                SHORT.plan(READER.organisationPlan(JsonDocument.of(example("company")))));
    }

    /** 2.5 posts of 36 000, 27 000 and 21 000 euros; half a post for each of 5.5 doctors; no target is known. */
    @Test
    void thePlanOfAHealthCentreIsWritten() throws IOException {
        assertWritten(
                """
                { "scheme": "health-centre", "revision": "centres-de-sante-2025", "eligibility": "ELIGIBLE",
                  "criteria": [ { "criterion": "CENTRE_KIND", "verdict": "MET", "dueOn": null },
                                { "criterion": "CENTRE_BASE", "verdict": "MET", "dueOn": null } ],
                  "posts": { "asked": "2.5", "atMost": "2.75", "assistants": 3, "assistantsAtMost": "8", "available": true },
                  "doctors": [],
                  "targets": [ { "measure": "ATTENDING_ADULTS", "start": 2700, "growth": null, "target": null, "certainty": "UNDETERMINED" } ],
                  "years": [
                    { "year": 1, "from": "2025-09-01", "to": "2026-08-31", YEAR "90000.00", "certainty": "INTERPRETED", "payments": [] },
                    { "year": 2, "from": "2026-09-01", "to": "2027-08-31", YEAR "67500.00", "certainty": "INTERPRETED", "payments": [] },
                    { "year": 3, "from": "2027-09-01", "to": "2028-08-31", YEAR "52500.00", "certainty": "INTERPRETED", "payments": [] },
                    { "year": 4, "from": "2028-09-01", "to": "2029-08-31", YEAR "52500.00", "certainty": "INTERPRETED", "payments": [] },
                    { "year": 5, "from": "2029-09-01", "to": "2030-08-31", YEAR "52500.00", "certainty": "INTERPRETED", "payments": [] } ],
                  "obligations": [ { "kind": "SECRETARY_REPLACED", "dueOn": "2026-03-01" } ],
                  "notices": [ { "kind": "LATER_THAN_CHECKED" } ] }""".replace("YEAR", "\"amountsOf\": \"centres-de-sante-2025\", \"maximumAid\":"),
                SHORT.plan(READER.organisationPlan(JsonDocument.of(example("health-centre")))));
    }

    /**
     * Year 3: 210 of 420 attending patients. Year 4: doctor C has joined with 900 and 1300 patients, and no text says whether the
     * start follows; with C, 300 of 420 patients are reached, without, both targets are exceeded.
     */
    @Test
    void theSettlementOfACompanyIsWritten() throws IOException {
        assertWritten(
                """
                { "revision": "aide-collective-2026",
                  "years": [
                    { "year": 1, "from": "2026-03-01", "to": "2027-02-28", YEAR "76000.00", "attainments": [], "attainment": null,
                      "modulation": "FULL", "aid": "76000.00", "certainty": "INTERPRETED", FINISH },
                    { "year": 2, "from": "2027-03-01", "to": "2028-02-29", YEAR "56000.00", "attainments": [], "attainment": null,
                      "modulation": "FULL", "aid": "56000.00", "certainty": "INTERPRETED", FINISH },
                    { "year": 3, "from": "2028-03-01", "to": "2029-02-28", YEAR "44000.00",
                      "attainments": [ { "measure": "ATTENDING_ALL", "attainment": "0.5" }, { "measure": "ACTIVE_FILE", "attainment": "1" } ],
                      "attainment": "0.5", "modulation": "PRORATED", "aid": "22000.00", "certainty": "INTERPRETED", FINISH },
                    { "year": 4, "from": "2029-03-01", "to": "2030-02-28", YEAR "44000.00",
                      "attainments": [ { "measure": "ATTENDING_ALL", "attainment": "0.7142857142" },
                                       { "measure": "ACTIVE_FILE", "attainment": "0.8333333333" } ],
                      "attainment": null, "modulation": "UNDETERMINED", "aid": null,
                      "bounds": { "atLeast": "31428.57", "atMost": "44000.00" }, "certainty": "UNDETERMINED", FINISH } ],
                  "total": null, "totalBounds": { "atLeast": "185428.57", "atMost": "198000.00" },
                  "totalPaid": null, "totalBalance": null,
                  "obligations": [ { "kind": "QUALIFICATION_OBTAINED", "dueOn": "2028-03-01", "metOn": "2028-02-01", "kept": true } ],
                  "notices": [ { "kind": "LATER_THAN_CHECKED" }, { "kind": "YEARS_LEFT_OUT" } ] }""".replace("YEAR \"", "\"amountsOf\": \"aide-collective-2026\", \"maximumAid\": \"")
                        .replace("FINISH", "\"payments\": [], \"planned\": [], \"advanced\": null, \"balance\": null"),
                SHORT.settlement(READER.organisationSettlement(JsonDocument.of(example("company-settle")), List.of())));
    }

    /** Fields are written in the order in which they are documented. */
    private static void assertWritten(String expected, ObjectNode written) throws IOException {
        written.remove("rules");
        assertEquals(MAPPER.readTree(expected).toPrettyString(), written.toPrettyString());
    }

    private static CompanyDoctor doctor(String id) {
        return CompanyDoctor.builder()
                .id(id)
                .specialty(Specialty.GENERAL_MEDICINE)
                .sector(Sector.SECTOR_2_OPTAM)
                .inOwnName(true)
                .particularPractice(true)
                .hostsJuniorDoctor(true)
                .establishedOn(LocalDate.of(2020, 5, 4))
                .patients(Measure.ATTENDING_ALL, 1200)
                .patients(Measure.ACTIVE_FILE, 1700)
                .individualContract(new CompanyDoctor.FormerIndividual(
                        Optional.of(LocalDate.of(2026, 10, 31)),
                        Map.of(Measure.ATTENDING_ALL, 100, Measure.ACTIVE_FILE, 40)))
                .earlierCollective(new CompanyDoctor.FormerCollective(LocalDate.of(2026, 10, 31), true))
                .build()
                .orElseThrow();
    }

    /** Every field of a company and of its history means what it is documented to mean. */
    @Test
    void everyFieldOfACompanyIsRead() throws IOException {
        JsonDocument document = JsonDocument.of(json(CORPUS.resolve("every-field-company.json")));
        OrganisationForm form =
                OrganisationForm.contract(document, ContractReader.scheme(document), RULES::findSpecialty, List.of());
        assertEquals(List.of(), form.errors());
        OrganisationApplication application = form.draft().build().orElseThrow();
        assertEquals(
                new OrganisationApplication(
                        LocalDate.of(2026, 11, 2),
                        Optional.of(LocalDate.of(2026, 12, 1)),
                        Optional.of("aide-collective-2026-11"),
                        new BigDecimal("1.5"),
                        true,
                        new DoctorsCompany(CompanyForm.SISA, true, List.of(doctor("A")))),
                application);
        assertEquals(
                List.of(new OrganisationHistory.Joined(LocalDate.of(2027, 11, 2), doctor("B"))),
                form.history().joined());
        assertEquals(
                List.of(new OrganisationHistory.Left(LocalDate.of(2028, 11, 2), "A")),
                form.history().left());
        assertEquals(
                Optional.of(new OrganisationHistory.Ended(OrganisationParty.ORGANISATION, LocalDate.of(2030, 6, 30))),
                form.history().ended());
        assertEquals(
                Map.of(ObligationKind.QUALIFICATION_OBTAINED, LocalDate.of(2028, 6, 1)),
                form.history().met());
        assertEquals(Optional.of(LocalDate.of(2030, 7, 31)), form.history().evaluatedOn());
        assertEquals(
                Map.of(Measure.ATTENDING_ALL, 1300, Measure.ACTIVE_FILE, 1750),
                form.history().years().get(0).observed());
        assertTrue(READER.organisationSettlement(document, List.of()).years().size() > 2);
    }

    private static Scheme READER_SCHEME(JsonDocument document) {
        return ContractReader.scheme(document);
    }

    @Test
    void everyFieldOfAHealthCentreIsRead() throws IOException {
        assertEquals(
                new OrganisationApplication(
                        LocalDate.of(2025, 9, 1),
                        Optional.of(LocalDate.of(2025, 10, 1)),
                        Optional.of("centres-de-sante-2025"),
                        new BigDecimal("2.5"),
                        true,
                        HealthCentre.builder()
                                .kind(CentreKind.MULTI_PROFESSIONAL)
                                .doctors(CentreDoctors.MIXED)
                                .doctorPosts(new BigDecimal("5.5"))
                                .assistants(3)
                                .zone(Zone.ZAC)
                                .openedOn(LocalDate.of(2012, 1, 2))
                                .medicalSince(LocalDate.of(2021, 1, 4))
                                .patients(Measure.ATTENDING_ADULTS, 2700)
                                .patients(Measure.ACTIVE_FILE, 5600)
                                .build()
                                .orElseThrow()),
                READER.organisation(JsonDocument.of(json(CORPUS.resolve("every-field-centre.json")))));
    }

    /** No field of the catalogue is missing from the documents that have every field. */
    @Test
    void theDocumentsHaveEveryField() throws IOException {
        JsonNode company = json(CORPUS.resolve("every-field-company.json"));
        JsonNode centre = json(CORPUS.resolve("every-field-centre.json"));
        Stream.of(places("/contract", OrganisationFields.of(Scheme.COLLECTIVE)), places("", OrganisationFields.HISTORY))
                .flatMap(all -> all)
                .filter(place -> !place.equals("/years/0/observed/attendingAdults"))
                .forEach(place -> assertFalse(company.at(place).isMissingNode(), place));
        places("", OrganisationFields.of(Scheme.HEALTH_CENTRE))
                .forEach(place -> assertFalse(centre.at(place).isMissingNode(), place));
    }

    private static Stream<String> places(String at, InputObject<?, ?> object) {
        return object.fields().stream().flatMap(field -> {
            String place = at + field.pointer();
            if (field.type() instanceof InputObject<?, ?> nested) {
                return places(place, nested);
            }
            return field.type() instanceof InputList<?, ?> list
                    ? places(place + "/0", list.element())
                    : Stream.of(place);
        });
    }

    /** What is written of an input is the input; a yes-or-no field that was left out is written as false. */
    @ParameterizedTest
    @ValueSource(strings = {"every-field-company", "every-field-centre"})
    void whatIsReadIsWritten(String name) throws IOException {
        ObjectNode input = json(CORPUS.resolve(name + ".json"));
        ObjectNode contract = input.has("contract") ? (ObjectNode) input.get("contract") : input;
        ObjectNode written = WRITER.application(READER.organisation(JsonDocument.of(contract)));
        assertEquals(contract.toPrettyString(), written.toPrettyString());
    }

    @Test
    void aHistoryIsWritten() throws IOException {
        ObjectNode input = json(CORPUS.resolve("every-field-company.json"));
        JsonDocument document = JsonDocument.of(input);
        OrganisationForm form =
                OrganisationForm.contract(document, ContractReader.scheme(document), RULES::findSpecialty, List.of());
        assertEquals(
                input.toPrettyString(),
                WRITER.contract(form.draft().build().orElseThrow(), form.history())
                        .toPrettyString());
    }

    /** A mapper reads and writes the same. */
    @ParameterizedTest
    @ValueSource(strings = {"company", "health-centre"})
    void aMapperReadsAndWritesTheSame(String name) throws IOException {
        ObjectMapper mapper =
                JsonMapper.builder().addModule(AidRulesModule.of(RULES)).build();
        OrganisationApplication application =
                mapper.readValue(EXAMPLES.resolve(name + ".json").toFile(), OrganisationApplication.class);
        assertEquals(READER.organisation(JsonDocument.of(example(name))), application);
        assertEquals(WRITER.application(application), mapper.valueToTree(application));
        assertEquals(WRITER.plan(RULES.plan(application)), mapper.valueToTree(RULES.plan(application)));
        InvalidDocumentException refusal = assertThrows(
                InvalidDocumentException.class,
                () -> mapper.readValue(EXAMPLES.resolve(name + ".json").toFile(), AidApplication.class));
        assertEquals("/scheme", refusal.errors().get(0).at());
    }

    @ParameterizedTest
    @CsvSource({
        "company, COLLECTIVE",
        "company-settle, COLLECTIVE",
        "health-centre, HEALTH_CENTRE",
        "health-centre-settle, HEALTH_CENTRE",
        "plan, INDIVIDUAL",
        "settle, INDIVIDUAL"
    })
    void theSchemeSelects(String name, Scheme scheme) throws IOException {
        ObjectNode input = example(name);
        assertEquals(scheme, ContractReader.scheme(JsonDocument.of(input)));
        byte[] bytes = input.toString().getBytes(StandardCharsets.UTF_8);
        assertEquals(scheme, ContractReader.scheme(JsonDocument.read(bytes)));
        ObjectNode contract = input.has("contract") ? (ObjectNode) input.get("contract") : input;
        contract.remove("scheme"); // its fields show it
        assertEquals(scheme, ContractReader.scheme(JsonDocument.of(input)));
    }

    /** Whoever asks for an organisation is told which schemes there are. */
    @Test
    void anIndividualContractIsNoOrganisation() throws IOException {
        List<String> cases = List.of(
                "{} /scheme null",
                "{\"scheme\":\"individual\"} /scheme individual",
                "{\"contract\":{\"option\":\"HALF\"}} /contract/scheme null",
                "{\"contract\":{\"scheme\":3}} /contract/scheme 3");
        for (String one : cases) {
            String[] cells = one.split(" ");
            JsonDocument document = JsonDocument.of(MAPPER.readTree(cells[0]));
            InputError error = assertThrows(InvalidInputException.class, () -> READER.organisation(document))
                    .errors()
                    .get(0);
            assertEquals(cells[1], error.at());
            assertEquals(cells[2], error.found().orElse("null"));
            assertEquals(List.of("collective", "health-centre"), error.accepted());
        }
    }

    /** A saved result is calculated again, with every change found at its place. */
    @Test
    void aSavedResultIsReplayed() throws IOException {
        JsonDocument plan = JsonDocument.of(example("company"));
        SavedResult saved = SavedResult.of(RULES, WRITER.plan(READER.organisationPlan(plan)), example("company"));
        assertTrue(saved.replay(RULES, Locale.ENGLISH).isSame());
        ObjectNode changed = saved.json();
        ((ObjectNode) changed.at("/years/2")).put("maximumAid", "40000.00");
        ((ObjectNode) changed.at("/targets/0")).put("target", 2520);
        assertEquals(
                List.of("/targets/0/target 2520 2420", "/years/2/maximumAid 40000.00 44000.00"), differences(changed));
        JsonDocument settlement = JsonDocument.of(example("company-settle").put("weight", 3));
        ObjectNode settled = SavedResult.of(
                        RULES,
                        WRITER.settlement(
                                READER.organisationSettlement(JsonDocument.of(example("company-settle")), List.of())),
                        (ObjectNode) settlement.root())
                .json();
        assertEquals(List.of(), differences(settled));
        ((ObjectNode) settled.at("/years/2")).put("aid", "44000.00");
        assertEquals(List.of("/years/2/aid 44000.00 22000.00"), differences(settled));
    }

    private static List<String> differences(ObjectNode saved) {
        return SavedResult.of(JsonDocument.of(saved)).replay(RULES, Locale.ENGLISH).differences().stream()
                .map(one -> one.at() + " " + one.before() + " " + one.now())
                .toList();
    }

    /** What a health centre gives and no table asks for is reported, and so is a measure that does not count. */
    @Test
    void whatIsNotUsedIsReported() throws IOException {
        ObjectNode input = example("company-settle");
        ((ObjectNode) input.at("/years/0/observed")).put("attendingAdults", 1900);
        ((ObjectNode) input.at("/years/1")).put("suspended", true);
        assertEquals(
                List.of("/years/0/observed/attendingAdults", "/years/1/observed"),
                READER.organisationSettlement(JsonDocument.of(input), List.of()).notices().stream()
                        .flatMap(notice -> notice.at().stream())
                        .toList());
    }
}
