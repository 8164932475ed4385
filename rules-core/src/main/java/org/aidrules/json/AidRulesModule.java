package org.aidrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.util.VersionUtil;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.aidrules.AidRules;
import org.aidrules.contract.AidAgenda;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidOptions;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.contract.SharedContract;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;

/**
 * A Jackson module: a mapper that has it reads inputs and writes inputs and results in the form of the command line, which is
 * also that of {@link ContractReader} and {@link ContractWriter}. Immutable.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(AidRulesModule.of(rules).in(Locale.FRENCH)).build();
 * AidApplication application = mapper.readValue(json, AidApplication.class);
 * String result = mapper.writeValueAsString(rules.plan(application));
 * }</pre>
 *
 * <p>It reads and writes {@link AidApplication} (the input of a plan), {@link SharedContract} (the input of a settlement),
 * {@link ContractHistory} (the fields of the latter beside {@code contract}) and {@link SavedResult}. It writes {@link
 * AidPlan}, {@link AidSettlement}, {@link AidOptions}, {@link AidAgenda}, {@link RulesetVersion}, {@link Reason}, {@link Notice}, {@link InputError}, {@link
 * InvalidInputException} as {@code {"errors": […]}}, and {@link LocalizedText} as a text in the language of the module. A
 * part of a result, such as a year, has no form of its own.
 *
 * <p>What is read has been validated by the rules, a history alone by its form only. Wrong input is an {@link
 * InvalidDocumentException} with every error; text that is no JSON is Jackson's own exception.
 */
public final class AidRulesModule extends Module {

    private final AidRules rules;
    private final Locale language;
    private final ReasonDetail detail;

    private AidRulesModule(AidRules rules, Locale language, ReasonDetail detail) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.language = Objects.requireNonNull(language, "language");
        this.detail = Objects.requireNonNull(detail, "detail");
    }

    /**
     * Obtains a module that writes sentences in English and reasons in full.
     *
     * @param rules the rules that validate what is read
     * @return the module
     */
    public static AidRulesModule of(AidRules rules) {
        return new AidRulesModule(rules, Locale.ENGLISH, ReasonDetail.FULL);
    }

    /**
     * Obtains the same module, which writes sentences in another language.
     *
     * @param language French, or English where it is any other
     * @return the module
     */
    public AidRulesModule in(Locale language) {
        return new AidRulesModule(rules, language, detail);
    }

    /**
     * Obtains the same module, which writes the reasons of results in another detail.
     *
     * @param detail how much of the reasons is written
     * @return the module
     */
    public AidRulesModule withReasons(ReasonDetail detail) {
        return new AidRulesModule(rules, language, detail);
    }

    @Override
    public String getModuleName() {
        return "aidrules";
    }

    @Override
    public Version version() {
        return VersionUtil.parseVersion(AidRules.release(), "org.aidrules", "rules-core");
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(serializers(ContractWriter.in(language).withReasons(detail)));
        context.addDeserializers(deserializers(ContractReader.of(rules)));
    }

    private SimpleSerializers serializers(ContractWriter writer) {
        SimpleSerializers all = new SimpleSerializers();
        object(all, AidPlan.class, writer::writePlan);
        object(all, OrganisationPlan.class, writer::writePlan);
        object(all, AidSettlement.class, writer::writeSettlement);
        object(all, ContractReview.class, writer::writeReview);
        object(all, AidOptions.class, writer::writeOptions);
        object(all, AidAgenda.class, writer::writeAgenda);
        object(all, RulesetVersion.class, writer::writeRules);
        object(all, InputError.class, writer::writeError);
        object(all, InvalidInputException.class, (refusal, out) -> writer.writeErrors(refusal.errors(), out));
        object(all, Notice.class, writer::writeNotice);
        object(all, SavedResult.class, SavedResult::writeFields);
        object(all, AidApplication.class, (input, out) -> fields(writer.application(input), out));
        object(all, OrganisationApplication.class, (input, out) -> fields(writer.application(input), out));
        object(all, ContractHistory.class, (input, out) -> fields(writer.history(input), out));
        object(
                all,
                SharedContract.class,
                (input, out) -> fields(writer.contract(input.application(), input.history()), out));
        all.addSerializer(Reason.class, new Writing<>(Reason.class, writer::writeReason));
        all.addSerializer(
                LocalizedText.class,
                new Writing<>(LocalizedText.class, (text, out) -> out.writeString(text.in(language))));
        return all;
    }

    private static SimpleDeserializers deserializers(ContractReader reader) {
        SimpleDeserializers all = new SimpleDeserializers();
        all.addDeserializer(AidApplication.class, new Reading<>(reader::application));
        all.addDeserializer(OrganisationApplication.class, new Reading<>(reader::organisation));
        all.addDeserializer(ContractHistory.class, new Reading<>(reader::history));
        all.addDeserializer(SharedContract.class, new Reading<>(reader::contract));
        all.addDeserializer(SavedResult.class, new Reading<>(SavedResult::of));
        return all;
    }

    /** Writes an object, or its fields, to a generator. */
    @FunctionalInterface
    private interface Content<T> {
        void write(T object, JsonGenerator out) throws IOException;
    }

    private static <T> void object(SimpleSerializers all, Class<T> type, Content<T> fields) {
        all.addSerializer(type, new Writing<>(type, (object, out) -> {
            out.writeStartObject();
            fields.write(object, out);
            out.writeEndObject();
        }));
    }

    private static void fields(ObjectNode object, JsonGenerator out) throws IOException {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            out.writeFieldName(field.getKey());
            out.writeTree(field.getValue());
        }
    }

    /** Writes one type. */
    private static final class Writing<T> extends JsonSerializer<T> {

        private final Class<T> type;
        private final Content<T> content;

        Writing(Class<T> type, Content<T> content) {
            this.type = type;
            this.content = content;
        }

        @Override
        public Class<T> handledType() {
            return type;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            content.write(value, out);
        }
    }

    /** Reads one type. */
    private static final class Reading<T> extends JsonDeserializer<T> {

        private final Function<JsonDocument, T> content;

        Reading(Function<JsonDocument, T> content) {
            this.content = content;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonDocument document = JsonDocument.read(parser);
            try {
                return content.apply(document);
            } catch (InvalidInputException e) {
                throw new InvalidDocumentException(parser, e);
            }
        }
    }
}
