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
        List<Warning> warnings = new ArrayList<>();
        for (int i = 0; i < root.path("warnings").size(); i++) {
            warning(root.path("warnings").get(i), "/warnings/" + i).ifPresent(warnings::add);
        }
        Certificate read = new Certificate(
                text(root, "/revision", ""),
                new Certificate.Rules(
                        text(root, "/rules/release", ""),
                        digest.isNull() ? Optional.empty() : Optional.of(text(root, "/rules/digest", "")),
                        texts(root.at("/rules/altered")),
                        texts(root.at("/rules/drafts"))),
                cells,
                number(root.path("cells"), "/cells"),
                defects,
                warnings);
        if (!all.isArray()) {
            errors.add(InputError.missing("/defects", List.of("[…]")));
        } else if (!root.path("sound").isBoolean() || root.path("sound").booleanValue() != all.isEmpty()) {
            errors.add(InputError.notAccepted(
                    "/sound", root.path("sound").asText(), List.of(String.valueOf(all.isEmpty()))));
        }
        return read;
    }

    private Optional<Defect> defect(JsonNode node, String at) {
        Optional<Defect.Kind> kind = kind(Defect.Kind.values(), node, at);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> facts = new LinkedHashMap<>();
        node.path("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
        return Optional.of(
                new Defect(kind.get(), text(node, "/table", at), texts(node.path("rows")), facts, message(node, at)));
    }

    private Optional<Warning> warning(JsonNode node, String at) {
        return kind(Warning.Kind.values(), node, at)
                .map(kind -> new Warning(kind, text(node, "/table", at), texts(node.path("rows")), message(node, at)));
    }

    private <E extends Enum<E>> Optional<E> kind(E[] kinds, JsonNode node, String at) {
        String name = text(node, "/kind", at);
        Optional<E> kind =
                Arrays.stream(kinds).filter(known -> known.name().equals(name)).findFirst();
        if (kind.isEmpty()) {
            errors.add(InputError.notAccepted(
                    at + "/kind", name, Arrays.stream(kinds).map(Enum::name).toList()));
        }
        return kind;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private LocalizedText message(JsonNode node, String at) {
        return new LocalizedText(text(node, "/message/en", at), text(node, "/message/fr", at));
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
