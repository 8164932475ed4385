package com.example.aid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Asks the service over HTTP, as a client of another program does. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;

    public Http(int port) {
        this.port = port;
    }

    /** An answer of the service. */
    public record Answer(int status, String type, String body) {
        public JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET());
    }

    /** Sends JSON and accepts sentences in a language. */
    public Answer post(String path, String json, String language) throws IOException, InterruptedException {
        return post(path, json, "Content-Type", "application/json", "Accept-Language", language);
    }

    public Answer post(String path, String body, String... headers) throws IOException, InterruptedException {
        return answer(request(path).headers(headers).POST(BodyPublishers.ofString(body)));
    }

    /** Sends JSON in chunks, without its length. */
    public Answer postInChunks(String path, String json) throws IOException, InterruptedException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(response.statusCode(), type, response.body());
    }

    /** Returns an input of the tests. */
    public static String input(String name) throws IOException {
        try (InputStream stream = Http.class.getResourceAsStream("/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Returns the texts of a field of each element of an array. */
    public static String[] texts(JsonNode array, String field) {
        String[] texts = new String[array.size()];
        Arrays.setAll(texts, n -> array.get(n).path(field).asText());
        return texts;
    }
}
