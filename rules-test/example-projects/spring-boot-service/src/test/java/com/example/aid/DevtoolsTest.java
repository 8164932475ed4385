package com.example.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service under devtools, which loads the classes that change in a class loader of its own and drops it at each restart. The
 * library may stay outside or be reloaded with them.
 */
class DevtoolsTest {

    private static final Pattern LOADERS = Pattern.compile("service in \\w+, library in \\w+");

    @Test
    void theLibraryStaysWhenTheServiceIsReloaded() throws IOException, InterruptedException {
        answersBeforeAndAfterARestart(
                System.getProperty("java.class.path"), "service in RestartClassLoader, library in AppClassLoader");
    }

    @Test
    void theLibraryIsReloadedWithTheService(@TempDir Path folder) throws IOException, InterruptedException {
        Path metadata = Files.createDirectory(folder.resolve("META-INF"));
        Files.writeString(
                metadata.resolve("spring-devtools.properties"),
                "restart.include.aidrules=/rules-(core|drl)-[0-9.]+\\\\.jar\n");
        answersBeforeAndAfterARestart(
                folder + File.pathSeparator + System.getProperty("java.class.path"),
                "service in RestartClassLoader, library in RestartClassLoader");
    }

    private static void answersBeforeAndAfterARestart(String classPath, String loaders)
            throws IOException, InterruptedException {
        try (ServiceProcess service = new ServiceProcess("-cp", classPath, RestartedService.class.getName())) {
            assertThat(service.untilPrinted(LOADERS)).isEqualTo(loaders);
            Http again = service.untilReady();
            assertThat(service.untilPrinted(LOADERS)).isEqualTo(loaders);
            assertThat(again.post("/plan", Http.input("plan.json"), "en").json().at("/years/0/maximumAid").asText())
                    .isEqualTo("36000.00");
            assertThat(service.warningsUntilStopped()).isEmpty();
        }
    }
}
