package com.example.aid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The service listens before its rules are loaded, and says that it is out of service until they are. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReadinessTest {

    /** What a load balancer is told before the rules are loaded. */
    static final class FirstAnswer {
        private Http.Answer health;
        private Http.Answer readiness;
    }

    /** Runs when the service listens, before it loads its rules. */
    @TestConfiguration
    static class AsksEarly {

        @Bean
        FirstAnswer firstAnswer() {
            return new FirstAnswer();
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        ApplicationRunner asks(FirstAnswer answer, ServletWebServerApplicationContext server) {
            return arguments -> {
                Http http = new Http(server.getWebServer().getPort());
                answer.health = http.get("/actuator/health");
                answer.readiness = http.get("/actuator/health/readiness");
            };
        }
    }

    @Autowired
    private FirstAnswer first;

    @Autowired
    private ServletWebServerApplicationContext server;

    @Test
    void isReadyWhenTheRulesAreLoaded() throws Exception {
        assertThat(first.health.status()).isEqualTo(503);
        assertThat(first.health.json().at("/components/rulesReady/status").asText()).isEqualTo("OUT_OF_SERVICE");
        assertThat(first.readiness.status()).isEqualTo(503);
        Http http = new Http(server.getWebServer().getPort());
        assertThat(http.get("/actuator/health").status()).isEqualTo(200);
        assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
    }
}
