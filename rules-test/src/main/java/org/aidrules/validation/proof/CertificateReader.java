package org.aidrules.validation.proof;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.error.Defect;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;

/** Reads a certificate, or collects every error of its file. */
final class CertificateReader {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final List<InputError> errors = new ArrayList<>();

    private CertificateReader() {}

    static Certificate read(byte[] bytes) {
        JsonNode root;
        try {
            root = MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new InvalidInputException(List.of(
                    new InputError("", Optional.empty(), ProofMessages.text("certificate.notJson"), List.of())));
        }
        CertificateReader reader = new CertificateReader();
        Certificate read = reader.certificate(root);
        if (!reader.errors.isEmpty()) {
            throw new InvalidInputException(reader.errors);
        }
        return read;
    }

    private Certificate certificate(JsonNode root) {
        if (root.path("format").asInt() != 1) {
            errors.add(InputError.notAccepted("/format", root.path("format").asText(), List.of("1")));
        }
        JsonNode digest = root.at("/rules/digest");
        Map<String, Long> cells = new LinkedHashMap<>();
        root.path("tables")
                .properties()
                .forEach(table -> cells.put(table.getKey(), number(table.getValue(), "/tables/" + table.getKey())));
        List<Defect> defects = new ArrayList<>();
        JsonNode all = root.path("defects");
        for (int i = 0; i < all.size(); i++) {
            defect(all.get(i), "/defects/" + i).ifPresent(defects::add);
        }
        Certificate read = new Certificate(
                text(root, "/revision", ""),
                text(root, "/rules/release", ""),
                digest.isNull() ? Optional.empty() : Optional.of(text(root, "/rules/digest", "")),
                cells,
                number(root.path("cells"), "/cells"),
                defects);
        if (!all.isArray()) {
            errors.add(InputError.missing("/defects", List.of("[…]")));
        } else if (!root.path("sound").isBoolean() || root.path("sound").booleanValue() != all.isEmpty()) {
            errors.add(InputError.notAccepted(
                    "/sound", root.path("sound").asText(), List.of(String.valueOf(all.isEmpty()))));
        }
        return read;
    }

    private Optional<Defect> defect(JsonNode node, String at) {
        String kind = text(node, "/kind", at);
        List<String> kinds = Arrays.stream(Defect.Kind.values()).map(Enum::name).toList();
        if (!kinds.contains(kind)) {
            errors.add(InputError.notAccepted(at + "/kind", kind, kinds));
            return Optional.empty();
        }
        List<String> rows = new ArrayList<>();
        node.path("rows").forEach(row -> rows.add(row.asText()));
        Map<String, String> facts = new LinkedHashMap<>();
        node.path("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
        return Optional.of(new Defect(
                Defect.Kind.valueOf(kind),
                text(node, "/table", at),
                rows,
                facts,
                new LocalizedText(text(node, "/message/en", at), text(node, "/message/fr", at))));
    }

    private String text(JsonNode node, String pointer, String under) {
        JsonNode found = node.at(pointer);
        if (!found.isTextual()) {
            errors.add(InputError.missing(under + pointer, List.of("\"…\"")));
        }
        return found.asText();
    }

    private long number(JsonNode node, String at) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
            errors.add(InputError.notAccepted(at, node.asText(), List.of("0..")));
            return 0;
        }
        return node.longValue();
    }
}
