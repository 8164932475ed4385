package org.aidrules.json;

import static org.aidrules.json.SchemaNodes.described;
import static org.aidrules.json.SchemaNodes.orNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.OrganisationFields;
import org.aidrules.contract.field.FieldType;
import org.aidrules.contract.field.InputField;
import org.aidrules.contract.field.InputList;
import org.aidrules.contract.field.InputObject;
import org.aidrules.contract.field.NameSetType;
import org.aidrules.contract.field.ValueType;
import org.aidrules.error.AcceptedValues;
import org.aidrules.explanation.EnumNames;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Specialty;

/**
 * The schemas of inputs, made from the catalogue of fields. What a field means is what the list of fields in the README says.
 */
final class InputSchemas {

    private static final Path README = Path.of("README.md");
    private static final int MOST_HOURS = 9999;
    private static final int MOST_DOCTORS = 999;

    private final Map<String, String> meanings = new TreeMap<>();

    private InputSchemas(String section) {
        try {
            String text =
                    Files.readString(README).split("\n## " + section + "\n")[1].split("\n## ")[0];
            text.lines().filter(line -> line.startsWith("| `/")).forEach(line -> {
                String[] cells = line.split(" ?\\|");
                meanings.put(cells[1].replaceFirst("^ ?`([^`]+)`.*", "$1"), plain(cells[cells.length - 1]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputSchemas ofIndividuals() {
        return new InputSchemas("Input fields");
    }

    static InputSchemas ofOrganisations() {
        return new InputSchemas("Input fields of companies and health centres");
    }

    /** Returns a text of Markdown as plain text. */
    private static String plain(String markdown) {
        return markdown.strip().replaceAll("[*`]", "");
    }

    ObjectNode planInput() {
        return described(
                object(ContractFields.APPLICATION, ""),
                "The input of a plan: the doctor's situation on the day of signature. A field that is null counts as not given.");
    }

    /** The input of a plan of an organisation. */
    ObjectNode organisationPlanInput(Scheme scheme) {
        ObjectNode input = object(OrganisationFields.of(scheme), "");
        ((ObjectNode) SchemaNodes.properties(input).get("scheme"))
                .putArray("enum")
                .add(scheme.key());
        if (scheme == Scheme.COLLECTIVE) {
            ((ObjectNode) input.at("/properties/company/properties/doctors"))
                    .put("minItems", 1)
                    .put("maxItems", MOST_DOCTORS);
        }
        return described(
                input,
                "The input of a plan of "
                        + (scheme == Scheme.COLLECTIVE ? "a company of doctors" : "a health centre")
                        + ": its situation on the day of signature. A field that is null counts as not given.");
    }

    /** The input of a settlement of an organisation. */
    ObjectNode organisationSettleInput(ObjectNode contract) {
        return settleInput(OrganisationFields.HISTORY, contract);
    }

    /** The input of a settlement, whose contract is the given schema of a plan's input. */
    ObjectNode settleInput(ObjectNode contract) {
        return settleInput(ContractFields.HISTORY, contract);
    }

    private ObjectNode settleInput(InputObject<?, ?> type, ObjectNode contract) {
        ObjectNode input = object(type, "");
        ObjectNode fields = SchemaNodes.properties(input);
        ObjectNode history = fields.deepCopy();
        fields.removeAll();
        SchemaNodes.require(input, "contract", contract);
        fields.setAll(history);
        return described(
                input,
                "The input of a settlement: a contract, and its history since its signature. A field that is null counts as not given.");
    }

    /** The input of a review, whose contract is the given schema of a plan's input. */
    ObjectNode reviewInput(ObjectNode contract) {
        ObjectNode input = settleInput(contract);
        ObjectNode activity = object(ContractFields.ACTIVITY, "");
        ((ObjectNode) SchemaNodes.properties(activity).get("activity")).put("type", "object");
        SchemaNodes.properties(input).setAll(SchemaNodes.properties(activity));
        input.withArrayProperty("required").add("asOf").add("activity");
        return described(
                input,
                "The input of a review: that of a settlement, a day in the contract, and the activity on it. A field that is"
                        + " null counts as not given.");
    }

    /** The input of a plan, which needs no option, and the wage of the assistant. */
    ObjectNode optionsInput() {
        ObjectNode input = object(ContractFields.APPLICATION, "");
        ArrayNode required = input.withArrayProperty("required");
        required.removeAll();
        required.add("signedOn").add("practice");
        ObjectNode option = (ObjectNode) SchemaNodes.properties(input).get("option");
        SchemaNodes.allow(input, "option", orNull(option));
        described(option, "the option that is listed first");
        SchemaNodes.allow(
                input,
                "grossMonthlyWage",
                described(
                        orNull(value(ValueType.EUROS)),
                        "the gross wage of the assistant for a month of full-time work, in euros, more than zero"));
        SchemaNodes.allow(
                input,
                "employerChargeRate",
                described(
                        orNull(value(ValueType.SHARE)),
                        "the employer's charges as a share of the gross wage; given with the wage only"));
        return described(
                input,
                "The input of a plan, which needs no option, and what the employer pays the assistant. A field that is null counts as not given.");
    }

    /** The contracts that share an assistant, of any scheme: each the input of a plan, with how it ended early. */
    ObjectNode shareInput() {
        InputSchemas organisations = ofOrganisations();
        ObjectNode contract = SchemaNodes.anyOf(List.of(
                ending(planInput(), ContractFields.HISTORY),
                organisations.ending(
                        organisations.organisationPlanInput(Scheme.COLLECTIVE), OrganisationFields.HISTORY),
                organisations.ending(
                        organisations.organisationPlanInput(Scheme.HEALTH_CENTRE), OrganisationFields.HISTORY)));
        ObjectNode input = SchemaNodes.object();
        SchemaNodes.require(
                input, "hours", described(SchemaNodes.whole(1, MOST_HOURS), "the hours that the assistant works"));
        SchemaNodes.require(
                input,
                "fullTimeHours",
                described(SchemaNodes.whole(1, MOST_HOURS), "the hours of a full-time post in the same period"));
        SchemaNodes.require(input, "contracts", SchemaNodes.array(contract).put("minItems", 1));
        return described(input, "The contracts that share an assistant.");
    }

    /** Adds the end of a contract to the input of its plan. */
    private ObjectNode ending(ObjectNode contract, InputObject<?, ?> historyType) {
        ObjectNode history = object(historyType, "");
        SchemaNodes.allow(
                contract, "ended", (ObjectNode) SchemaNodes.properties(history).get("ended"));
        return contract;
    }

    private ObjectNode object(InputObject<?, ?> type, String at) {
        ObjectNode object = SchemaNodes.object();
        for (InputField<?, ?, ?> field : type.fields()) {
            ObjectNode holder = field.group()
                    .map(group -> group(object, group, type.mustBeFilled(group)))
                    .orElse(object);
            ObjectNode schema = schema(field.type(), at + field.pointer());
            if (field.isNeeded()) {
                SchemaNodes.require(holder, field.name(), schema);
                field.group().ifPresent(group -> need(object, group));
            } else {
                SchemaNodes.allow(holder, field.name(), orNull(schema));
            }
            field.formerName()
                    .ifPresent(former -> SchemaNodes.allow(
                            holder,
                            former,
                            described(schema.deepCopy(), "former name of " + field.name())
                                    .put("deprecated", true)));
        }
        return object;
    }

    /** Returns the object of a group, which is optional until a field of it is needed. */
    private static ObjectNode group(ObjectNode object, String name, boolean mustBeFilled) {
        ObjectNode groups = SchemaNodes.properties(object);
        if (!groups.has(name)) {
            ObjectNode group = orNull(SchemaNodes.object());
            if (mustBeFilled) {
                group.put("minProperties", 1);
            }
            groups.set(name, group);
        }
        return (ObjectNode) groups.get(name);
    }

    private static void need(ObjectNode object, String group) {
        ((ObjectNode) SchemaNodes.properties(object).get(group)).put("type", "object");
        object.withArrayProperty("required").add(group);
    }

    private ObjectNode schema(FieldType<?> type, String at) {
        if (type instanceof InputObject<?, ?> object) {
            return object(object, at);
        }
        if (type instanceof InputList<?, ?> list) {
            return SchemaNodes.array(object(list.element(), at + "/N"));
        }
        ObjectNode schema = type instanceof NameSetType<?> names
                ? SchemaNodes.array(value(names.element())).put("uniqueItems", true)
                : value((ValueType<?>) type);
        String meaning = meanings.get(at.replace("/joined/N/doctor/", "/company/doctors/N/"));
        if (meaning == null) {
            throw new IllegalStateException("the README does not list " + at);
        }
        return described(schema, meaning);
    }

    private static ObjectNode value(ValueType<?> type) {
        if (type == ValueType.DATE) {
            return SchemaNodes.day();
        }
        if (type == ValueType.TEXT) {
            return SchemaNodes.text();
        }
        if (type == ValueType.INDIVIDUAL_SCHEME) {
            return SchemaNodes.oneOf(List.of(Scheme.INDIVIDUAL.key()));
        }
        if (type == ValueType.POSTS) {
            return SchemaNodes.pattern("^(?=.*[1-9])[0-9]{1,3}(\\.[0-9]{1,4})?$");
        }
        if (type == ValueType.SHARE) {
            return SchemaNodes.pattern("^(0(\\.[0-9]{1,50})?|1(\\.0{1,50})?)$");
        }
        if (type == ValueType.EUROS) {
            return SchemaNodes.pattern("^[0-9]{1,7}(\\.[0-9]{1,2})?$");
        }
        if (type == ValueType.SPECIALTY) {
            return specialty();
        }
        return switch (type.form()) {
            case TEXT -> SchemaNodes.oneOf(type.accepted());
            case YES_OR_NO -> SchemaNodes.yesOrNo();
            case WHOLE_NUMBER -> range(type.accepted().get(0));
        };
    }

    /** The name of the constant, the English name of the reference list, or the two digits of the fund's code. */
    private static ObjectNode specialty() {
        List<String> names = Stream.concat(
                        AcceptedValues.names(Specialty.class).stream(),
                        Arrays.stream(Specialty.values())
                                .map(specialty -> EnumNames.of(specialty).in(Locale.ENGLISH)))
                .distinct()
                .toList();
        return SchemaNodes.anyOf(List.of(SchemaNodes.oneOf(names), SchemaNodes.pattern("^[0-9]{2}$")));
    }

    private static ObjectNode range(String accepted) {
        String[] bounds = accepted.split("\\.\\.");
        return SchemaNodes.whole(Integer.parseInt(bounds[0]), Integer.parseInt(bounds[1]));
    }
}
