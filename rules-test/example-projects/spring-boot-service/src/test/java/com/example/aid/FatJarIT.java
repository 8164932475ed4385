package com.example.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as it is delivered: {@code java -jar}, with the libraries as jars inside the jar. */
class FatJarIT {

    private static final String JAR = System.getProperty("service.jar");

    @Test
    void answersWithoutAWarning() throws IOException, InterruptedException {
        try (ServiceProcess service = new ServiceProcess("-jar", JAR)) {
            Http http = service.untilReady();
            assertThat(http.get("/actuator/health").status()).isEqualTo(200);
            assertThat(Http.texts(http.post("/plan", Http.input("plan.json"), "en").json().get("years"), "maximumAid"))
                    .containsExactly("36000.00", "27000.00", "21000.00", "22000.00", "22000.00");
            assertThat(http.post("/settle", Http.input("settle.json"), "fr").json().get("total").asText())
                    .isEqualTo("59300.00");
            assertThat(http.get("/openapi.json").status()).isEqualTo(200);
            assertThat(service.warningsUntilStopped()).isEmpty();
        }
    }

    @Test
    void holdsTwoJarsOfTheLibraryAndNothingOfDrools() throws IOException {
        try (JarFile jar = new JarFile(JAR)) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .filteredOn(name -> name.matches("BOOT-INF/lib/(rules|drools|kie|ecj|mvel|antlr).*"))
                    .containsExactlyInAnyOrder("BOOT-INF/lib/rules-core-0.1.0.jar", "BOOT-INF/lib/rules-drl-0.1.0.jar");
        }
    }

    /** Tables of one's own need Drools, which this service leaves out: it does not start, and says what is missing. */
    @Test
    void refusesTablesOfOnesOwnAndSaysWhy(@TempDir Path folder) throws IOException, InterruptedException {
        Files.copy(
                Path.of("..", "..", "examples", "convention-2024-targets", "targets.drl.csv"),
                folder.resolve("targets.drl.csv"));
        try (ServiceProcess service = new ServiceProcess("-jar", JAR, "--aid.overlay=" + folder)) {
            assertThat(service.untilEnded()).isEqualTo(1);
            assertThat(service.printed()).contains("cannot use Drools", "org.kie.api.KieBase");
        }
    }
}
