package com.example.aid;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.aid.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aidrules.cli.Main;
import org.junit.jupiter.api.Test;

/**
 * The service with tables of one's own, as it is delivered: Drools compiles them from the jars inside the jar when the service
 * starts. The command line answers the same inputs in this process.
 */
class OverlayIT {

    private static final String JAR = System.getProperty("service.jar");
    private static final Path EXAMPLES = Path.of("..", "..", "examples");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void answersAsTheCommandLineDoes() throws IOException, InterruptedException {
        try (ServiceProcess service = new ServiceProcess("-jar", JAR)) {
            Http http = service.untilReady();
            for (String language : List.of("en", "fr")) {
                for (String input : List.of("plan.json", "convention-2024.json")) {
                    sameAsCommand(http, language, "plan", EXAMPLES.resolve(input));
                }
                for (String input : List.of("settle.json", "life.json")) {
                    sameAsCommand(http, language, "settle", EXAMPLES.resolve(input));
                }
            }
            assertThat(service.warningsUntilStopped()).isEmpty();
        }
    }

    @Test
    void answersFromADraft() throws IOException, InterruptedException {
        Path folder = EXAMPLES.resolve("igas-2023");
        try (ServiceProcess service = new ServiceProcess("-jar", JAR, "--aid.overlay=" + folder)) {
            JsonNode plan = sameAsCommand(
                    service.untilReady(), "fr", "plan", EXAMPLES.resolve("draft.json"), "--overlay", folder.toString());
            assertThat(plan.at("/rules/drafts/0").asText()).isEqualTo("igas-2023");
            assertThat(service.warningsUntilStopped()).isEmpty();
        }
    }

    @Test
    void answersFromATableInPlaceOfAShippedOne() throws IOException, InterruptedException {
        Path folder = EXAMPLES.resolve("convention-2024-targets");
        try (ServiceProcess service = new ServiceProcess("-jar", JAR, "--aid.overlay=" + folder)) {
            JsonNode plan = sameAsCommand(
                    service.untilReady(),
                    "en",
                    "plan",
                    EXAMPLES.resolve("convention-2024.json"),
                    "--overlay",
                    folder.toString());
            assertThat(plan.at("/rules/altered/0").asText()).isEqualTo("convention-2024/targets");
            assertThat(service.warningsUntilStopped()).isEmpty();
        }
    }

    /** Asks the service and the command, compares the two in every byte but space, and returns the answer. */
    private static JsonNode sameAsCommand(Http http, String language, String command, Path input, String... options)
            throws IOException, InterruptedException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = Stream.concat(
                        Stream.of(command, "--json", "--lang", language, input.toString()), Stream.of(options))
                .toArray(String[]::new);
        assertThat(Main.run(out, err, arguments)).as(err.toString()).isZero();
        Answer answer = http.post("/" + command, Files.readString(input), language);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.writeValueAsString(answer.json())).isEqualTo(JSON.writeValueAsString(JSON.readTree(out.toString())));
        return answer.json();
    }
}
