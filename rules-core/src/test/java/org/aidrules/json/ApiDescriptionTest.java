package org.aidrules.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.aidrules.AidRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas and the OpenAPI description in the jar are those that the catalogue of fields gives. After a change of a field
 * or of a result, the system property {@code write.schemas} writes them anew.
 */
class ApiDescriptionTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path FOLDER = Path.of("src", "main", "resources", "org", "aidrules", "json-schema");
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance);

    private static Stream<String> names() {
        return ApiDescription.files().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theJarHoldsWhatTheCatalogueGives(String name) throws IOException {
        String made =
                MAPPER.writer(PRINTER).writeValueAsString(ApiDescription.files().get(name)) + "\n";
        if (Boolean.getBoolean("write.schemas")) {
            Files.writeString(FOLDER.resolve(name), made);
            return;
        }
        try (InputStream shipped = AidRules.class.getResourceAsStream("/org/aidrules/json-schema/" + name)) {
            assertNotNull(shipped, name);
            assertEquals(
                    made, new String(shipped.readAllBytes(), StandardCharsets.UTF_8), "run with -Dwrite.schemas=true");
        }
    }

    @Test
    void theFolderHoldsNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> found = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertEquals(names().collect(Collectors.toSet()), found);
        }
    }

    /** A folder whose name is that of a package would be closed to other modules. */
    @Test
    void theFolderIsNoPackage() {
        assertTrue(SourceVersion.isName("org.aidrules.json"));
        assertFalse(SourceVersion.isName("org.aidrules." + FOLDER.getFileName()));
    }

    /** No schema needs another file. */
    @ParameterizedTest
    @MethodSource("names")
    void everyReferenceIsResolvedInItsFile(String name) {
        ObjectNode file = ApiDescription.files().get(name);
        Set<String> references = new TreeSet<>(file.findValuesAsText("$ref"));
        references.forEach(reference -> {
            assertTrue(reference.startsWith("#/"), reference);
            assertFalse(file.at(reference.substring(1)).isMissingNode(), reference);
        });
    }

    @Test
    void openApiDescribesEveryOperationWithTheSameSchemas() {
        Map<String, ObjectNode> files = ApiDescription.files();
        JsonNode openApi = files.get("openapi.json");
        assertEquals("3.1.0", openApi.get("openapi").textValue());
        assertEquals(AidRules.release(), openApi.at("/info/version").textValue());
        for (String path : List.of("plan", "settle", "review")) {
            JsonNode post = openApi.get("paths").get("/" + path).get("post");
            assertEquals(path, post.get("operationId").textValue());
            assertEquals(
                    Set.of("200", "400", "422"),
                    Set.copyOf(Stream.of("200", "400", "422")
                            .filter(post.get("responses")::has)
                            .toList()));
            assertTrue(post.at("/responses/422/content/application~1problem+json/schema/$ref")
                    .textValue()
                    .endsWith("/Problem"));
        }
        JsonNode schemas = openApi.at("/components/schemas");
        assertEquals(
                files.get("plan-input.schema.json").get("properties"),
                schemas.get("PlanInput").get("properties"));
        assertEquals(
                files.get("plan-output.schema.json").get("required"),
                schemas.get("Plan").get("required"));
    }
}
