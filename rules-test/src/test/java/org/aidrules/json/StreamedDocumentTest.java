package org.aidrules.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.ContractFields;
import org.aidrules.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A document is read from its tokens, or as a tree where something is odd. Both give the same answer, error for error and
 * byte for byte: shown for every field of a document in which every field is given, with everything that a field may hold
 * by mistake.
 */
class StreamedDocumentTest {

    private static final AidRules RULES = AidRules.standard();
    private static final ContractReader READER = ContractReader.of(RULES);
    private static final ContractWriter WRITER = ContractWriter.in(Locale.FRENCH);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String PLAN = """
            {"scheme":"individual","signedOn":"2022-03-01","hiredOn":"2022-04-01","revision":"avenant-7","option":"HALF",
            "practice":{"specialty":"GENERAL_MEDICINE","sector":"SECTOR_1","zone":"ZIP","departmentShortOfSpecialty":false,
            "grouped":true,"coordinated":"IN_PLACE","forfaitStructureValidated":true,"ccamFeeShare":"0.10",
            "newlyEstablished":false,"particularPractice":false,"doctorAge":48,"derogations":["RQTH","ALD"],
            "secretaryPromoted":false},
            "patients":{"attendingAdults":1300,"attendingAll":1520,"activeFile":2355},
            "bands":{"attending":"P70_P90","activeFile":"P70_P90"},
            "targets":{"attendingAdults":1400,"attendingAll":1700,"activeFile":2600},
            "assistant":{"profile":"MEDICAL_SECRETARY","experienceYears":2,"diplomaLevel":4,"trainingOn":"2022-09-01","validAfgsu1":true,"holdsCqp":false},
            "earlier":{"signedOn":"2019-09-01","option":"HALF","targetsMet":true},
            "move":{"on":"2023-09-01","option":"HALF","patients":{"attendingAdults":1200,"activeFile":2400},
            "bands":{"attending":"P70_P90","activeFile":"P70_P90"}}}""";

    private static final String SETTLEMENT = """
            {"contract":{"signedOn":"2021-06-01","option":"HALF","practice":{"specialty":"CARDIOLOGY","sector":"SECTOR_1",
            "grouped":true,"coordinated":"IN_PLACE","forfaitStructureValidated":true},"patients":{"activeFile":2000},
            "bands":{"activeFile":"P70_P90"}},
            "years":[{"year":3,"observed":{"activeFile":2188},"suspended":false,"paid":"100.00"},
            {"year":4,"observed":{"activeFile":2150}}],
            "obligations":[{"kind":"TRAINING_STARTED","metOn":"2022-09-05"},
            {"kind":"QUALIFICATION_OBTAINED","metOn":"2024-03-18"}],
            "agreedTargets":[{"from":"2022-09-01","measure":"ACTIVE_FILE","target":2500}],
            "ended":{"by":"DOCTOR","noticeOn":"2025-10-01","on":"2026-02-01"},
            "absences":[{"from":"2023-09-01","to":"2023-10-15","replaced":false,"amended":true}],
            "changes":[{"from":"2024-06-01","option":"FULL","zone":"ZIP","sector":"SECTOR_1","doctorAge":60}],
            "evaluatedOn":"2026-06-30"}""";

    /** What may stand at the place of a value by mistake, and what is unusual without being wrong. */
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-5",
            "7.0",
            "2.355e3",
            "1e400000000",
            "99999999999",
            "1".repeat(90),
            "\"\"",
            "\"HALF\"",
            "\"H\\u0041LF\"",
            "\"collective\"",
            "\"2022-02-30\"",
            "\"2022-2-3\"",
            "\"NOT_GIVEN\"",
            "\"é😀\"",
            "\"\\ud83d\"",
            "\"" + "x".repeat(200) + "\"",
            "[]",
            "[1]",
            "[null]",
            "[{}]",
            "[\"RQTH\",\"RQTH\"]",
            "{}",
            "{\"a\":1,\"a\":2}",
            "{\"activeFile\":null}",
            "{\"attending\":\"P70_P90\"}");

    /** An operation on a document. */
    private interface Operation {
        String answer(JsonDocument document) throws IOException;
    }

    @Test
    void theDocumentsGiveEveryField() throws IOException {
        ObjectNode plan = object(PLAN);
        ContractFields.APPLICATION
                .fields()
                .forEach(field -> assertFalse(plan.at(field.pointer()).isMissingNode(), field.pointer()));
        ObjectNode settlement = object(SETTLEMENT);
        ContractFields.HISTORY
                .fields()
                .forEach(field -> assertFalse(settlement.at(field.pointer()).isMissingNode(), field.pointer()));
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAN, SETTLEMENT})
    void whatIsPlainlyRightIsReadWithoutATree(String json) {
        JsonDocument document = JsonDocument.read(json.getBytes(StandardCharsets.UTF_8));
        assertTrue(document.stream(tokens -> json.equals(PLAN)
                        ? new StreamingFieldReader(tokens, RULES::findSpecialty).draft(ContractFields.APPLICATION)
                        : ContractForm.streamed(document, tokens, RULES::findSpecialty, List.of()))
                .isPresent());
    }

    @Test
    void everyChangeOfEveryFieldGivesTheSameAnswer() throws IOException {
        assertTrue(changes(PLAN) > 800);
        assertTrue(changes(SETTLEMENT) > 800);
    }

    /** Errors of the form, space, encodings, and documents that are none. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "[]", "7", "\"a\"", "{", "{}", "{} x", "{}{}", "{\"a\"", "\u0000{}", "// c"})
    void whatIsNoObjectGivesTheSameAnswer(String json) throws IOException {
        compare(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAN, SETTLEMENT})
    void theFormOfADocumentMakesNoDifference(String json) throws IOException {
        String one = json.replace("\n", "");
        compare(one.replace(",", " , \t").replace("{", "{ "));
        compare("\uFEFF" + one);
        compare(one + ",");
        compare(one.substring(0, one.length() - 1));
        compare(one.replace("\"option\"", "\"opti\\u006fn\""));
        compare(one.replace("\"newlyEstablished\"", "\"newlySettled\""));
        compare(one.replace("\"option\"", "\"optïon\""));
        compare("[".repeat(40) + one);
        compare(new String(one.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1));
    }

    /** Puts each odd value in each place, leaves each field out, gives it twice, and adds one that is unknown. */
    private static int changes(String json) throws IOException {
        List<String> changed = new ArrayList<>();
        for (String at : places(MAPPER.readTree(json), "").toList()) {
            ODD.forEach(odd -> changed.add(replace(json, at, odd)));
            changed.add(edit(json, at, parent -> remove(parent, last(at))));
            JsonNode value = MAPPER.readTree(json).at(at);
            changed.add(replace(json, at, value + ",\"" + last(at) + "\":" + value));
            changed.add(replace(json, at, value + ",\"unknown~/\":null"));
        }
        for (String document : changed) {
            compare(document);
        }
        return changed.size();
    }

    private static void compare(String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        for (Operation operation : List.<Operation>of(StreamedDocumentTest::plan, StreamedDocumentTest::settle)) {
            JsonDocument asTree = JsonDocument.readLine(bytes, 7);
            asTree.root(); // from now on it is read from its tree
            assertEquals(operation.answer(asTree), operation.answer(JsonDocument.readLine(bytes, 7)), json);
        }
    }

    private static String plan(JsonDocument document) throws IOException {
        return written(document, out -> WRITER.writePlan(READER.plan(document), out));
    }

    private static String settle(JsonDocument document) throws IOException {
        return written(document, out -> WRITER.writeSettlement(READER.settle(document), out));
    }

    /** Writes fields. */
    private interface Fields {
        void writeTo(JsonGenerator out) throws IOException;
    }

    private static String written(JsonDocument document, Fields fields) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (JsonGenerator out = JsonLines.to(json)) {
            out.writeStartObject();
            try {
                fields.writeTo(out);
                out.writeFieldName("input");
                document.writeTo(out);
            } catch (InvalidInputException e) {
                WRITER.writeErrors(e.errors(), out);
            }
            out.writeEndObject();
        }
        return json.toString(StandardCharsets.UTF_8);
    }

    private static Stream<String> places(JsonNode node, String at) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            names.add(String.valueOf(i));
        }
        return names.stream()
                .map(name -> at + "/" + name)
                .flatMap(place ->
                        Stream.concat(Stream.of(place), places(node.at(place.substring(at.length())), place)));
    }

    /** Puts a text in the place of a value, be it JSON or not. */
    private static String replace(String json, String at, String text) {
        String mark = "\"@\"";
        return edit(json, at, parent -> {
                    if (parent instanceof ArrayNode array) {
                        array.set(Integer.parseInt(last(at)), "@");
                    } else {
                        ((ObjectNode) parent).put(last(at), "@");
                    }
                })
                .replace(mark, text);
    }

    private static String edit(String json, String at, Consumer<JsonNode> change) {
        try {
            JsonNode root = MAPPER.readTree(json);
            change.accept(root.at(at.substring(0, at.lastIndexOf('/'))));
            return root.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(JsonNode parent, String name) {
        if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(name));
        } else {
            ((ObjectNode) parent).remove(name);
        }
    }

    private static String last(String at) {
        return at.substring(at.lastIndexOf('/') + 1);
    }

    private static ObjectNode object(String json) throws IOException {
        return (ObjectNode) MAPPER.readTree(json);
    }
}
