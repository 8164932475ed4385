package org.aidrules.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.cli.Main;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.OrganisationFields;
import org.aidrules.contract.field.InputField;
import org.aidrules.contract.field.InputList;
import org.aidrules.contract.field.InputObject;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped schemas describe what the command line reads and prints, and refuse what it refuses for its form. */
class ContractSchemasTest {

    private static final ContractReader READER = ContractReader.of(AidRules.standard());
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode OPEN_API = resource("openapi.json");
    private static final JsonSchema PLAN_INPUT = schema("plan-input");
    private static final JsonSchema SETTLE_INPUT = schema("settle-input");
    private static final JsonSchema REVIEW_INPUT = schema("review-input");
    private static final JsonSchema REVIEW_OUTPUT = schema("review-output");
    private static final JsonSchema PLAN_OUTPUT = schema("plan-output");
    private static final JsonSchema SETTLE_OUTPUT = schema("settle-output");
    private static final JsonSchema OPTIONS_INPUT = schema("options-input");
    private static final JsonSchema OPTIONS_OUTPUT = schema("options-output");
    private static final JsonSchema AGENDA_OUTPUT = schema("agenda-output");
    private static final JsonSchema ERRORS = schema("errors");
    private static final JsonSchema ORGANISATION_PLAN_INPUT = schema("organisation-plan-input");
    private static final JsonSchema ORGANISATION_PLAN_OUTPUT = schema("organisation-plan-output");
    private static final JsonSchema ORGANISATION_SETTLE_INPUT = schema("organisation-settle-input");

    private static JsonNode resource(String name) {
        try (InputStream stream = AidRules.class.getResourceAsStream("/org/aidrules/json-schema/" + name)) {
            return MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema schema(String name) {
        return compiled(resource(name + ".schema.json"));
    }

    private static JsonSchema compiled(JsonNode schema) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }

    /** A schema of the OpenAPI description, with what it refers to. */
    private static JsonSchema component(String name) {
        ObjectNode schema = MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + name);
        schema.set("components", OPEN_API.get("components"));
        return compiled(schema);
    }

    private static void assertValid(JsonSchema schema, JsonNode document) {
        assertEquals(Set.of(), schema.validate(document), document::toString);
    }

    private static void assertRefused(JsonSchema schema, JsonNode document, String what) {
        assertFalse(schema.validate(document).isEmpty(), what);
    }

    private static List<JsonNode> inputs(String extension, boolean settle) throws IOException {
        List<JsonNode> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(extension))
                    .sorted()
                    .toList()) {
                for (String text :
                        extension.equals(".json") ? List.of(Files.readString(file)) : Files.readAllLines(file)) {
                    JsonNode input = MAPPER.readTree(text);
                    if (input.has("contract") == settle
                            && !input.has("weight")
                            && !input.has("contracts")
                            && !input.has("asOf")
                            && ContractReader.scheme(JsonDocument.of(input)) == Scheme.INDIVIDUAL
                            && !input.has("grossMonthlyWage")) {
                        inputs.add(input);
                    }
                }
            }
        }
        assertTrue(inputs.size() > 1, extension);
        return inputs;
    }

    private static JsonNode printed(int status, String... arguments) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(status, Main.run(out, err, arguments), err::toString);
        return MAPPER.readTree(out.toString());
    }

    /** Some of the lines are wrong on purpose: they are refused by the reader and by the schema. */
    @ParameterizedTest
    @ValueSource(strings = {".json", ".jsonl"})
    void theExamplesAreInputs(String extension) throws IOException {
        JsonSchema openApiPlan = component("PlanInput");
        JsonSchema openApiSettle = component("SettlementInput");
        for (JsonNode input : inputs(extension, false)) {
            boolean isSound = extension.equals(".json") || isAccepted(() -> READER.application(JsonDocument.of(input)));
            assertEquals(isSound, PLAN_INPUT.validate(input).isEmpty(), input::toString);
            assertEquals(isSound, openApiPlan.validate(input).isEmpty(), input::toString);
            assertRefused(SETTLE_INPUT, input, "the input of a plan");
        }
        for (JsonNode input : inputs(extension, true)) {
            boolean isSound = extension.equals(".json") || isAccepted(() -> READER.contract(JsonDocument.of(input)));
            assertEquals(isSound, SETTLE_INPUT.validate(input).isEmpty(), input::toString);
            assertEquals(isSound, openApiSettle.validate(input).isEmpty(), input::toString);
            assertRefused(PLAN_INPUT, input, "the input of a settlement");
        }
    }

    private static boolean isAccepted(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (InvalidInputException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/plan.json",
                "examples/plan.json --reasons ids",
                "examples/plan.json --reasons none --known-on 2022-03-01",
                "examples/convention-2024.json",
                "examples/counts-only.json --thresholds examples/thresholds.csv",
                "examples/draft.json --overlay examples/igas-2023",
                "examples/plan.json --overlay src/test/resources/overlays/amount-changed"
            })
    void plansAreDescribed(String arguments) throws IOException {
        JsonNode plan = printed(0, ("plan --json " + arguments).split(" "));
        assertValid(PLAN_OUTPUT, plan);
        assertValid(component("Plan"), plan);
        assertValid(PLAN_INPUT, plan.get("input"));
        assertRefused(SETTLE_OUTPUT, plan, "a plan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/settle.json",
                "examples/settle.json --reasons ids --lang fr",
                "examples/life.json",
                "src/test/resources/cli/suspended-year.json --reasons none"
            })
    void settlementsAreDescribed(String arguments) throws IOException {
        JsonNode settlement = printed(0, ("settle --json " + arguments).split(" "));
        assertValid(SETTLE_OUTPUT, settlement);
        assertValid(component("Settlement"), settlement);
        assertRefused(PLAN_OUTPUT, settlement, "a settlement");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/review.json",
                "examples/review.json --reasons ids --lang fr",
                "src/test/resources/cli/review-last-year.json",
                "src/test/resources/cli/review-above-p95.json --reasons none"
            })
    void reviewsAreDescribed(String arguments) throws IOException {
        JsonNode review = printed(0, ("review --json " + arguments).split(" "));
        assertValid(REVIEW_OUTPUT, review);
        assertValid(component("Review"), review);
        assertValid(REVIEW_INPUT, review.get("input"));
        assertValid(component("ReviewInput"), review.get("input"));
        assertRefused(SETTLE_OUTPUT, review, "a review");
        assertRefused(SETTLE_INPUT, review.get("input"), "the input of a review");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/company.json",
                "examples/company.json --reasons ids --lang fr",
                "examples/health-centre.json --reasons none --known-on 2026-01-01",
                "src/fuzz/corpus/Contracts/every-field-centre.json"
            })
    void plansOfOrganisationsAreDescribed(String arguments) throws IOException {
        JsonNode plan = printed(0, ("plan --json " + arguments).split(" "));
        assertValid(ORGANISATION_PLAN_OUTPUT, plan);
        assertValid(component("OrganisationPlan"), plan);
        assertValid(ORGANISATION_PLAN_INPUT, plan.get("input"));
        boolean isCompany = plan.get("scheme").textValue().equals("collective");
        assertValid(component(isCompany ? "CompanyPlanInput" : "HealthCentrePlanInput"), plan.get("input"));
        assertRefused(component(isCompany ? "HealthCentrePlanInput" : "CompanyPlanInput"), plan.get("input"), "other");
        assertRefused(PLAN_OUTPUT, plan, "a plan of an organisation");
        assertRefused(PLAN_INPUT, plan.get("input"), "the input of an organisation");
        assertRefused(ORGANISATION_SETTLE_INPUT, plan.get("input"), "the input of a plan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/company-settle.json",
                "examples/health-centre-settle.json --overlay examples/health-centre-targets --reasons ids",
                "src/fuzz/corpus/Contracts/every-field-company.json --lang fr"
            })
    void settlementsOfOrganisationsAreDescribed(String arguments) throws IOException {
        JsonNode settlement = printed(0, ("settle --json " + arguments).split(" "));
        assertValid(SETTLE_OUTPUT, settlement);
        assertValid(component("Settlement"), settlement);
        assertValid(ORGANISATION_SETTLE_INPUT, settlement.get("input"));
        assertValid(component("OrganisationSettlementInput"), settlement.get("input"));
        assertRefused(SETTLE_INPUT, settlement.get("input"), "the input of an organisation");
        assertRefused(ORGANISATION_PLAN_INPUT, settlement.get("input"), "the input of a settlement");
    }

    /** Each line of a batch is valid by the schema of its scheme. */
    @Test
    void linesOfSeveralSchemesAreDescribed() throws IOException {
        StringWriter out = new StringWriter();
        Main.run(out, new StringWriter(), "batch", "plan", "examples/schemes.jsonl");
        List<String> lines = out.toString().lines().toList();
        assertEquals(4, lines.size());
        assertValid(PLAN_OUTPUT, MAPPER.readTree(lines.get(0)));
        assertValid(ORGANISATION_PLAN_OUTPUT, MAPPER.readTree(lines.get(1)));
        assertValid(ORGANISATION_PLAN_OUTPUT, MAPPER.readTree(lines.get(2)));
        assertValid(ERRORS, MAPPER.readTree(lines.get(3)));
    }

    /** Each is refused by the command for its form, and by the schema. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "company /scheme \"individual\"",
                "company /scheme null",
                "company /posts 2",
                "company /posts \"0\"",
                "company /posts \"0.00001\"",
                "company /posts \"1000\"",
                "company /company/doctors []",
                "company /company/form \"SARL\"",
                "health-centre /scheme \"collective\"",
                "health-centre /centre/doctorPosts 5.5",
                "health-centre /centre/assistants 0",
                "health-centre /centre/patients/attendingAll 5"
            })
    void theSchemaOfOrganisationsAgreesWithTheReader(String line) throws IOException {
        String[] cells = line.split(" ", 3);
        ObjectNode input = (ObjectNode)
                MAPPER.readTree(Path.of("examples", cells[0] + ".json").toFile());
        set(input, cells[1], MAPPER.readTree(cells[2]));
        assertRefused(ORGANISATION_PLAN_INPUT, input, line);
        assertTrue(!isAccepted(() -> READER.organisation(JsonDocument.of(input))), line);
    }

    private static Stream<Arguments> fieldsOfOrganisations() {
        return Stream.of(Scheme.COLLECTIVE, Scheme.HEALTH_CENTRE)
                .flatMap(scheme -> Stream.concat(
                                fields("/contract", OrganisationFields.of(scheme)),
                                scheme == Scheme.COLLECTIVE ? fields("", OrganisationFields.HISTORY) : Stream.of())
                        .map(place -> Arguments.of(scheme, place)));
    }

    /** A value of no accepted kind is refused at every field, and so is a field that no object has. */
    @ParameterizedTest
    @MethodSource("fieldsOfOrganisations")
    void aWrongFieldOfAnOrganisationIsRefused(Scheme scheme, String place) throws IOException {
        assertValid(ORGANISATION_SETTLE_INPUT, everyField(scheme));
        for (String wrong : List.of("[ \"?\" ]", "{ \"?\": 1 }", "-1.5")) {
            ObjectNode input = everyField(scheme);
            set(input, place, MAPPER.readTree(wrong));
            assertRefused(ORGANISATION_SETTLE_INPUT, input, place + " " + wrong);
        }
        ObjectNode input = everyField(scheme);
        set(input, place.substring(0, place.lastIndexOf('/')) + "/unknown", MAPPER.readTree("1"));
        assertRefused(ORGANISATION_SETTLE_INPUT, input, place);
    }

    /** The input of the corpus of a scheme that has every field. */
    private static ObjectNode everyField(Scheme scheme) throws IOException {
        String name = scheme == Scheme.COLLECTIVE ? "every-field-company.json" : "every-field-centre.json";
        ObjectNode input = (ObjectNode) MAPPER.readTree(
                Path.of("src", "fuzz", "corpus", "Contracts", name).toFile());
        return input.has("contract")
                ? input
                : (ObjectNode) MAPPER.createObjectNode().set("contract", input);
    }

    /** What the command refuses for its form, the schema refuses too. */
    @Test
    void sharedContractsAreDescribed() throws IOException {
        JsonSchema input = schema("share-input");
        ObjectNode example =
                (ObjectNode) MAPPER.readTree(Path.of("examples", "share.json").toFile());
        assertValid(input, example);
        assertValid(schema("share-output"), printed(0, "share", "--json", "examples/share.json"));
        ObjectNode schemes = (ObjectNode)
                MAPPER.readTree(Path.of("examples", "share-schemes.json").toFile());
        assertValid(input, schemes);
        assertValid(schema("share-output"), printed(0, "share", "--json", "examples/share-schemes.json"));
        ((ObjectNode) schemes.at("/contracts/1")).remove("posts");
        assertRefused(input, schemes, "/contracts/1/posts");
        for (String wrong : List.of("/hours 0", "/fullTimeHours \"35\"", "/contracts []", "/contracts/0/years []")) {
            ObjectNode changed = example.deepCopy();
            String[] cells = wrong.split(" ");
            set(changed, cells[0], MAPPER.readTree(cells[1]));
            assertRefused(input, changed, wrong);
        }
    }

    /** The day and the activity are needed beside a contract. */
    @Test
    void aReviewNeedsADayAndAnActivity() throws IOException {
        for (String needed : List.of("contract", "asOf", "activity")) {
            ObjectNode input = (ObjectNode)
                    MAPPER.readTree(Path.of("examples", "review.json").toFile());
            input.remove(needed);
            assertRefused(REVIEW_INPUT, input, needed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/settle.json",
                "examples/plan.json --reasons ids --known-on 2022-03-01",
                "src/test/resources/cli/suspended-year.json --reasons none",
                "examples/life.json examples/plan.json"
            })
    void agendasAreDescribed(String arguments) throws IOException {
        JsonNode agenda = printed(0, ("agenda --json " + arguments).split(" "));
        assertValid(AGENDA_OUTPUT, agenda);
        assertRefused(PLAN_OUTPUT, agenda, "an agenda");
        if (!agenda.has("contracts")) {
            assertValid(component("Agenda"), agenda);
            assertValid(component("AgendaInput"), agenda.get("input"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/options.json",
                "examples/options.json --reasons ids --lang fr",
                "examples/plan.json --reasons none --known-on 2022-03-01",
                "examples/convention-2024.json"
            })
    void optionsAreDescribed(String arguments) throws IOException {
        JsonNode options = printed(0, ("options --json " + arguments).split(" "));
        assertValid(OPTIONS_OUTPUT, options);
        assertValid(component("Options"), options);
        assertValid(OPTIONS_INPUT, options.get("input"));
        assertValid(component("OptionsInput"), options.get("input"));
        assertRefused(PLAN_OUTPUT, options, "options");
    }

    /** Each is refused by the command for its form, and by the schema. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/grossMonthlyWage 2100",
                "/grossMonthlyWage \"2100.001\"",
                "/employerChargeRate \"1.5\"",
                "/employerChargeRate 0.3",
                "/option \"QUARTER\"",
                "/contract {}"
            })
    void theSchemaOfOptionsAgreesWithTheReader(String line) throws IOException {
        String[] cells = line.split(" ", 2);
        ObjectNode input =
                (ObjectNode) MAPPER.readTree(Path.of("examples", "options.json").toFile());
        set(input, cells[0], MAPPER.readTree(cells[1]));
        assertRefused(OPTIONS_INPUT, input, line);
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> READER.options(JsonDocument.of(input)));
        assertEquals(cells[0], refusal.errors().get(0).at());
    }

    /** Every line of a batch is a result or an error. */
    @ParameterizedTest
    @ValueSource(
            strings = {"plan examples/plans.jsonl", "settle examples/settlements.jsonl", "review examples/reviews.jsonl"
            })
    void linesOfABatchAreDescribed(String arguments) throws IOException {
        StringWriter out = new StringWriter();
        Main.run(out, new StringWriter(), ("batch " + arguments).split(" "));
        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.size() > 1);
        for (String line : lines) {
            JsonNode node = MAPPER.readTree(line);
            JsonSchema result = arguments.startsWith("plan")
                    ? PLAN_OUTPUT
                    : arguments.startsWith("settle") ? SETTLE_OUTPUT : REVIEW_OUTPUT;
            assertValid(node.has("errors") ? ERRORS : result, node);
        }
    }

    @Test
    void refusalsAreDescribed() throws IOException {
        Path file = Files.createTempFile("refused", ".json");
        try {
            Files.writeString(file, "{ \"signedOn\": \"2022-13-01\", \"option\": 3, \"more\": [] }");
            JsonNode refusal = printed(2, "plan", "--json", file.toString());
            assertEquals(4, refusal.get("errors").size());
            assertValid(ERRORS, refusal);
            assertRefused(ERRORS, MAPPER.readTree("{ \"errors\": [] }"), "no error");
            ObjectNode problem =
                    MAPPER.createObjectNode().put("title", "Invalid input").put("status", 422);
            problem.set("errors", refusal.get("errors"));
            assertValid(component("Problem"), problem);
            assertRefused(component("Problem"), problem.put("status", "422"), "a status that is a text");
        } finally {
            Files.delete(file);
        }
    }

    /** The place of each field of the catalogue, with an input that has every group and list. */
    private static Stream<String> fields() {
        return Stream.concat(fields("/contract", ContractFields.APPLICATION), fields("", ContractFields.HISTORY));
    }

    private static Stream<String> fields(String at, InputObject<?, ?> object) {
        return object.fields().stream().flatMap(field -> fields(at, field));
    }

    private static Stream<String> fields(String at, InputField<?, ?, ?> field) {
        String place = at + field.pointer();
        if (field.type() instanceof InputObject<?, ?> nested) {
            return Stream.concat(Stream.of(place), fields(place, nested));
        }
        return field.type() instanceof InputList<?, ?> list
                ? Stream.concat(Stream.of(place), fields(place + "/0", list.element()))
                : Stream.of(place);
    }

    /** The input of the corpus that has every field. */
    private static ObjectNode everyField() throws IOException {
        return (ObjectNode) MAPPER.readTree(Path.of("src", "fuzz", "corpus", "Contracts", "every-field-settlement.json")
                .toFile());
    }

    @Test
    void anInputWithEveryFieldIsDescribed() throws IOException {
        assertValid(SETTLE_INPUT, everyField());
        assertTrue(fields().count() > 60);
    }

    /** A value of no accepted kind is refused at every field. */
    @ParameterizedTest
    @MethodSource("fields")
    void aWrongValueIsRefused(String place) throws IOException {
        for (String wrong : List.of("[ \"?\" ]", "{ \"?\": 1 }", "-1.5")) {
            ObjectNode input = everyField();
            set(input, place, MAPPER.readTree(wrong));
            assertRefused(SETTLE_INPUT, input, place + " " + wrong);
        }
    }

    /** A field that no object has is refused in each of them. */
    @ParameterizedTest
    @MethodSource("fields")
    void anUnknownFieldIsRefused(String place) throws IOException {
        ObjectNode input = everyField();
        set(input, place.substring(0, place.lastIndexOf('/')) + "/unknown", MAPPER.readTree("1"));
        assertRefused(SETTLE_INPUT, input, place);
    }

    /** Sets a field, in objects and lists that are made where the input has none. */
    private static void set(ObjectNode input, String place, JsonNode value) {
        JsonNode holder = input;
        String[] names = place.substring(1).split("/");
        for (int i = 0; i < names.length - 1; i++) {
            if (holder.isArray()) {
                holder = holder.get(Integer.parseInt(names[i]));
            } else if (names[i + 1].equals("0")) {
                JsonNode list = holder.get(names[i]);
                holder = list != null
                        ? list
                        : ((ObjectNode) holder).putArray(names[i]).addObject();
            } else {
                holder = ((ObjectNode) holder).withObjectProperty(names[i]);
            }
        }
        ((ObjectNode) holder).set(names[names.length - 1], value);
    }

    /** Each is refused by the command for its form, and by the schema. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contract/signedOn 20220301",
                "/contract/signedOn \"1 March 2022\"",
                "/contract/option \"HALFTIME\"",
                "/contract/practice/specialty \"HOMEOPATHY\"",
                "/contract/practice/specialty 3",
                "/contract/practice/ccamFeeShare 0.1",
                "/contract/practice/ccamFeeShare \"1.5\"",
                "/contract/practice/grouped \"true\"",
                "/contract/practice/sector \"NOT_GIVEN\"",
                "/contract/practice/doctorAge 17",
                "/contract/practice/derogations [\"RQTH\",\"RQTH\"]",
                "/contract/patients/activeFile 1000001",
                "/contract/patients/activeFile \"2355\"",
                "/contract/signedOn null",
                "/contract null",
                "/years/0/year 6",
                "/years/0/paid 100",
                "/years/0/observed {}",
                "/ended/by \"NOBODY\""
            })
    void theSchemaAgreesWithTheReader(String line) throws IOException {
        String[] cells = line.split(" ", 2);
        ObjectNode input = everyField();
        set(input, cells[0], MAPPER.readTree(cells[1]));
        assertRefused(SETTLE_INPUT, input, line);
        Path file = Files.createTempFile("broken", ".json");
        try {
            Files.writeString(file, input.toString());
            JsonNode refusal = printed(2, "settle", "--json", file.toString());
            assertTrue(
                    refusal.get("errors").findValuesAsText("at").stream().anyMatch(at -> at.startsWith(cells[0])),
                    refusal::toString);
        } finally {
            Files.delete(file);
        }
    }

    /** A field that is missing or null where the input needs it. */
    @Test
    void whatIsNeededIsRequired() throws IOException {
        for (String needed : List.of("signedOn", "option", "practice")) {
            ObjectNode input = (ObjectNode)
                    MAPPER.readTree(Path.of("examples", "plan.json").toFile());
            input.remove(needed);
            assertRefused(PLAN_INPUT, input, needed);
        }
        ObjectNode without =
                (ObjectNode) MAPPER.readTree(Path.of("examples", "plan.json").toFile());
        ((ObjectNode) without.get("practice")).remove("specialty");
        assertRefused(PLAN_INPUT, without, "specialty");
        ObjectNode cleared =
                (ObjectNode) MAPPER.readTree(Path.of("examples", "plan.json").toFile());
        assertValid(PLAN_INPUT, cleared.putNull("assistant").putNull("bands").putNull("hiredOn"));
    }
}
