package org.aidrules.json;

import static org.aidrules.json.SchemaNodes.described;
import static org.aidrules.json.SchemaNodes.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.facts.Scheme;

/** The schemas and the OpenAPI description that the jar holds, by the names of their files. */
final class ApiDescription {

    private static final String COMPANY_INPUT = "CompanyPlanInput";
    private static final String CENTRE_INPUT = "HealthCentrePlanInput";
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private ApiDescription() {}

    static Map<String, ObjectNode> files() {
        Map<String, ObjectNode> files = new LinkedHashMap<>();
        ResultSchemas results = new ResultSchemas(reference("#/$defs/"));
        InputSchemas inputs = InputSchemas.ofIndividuals();
        InputSchemas ofOrganisations = InputSchemas.ofOrganisations();
        files.put("plan-input.schema.json", file("Input of a plan", inputs.planInput()));
        files.put("settle-input.schema.json", file("Input of a settlement", inputs.settleInput(inputs.planInput())));
        files.put("plan-output.schema.json", file("Plan of a contract", withParts(results.plan(), results)));
        files.put(
                "settle-output.schema.json",
                file("Settlement of a contract", withParts(results.settlement(), results)));
        files.put(
                "organisation-plan-input.schema.json",
                file("Input of a plan of an organisation", anyOrganisation(ofOrganisations)));
        files.put(
                "organisation-plan-output.schema.json",
                file("Plan of a contract of an organisation", withParts(results.organisationPlan(), results)));
        files.put(
                "organisation-settle-input.schema.json",
                file(
                        "Input of a settlement of an organisation",
                        ofOrganisations.organisationSettleInput(anyOrganisation(ofOrganisations))));
        files.put("review-input.schema.json", file("Input of a review", inputs.reviewInput(inputs.planInput())));
        files.put("review-output.schema.json", file("Review of a contract", withParts(results.review(), results)));
        files.put("options-input.schema.json", file("Input of the options", inputs.optionsInput()));
        files.put(
                "options-output.schema.json", file("Options open to a doctor", withParts(results.options(), results)));
        files.put(
                "agenda-output.schema.json",
                file(
                        "Agenda of contracts",
                        withParts(SchemaNodes.anyOf(List.of(results.agenda(), results.agendas())), results)));
        files.put("share-input.schema.json", file("Contracts that share an assistant", inputs.shareInput()));
        files.put("share-output.schema.json", file("Shared working time", withParts(results.sharing(), results)));
        files.put("errors.schema.json", file("Errors of an input", withParts(results.errors(), results)));
        files.put("openapi.json", openApi());
        return files;
    }

    private static ObjectNode anyOrganisation(InputSchemas inputs) {
        return SchemaNodes.anyOf(List.of(
                inputs.organisationPlanInput(Scheme.COLLECTIVE), inputs.organisationPlanInput(Scheme.HEALTH_CENTRE)));
    }

    private static Function<String, ObjectNode> reference(String place) {
        return name -> node().put("$ref", place + name);
    }

    private static ObjectNode file(String title, ObjectNode schema) {
        ObjectNode file = node().put("$schema", DRAFT).put("title", title);
        return file.setAll(schema);
    }

    /** Adds the parts that a schema refers to, and those that these refer to. */
    private static ObjectNode withParts(ObjectNode schema, ResultSchemas results) {
        ObjectNode used = node();
        results.parts().forEach((name, part) -> {
            if (schema.toString().contains("\"#/$defs/" + name + "\"")) {
                used.set(name, part);
            }
        });
        return schema.set("$defs", used);
    }

    private static ObjectNode openApi() {
        Function<String, ObjectNode> reference = reference("#/components/schemas/");
        ResultSchemas results = new ResultSchemas(reference);
        InputSchemas inputs = InputSchemas.ofIndividuals();
        ObjectNode description = node().put("openapi", "3.1.0");
        description
                .putObject("info")
                .put("title", "Aid for the employment of a medical assistant")
                .put("version", AidRules.release())
                .put(
                        "description",
                        "What France's health insurance owes a doctor, a company of doctors or a health centre that employs medical"
                                + " assistants: the plan of a contract,"
                                + " the settlement of its years, where it stands, its agenda, and the options open before.");
        description.put("jsonSchemaDialect", DRAFT);
        ObjectNode paths = description.putObject("paths");
        paths.set(
                "/plan",
                post(
                        "plan",
                        "Calculates the plan of a contract.",
                        anyOf(reference, "PlanInput", COMPANY_INPUT, CENTRE_INPUT),
                        anyOf(reference, "Plan", "OrganisationPlan"),
                        reference));
        paths.set(
                "/settle",
                post(
                        "settle",
                        "Calculates what each contract year is worth.",
                        anyOf(reference, "SettlementInput", "OrganisationSettlementInput"),
                        reference.apply("Settlement"),
                        reference));
        paths.set("/review", post("review", "Says where a running contract stands.", "Review", reference));
        paths.set("/options", post("options", "Puts the options open to a doctor side by side.", "Options", reference));
        paths.set("/agenda", post("agenda", "Lists the days of a contract.", "Agenda", reference));
        ObjectNode schemas = description.putObject("components").putObject("schemas");
        schemas.set("PlanInput", inputs.planInput());
        schemas.set("SettlementInput", inputs.settleInput(reference.apply("PlanInput")));
        InputSchemas ofOrganisations = InputSchemas.ofOrganisations();
        schemas.set(COMPANY_INPUT, ofOrganisations.organisationPlanInput(Scheme.COLLECTIVE));
        schemas.set(CENTRE_INPUT, ofOrganisations.organisationPlanInput(Scheme.HEALTH_CENTRE));
        schemas.set(
                "OrganisationSettlementInput",
                ofOrganisations.organisationSettleInput(anyOf(reference, COMPANY_INPUT, CENTRE_INPUT)));
        schemas.set("OrganisationPlan", results.organisationPlan());
        schemas.set("ReviewInput", inputs.reviewInput(reference.apply("PlanInput")));
        schemas.set("Plan", results.plan());
        schemas.set("Settlement", results.settlement());
        schemas.set("Review", results.review());
        schemas.set("OptionsInput", inputs.optionsInput());
        schemas.set("Options", results.options());
        schemas.set(
                "AgendaInput",
                SchemaNodes.anyOf(List.of(reference.apply("PlanInput"), reference.apply("SettlementInput"))));
        schemas.set("Agenda", results.agenda());
        schemas.set("Problem", problem(reference));
        results.parts().forEach(schemas::set);
        return description;
    }

    private static ObjectNode anyOf(Function<String, ObjectNode> reference, String... names) {
        return SchemaNodes.anyOf(Stream.of(names).map(reference).toList());
    }

    private static ObjectNode post(String id, String summary, String result, Function<String, ObjectNode> reference) {
        return post(id, summary, reference.apply(result + "Input"), reference.apply(result), reference);
    }

    private static ObjectNode post(
            String id, String summary, ObjectNode input, ObjectNode result, Function<String, ObjectNode> reference) {
        ObjectNode path = node();
        ObjectNode post = path.putObject("post").put("operationId", id).put("summary", summary);
        post.putArray("parameters")
                .addObject()
                .put("name", "Accept-Language")
                .put("in", "header")
                .put("description", "The language of the sentences: fr, or English where it is any other.")
                .set("schema", SchemaNodes.text());
        ObjectNode body = post.putObject("requestBody").put("required", true);
        content(body, "application/json", input);
        ObjectNode responses = post.putObject("responses");
        content(responses.putObject("200").put("description", "The result."), "application/json", result);
        content(
                responses.putObject("400").put("description", "The body is no JSON."),
                "application/problem+json",
                reference.apply("Problem"));
        content(
                responses.putObject("422").put("description", "The input has errors, which are all listed."),
                "application/problem+json",
                reference.apply("Problem"));
        return path;
    }

    private static void content(ObjectNode holder, String type, ObjectNode schema) {
        holder.putObject("content").putObject(type).set("schema", schema);
    }

    private static ObjectNode problem(Function<String, ObjectNode> reference) {
        ObjectNode problem =
                described(node().put("type", "object"), "Problem details (RFC 9457), with every error of the input.");
        problem.putObject("properties");
        SchemaNodes.allow(problem, "type", SchemaNodes.text().put("format", "uri-reference"));
        SchemaNodes.require(problem, "title", SchemaNodes.text());
        SchemaNodes.require(problem, "status", SchemaNodes.whole(400, 599));
        SchemaNodes.allow(problem, "detail", SchemaNodes.text());
        SchemaNodes.allow(problem, "instance", SchemaNodes.text().put("format", "uri-reference"));
        return SchemaNodes.allow(problem, "errors", SchemaNodes.array(reference.apply("InputError")));
    }
}
