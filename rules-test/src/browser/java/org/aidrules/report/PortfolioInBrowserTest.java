package org.aidrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aidrules.cli.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;

/** The pages of a portfolio in a browser: no barrier, and nothing that a phone must move sideways as a whole. */
class PortfolioInBrowserTest {

    /** A line of the example is refused. */
    private static final int REFUSED = 2;

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void writeAndStart() {
        for (String language : List.of("fr", "en")) {
            StringWriter errors = new StringWriter();
            int status = Main.run(
                    new StringWriter(),
                    errors,
                    "portfolio",
                    "examples/portfolio.jsonl",
                    "--lang",
                    language,
                    "--out",
                    folder.resolve(language).toString());
            assertEquals(REFUSED, status, errors::toString);
        }
        browser = Browser.start(folder.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        browser.quit();
    }

    static Stream<String> pages() {
        return Stream.of("index", "off-track", "overdue")
                .flatMap(page -> Stream.of("fr/" + page + ".html", "en/" + page + ".html"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageHasABarrierAndAPhoneShowsItWithoutMovingItSideways(String page) {
        browser.manage().window().setSize(new Dimension(1280, 900));
        browser.get(folder.resolve(page).toUri().toString());
        assertEquals(
                List.of(),
                new AxeBuilder()
                        .analyze(browser).getViolations().stream()
                                .map(rule -> rule.getId() + ": " + rule.getNodes())
                                .toList());
        browser.manage().window().setSize(new Dimension(500, 900));
        assertEquals(Boolean.TRUE, browser.executeScript("return document.documentElement.scrollWidth <= innerWidth"));
    }
}
