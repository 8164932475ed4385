package com.example.aid;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.aid.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the service answers to a client. The figures are those of the examples in the library's documentation. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ServiceTest {

    @LocalServerPort
    private int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @Test
    void aPlanHasItsFiguresItsReasonsAndItsInput() throws IOException, InterruptedException {
        Answer answer = http.post("/plan", Http.input("plan.json"), "en");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("application/json");
        JsonNode plan = answer.json();
        assertThat(plan.get("eligibility").asText()).isEqualTo("ELIGIBLE");
        assertThat(Http.texts(plan.get("years"), "maximumAid"))
                .containsExactly("36000.00", "27000.00", "21000.00", "22000.00", "22000.00");
        assertThat(plan.at("/years/0/payments/0/on").asText()).isEqualTo("2022-03-16");
        assertThat(plan.at("/years/0/payments/0/amount").asText()).isEqualTo("25200.00");
        assertThat(plan.at("/years/0/reasons/0/text").asText())
                .isEqualTo("Full-time assistant, year 1: at most €36,000.");
        assertThat(plan.get("input")).isEqualTo(new ObjectMapper().readTree(Http.input("plan.json")));
    }

    @Test
    void aSettlementHasItsTotal() throws IOException, InterruptedException {
        Answer answer = http.post("/settle", Http.input("settle.json"), "en");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Http.texts(answer.json().get("years"), "aid"))
                .containsExactly("18000.00", "13500.00", "10500.00", "6300.00", "11000.00");
        assertThat(answer.json().get("total").asText()).isEqualTo("59300.00");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Assistant à temps plein",
        "'fr-BE, en;q=0.5', Assistant à temps plein",
        "'de, fr;q=0.5, en;q=0.1', Assistant à temps plein",
        "en-GB, Full-time assistant",
        "de, Full-time assistant"
    })
    void sentencesAreInTheLanguageOfTheRequest(String accepted, String start) throws IOException, InterruptedException {
        JsonNode plan = http.post("/plan", Http.input("plan.json"), accepted).json();
        assertThat(plan.at("/years/0/reasons/0/text").asText()).startsWith(start);
    }

    private static final String FAULTS = "{ \"signedOn\": \"2022-13-01\", \"option\": \"FULL\", \"optoin\": \"HALF\","
            + " \"practice\": { \"specialty\": \"GENERAL_MEDICINE\", \"sector\": \"SECTOR_3\" },"
            + " \"patients\": { \"activeFile\": -1 } }";

    @Test
    void everyFaultOfAnInputIsListed() throws IOException, InterruptedException {
        Answer answer = http.post("/plan", FAULTS, "en");
        JsonNode problem = problem(answer, 422, "The input has errors");
        JsonNode errors = problem.get("errors");
        assertThat(Http.texts(errors, "at"))
                .containsExactlyInAnyOrder("/signedOn", "/optoin", "/practice/sector", "/patients/activeFile");
        JsonNode sector = error(errors, "/practice/sector");
        assertThat(sector.get("found").asText()).isEqualTo("SECTOR_3");
        assertThat(sector.get("message").asText()).isEqualTo("this is not accepted here");
        assertThat(sector.get("accepted")).extracting(JsonNode::asText).contains("SECTOR_1", "NOT_CONTRACTED");
    }

    @Test
    void faultsAreDescribedInFrench() throws IOException, InterruptedException {
        JsonNode problem = problem(http.post("/plan", FAULTS, "fr"), 422, "L'entrée comporte des erreurs");
        assertThat(error(problem.get("errors"), "/practice/sector").get("message").asText())
                .isEqualTo("cette valeur n'est pas admise ici");
    }

    @ParameterizedTest
    @CsvSource({"[], ''", "{} {}, 'line 1, column 4'", "'{ \"option\": \"HALF\", \"option\": \"FULL\" }', /option"})
    void whatIsJsonButNoInputIsRefused(String body, String at) throws IOException, InterruptedException {
        JsonNode errors = problem(http.post("/plan", body, "en"), 422, "The input has errors")
                .get("errors");
        assertThat(Http.texts(errors, "at")).contains(at);
    }

    @Test
    void faultsOfAContractHaveTheirPlaceInTheSettlement() throws IOException, InterruptedException {
        String input = Http.input("settle.json").replace("CARDIOLOGY", "ASTROLOGY").replace("\"year\": 3", "\"year\": 6");
        JsonNode errors = problem(http.post("/settle", input, "en"), 422, "The input has errors")
                .get("errors");
        assertThat(Http.texts(errors, "at"))
                .containsExactlyInAnyOrder("/contract/practice/specialty", "/years/0/year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ \"signedOn\": ", "{ 'signedOn': 1 }", "hello", "{ \"option\": NaN }"})
    void whatIsNoJsonIsRefusedWithItsPlace(String body) throws IOException, InterruptedException {
        JsonNode errors = problem(http.post("/plan", body, "en"), 400, "The body is not JSON")
                .get("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).get("at").asText()).startsWith("line 1, column ");
    }

    @ParameterizedTest
    @CsvSource({"en, The body is missing", "fr, Le corps manque"})
    void anEmptyBodyIsRefused(String language, String title) throws IOException, InterruptedException {
        problem(http.post("/settle", "", language), 400, title);
    }

    @Test
    void aBodyAboveTheLimitIsRefused() throws IOException, InterruptedException {
        String allowed = Http.input("plan.json") + " ".repeat(60_000);
        String large = Http.input("plan.json") + " ".repeat(64 * 1024);
        assertThat(http.post("/plan", allowed, "en").status()).isEqualTo(200);
        assertThat(http.postInChunks("/plan", allowed).status()).isEqualTo(200);
        problem(http.post("/plan", large, "en"), 413, "Payload Too Large");
        problem(http.postInChunks("/plan", large), 413, "Payload Too Large");
    }

    @Test
    void anotherMediaTypeOrMethodIsRefused() throws IOException, InterruptedException {
        problem(http.post("/plan", "<plan/>", "Content-Type", "application/xml"), 415, "Unsupported Media Type");
        problem(http.get("/plan"), 405, "Method Not Allowed");
        problem(http.get("/plans"), 404, "Not Found");
    }

    @Test
    void theOptionsAreSideBySide() throws IOException, InterruptedException {
        JsonNode options = http.post("/options", Http.input("options.json"), "en").json();
        assertThat(Http.texts(options.get("options"), "option")).containsExactly("THIRD", "HALF", "FULL");
        assertThat(options.at("/options/1/fiveYears/atMost").asText()).isEqualTo("91000.00");
    }

    @Test
    void theAgendaListsTheDaysOfAContract() throws IOException, InterruptedException {
        JsonNode agenda = http.post("/agenda", Http.input("settle.json"), "en").json();
        assertThat(agenda.at("/entries/0/on").asText()).isEqualTo("2021-06-16");
        assertThat(agenda.at("/entries/0/amount").asText()).isEqualTo("12600.00");
    }

    @Test
    void theServiceIsUpWithItsRules() throws IOException, InterruptedException {
        Answer health = http.get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().at("/components/rulesReady/status").asText()).isEqualTo("UP");
        assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void theDescriptionNamesWhatTheServiceOffers() throws IOException, InterruptedException {
        Answer answer = http.get("/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("application/json");
        JsonNode description = answer.json();
        assertThat(description.get("openapi").asText()).startsWith("3.1");
        assertThat(description.at("/paths/~1plan/post/responses").fieldNames()).toIterable().contains("200", "400", "422");
        assertThat(description.at("/paths/~1settle/post").isObject()).isTrue();
        assertThat(description.at("/paths/~1options/post").isObject()).isTrue();
        assertThat(description.at("/paths/~1agenda/post").isObject()).isTrue();
    }

    @Test
    void thePageOfTheDescriptionFindsAllItNeeds() throws IOException, InterruptedException {
        Answer page = http.get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("webjars/swagger-ui/swagger-ui-bundle.js", "webjars/swagger-ui/swagger-ui.css");
        assertThat(http.get("/webjars/swagger-ui/swagger-ui-bundle.js").body()).contains("SwaggerUIBundle");
        assertThat(http.get("/webjars/swagger-ui/swagger-ui.css").status()).isEqualTo(200);
    }

    private static JsonNode problem(Answer answer, int status, String title) throws IOException {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).isEqualTo(title);
        return problem;
    }

    private static JsonNode error(JsonNode errors, String at) {
        for (JsonNode error : errors) {
            if (error.get("at").asText().equals(at)) {
                return error;
            }
        }
        throw new AssertionError("no error at " + at + " in " + errors);
    }
}
