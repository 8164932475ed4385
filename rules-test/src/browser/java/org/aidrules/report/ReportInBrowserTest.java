package org.aidrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.print.PageMargin;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/** The report as people meet it: on a screen, on a phone, on paper, with a keyboard, with a screen reader. */
class ReportInBrowserTest {

    private static final Dimension SCREEN = new Dimension(1280, 900);
    /** Headless Chromium has no narrower window than this. */
    private static final Dimension PHONE = new Dimension(500, 900);

    /** The width of A4 without its margins, in pixels of a page (96 to the inch). */
    private static final int PAPER = 718;

    private static final AidRules RULES = AidRules.standard();

    @TempDir
    private static Path folder;

    private static Site site;
    private static ChromeDriver browser;

    @BeforeAll
    static void writeAndStart() {
        List<SelectedRevision> subjects = Stream.concat(
                        SelectedRevision.all(RULES).stream(),
                        SelectedRevision.ofFolder(RULES, Path.of("examples/igas-2023")).stream())
                .toList();
        site = new Site(folder.resolve("report"));
        RevisionReport.of(RULES, subjects, Population.synthetic(60, 1)).write(site.folder(), Locale.FRENCH);
        browser = Browser.start(folder.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        browser.quit();
    }

    /** On a screen, with nothing said so far. */
    @BeforeEach
    void afresh() {
        browser.manage().window().setSize(SCREEN);
        browser.manage().logs().get(LogType.BROWSER);
    }

    static List<String> pages() {
        return site.files(".html");
    }

    private static void open(String page) {
        browser.get(site.folder().resolve(page).toUri().toString());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageOpensWithoutAnErrorAndShowsItsCharts(String page) {
        open(page);
        assertTrue(browser.findElement(By.tagName("h1")).isDisplayed());
        assertEquals(List.of(), chartsThatDoNotFit(), page);
        assertEquals(List.of(), browser.manage().logs().get(LogType.BROWSER).getAll());
    }

    /** The longest page of each kind, in each language: to look for barriers takes seconds a page. */
    static Collection<String> kinds() {
        Map<String, String> longest = new TreeMap<>();
        for (String page : pages()) {
            longest.merge(
                    page.replaceAll("-.*", ""),
                    page,
                    (one, other) -> site.text(one).length() >= site.text(other).length() ? one : other);
        }
        return longest.values();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noPageHasABarrier(String page) {
        open(page);
        List<Rule> violations = new AxeBuilder().analyze(browser).getViolations();
        assertEquals(
                List.of(),
                violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPhoneShowsEachKindOfPageWithoutMovingItSideways(String page) {
        browser.manage().window().setSize(PHONE);
        open(page);
        assertTrue(number("return document.documentElement.scrollWidth") <= number("return window.innerWidth"), page);
        assertEquals(List.of(), chartsThatDoNotFit(), page);
    }

    /** On a phone a table is a list of cards, and remains a table to those who listen to it. */
    @Test
    void aPhoneShowsRowsAsCards() {
        browser.manage().window().setSize(PHONE);
        open("fr/revision-avenant-7.html");
        WebElement row = browser.findElement(By.id("row-amounts-half-y1"));
        assertEquals("block", row.getCssValue("display"));
        assertEquals("row", row.getAriaRole());
        assertEquals(
                "\"Montant maximal\"",
                browser.executeScript(
                        "return getComputedStyle(arguments[0].querySelector('.outcome'), '::before').content", row));
        browser.manage().window().setSize(SCREEN);
        assertEquals(
                "table-row", browser.findElement(By.id("row-amounts-half-y1")).getCssValue("display"));
    }

    @Test
    void tablesAreRight() {
        open("fr/revision-avenant-7.html");
        assertCell("row-amounts-half-y1", "18 000 €");
        assertCell("row-amounts-third-y1", "12 000 €");
        assertCell("row-targets-half-p30-p50", "25 %");
        assertCell("row-payments-y1-advance", "70 %");
        assertEquals(
                RULES.get("avenant-7").tables().size(),
                browser.findElements(By.cssSelector("table.rows")).size());
        for (WebElement table : browser.findElements(By.cssSelector("table.rows"))) {
            assertEquals("table", table.getAriaRole());
            assertTrue(table.getAccessibleName().length() > 4, table.getText());
        }
    }

    private static void assertCell(String row, String text) {
        String shown =
                browser.findElement(By.id(row)).getText().replace('\u00a0', ' ').replace('\u202f', ' ');
        assertTrue(shown.contains(text), shown);
    }

    @Test
    void theKeyboardGoesStraightToTheContent() {
        open("index.html");
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        WebElement skip = browser.switchTo().activeElement();
        assertEquals("Aller au contenu", skip.getText());
        assertTrue(skip.isDisplayed());
        skip.sendKeys(Keys.ENTER);
        assertEquals("content", browser.switchTo().activeElement().getDomAttribute("id"));
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        WebElement first = browser.switchTo().activeElement();
        assertEquals("Avenant 7 à la convention médicale de 2016", first.getText());
        assertTrue(first.getCssValue("outline-style").equals("solid"));
        first.sendKeys(Keys.ENTER);
        assertTrue(browser.getCurrentUrl().endsWith("/fr/revision-avenant-7.html"), browser.getCurrentUrl());
    }

    @Test
    void rowsAreSearchedAndFiltered() {
        open("fr/revision-avenant-7.html");
        int all = shownRows();
        WebElement search = browser.findElement(By.id("filter-text"));
        search.sendKeys("mi-temps PREMIERE annee");
        assertEquals(0, shownRows());
        search.clear();
        search.sendKeys("mi-temps ANNÉE half-y1");
        assertEquals(1, shownRows());
        assertTrue(browser.findElement(By.id("row-amounts-half-y1")).isDisplayed());
        assertEquals(
                List.of("table-amounts"),
                browser.findElements(By.cssSelector(".decision h3")).stream()
                        .filter(WebElement::isDisplayed)
                        .map(heading -> heading.getDomAttribute("id"))
                        .toList());
        search.clear();
        search.sendKeys(" ");
        assertEquals(all, shownRows());
        choose("certainty", "UNDETERMINED");
        assertEquals(18, shownRows());
        choose("certainty", "");
        choose("option", "HALF");
        choose("band", "P90_P95");
        assertTrue(browser.findElement(By.id("row-amounts-half-y1")).isDisplayed());
        assertTrue(!browser.findElement(By.id("row-amounts-third-y1")).isDisplayed());
        assertTrue(!browser.findElement(By.id("row-sector-sector-1")).isDisplayed());
        assertEquals(
                "Lignes affichées : " + shownRows() + " sur " + all,
                browser.findElement(By.className("count")).getText());
    }

    private static void choose(String fact, String value) {
        browser.findElement(By.cssSelector("#filter-" + fact + " option[value='" + value + "']"))
                .click();
    }

    private static int shownRows() {
        return (int) number("return document.querySelectorAll('.rows tbody tr:not([hidden])').length");
    }

    /** A first step sorts up, a second down, a third gives the order of the text again. */
    @Test
    void columnsAreSorted() {
        open("fr/revision-avenant-7.html");
        WebElement table = browser.findElement(By.cssSelector("[data-table=amounts] table"));
        List<String> original = column(table);
        WebElement sort = table.findElement(By.cssSelector("th:nth-child(5) .sort"));
        assertEquals(
                "Trier selon « Montant maximal »",
                String.valueOf(sort.getDomAttribute("aria-label")).replace('\u00a0', ' '));
        sort.sendKeys(Keys.ENTER);
        List<String> up = column(table);
        assertEquals(
                "7000",
                up.stream().filter(value -> !value.isEmpty()).findFirst().orElseThrow());
        sort.sendKeys(Keys.ENTER);
        assertEquals(
                "36000",
                column(table).stream()
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElseThrow());
        assertEquals(
                "descending",
                table.findElement(By.cssSelector("th:nth-child(5)")).getDomAttribute("aria-sort"));
        sort.sendKeys(Keys.ENTER);
        assertEquals(original, column(table));
    }

    private static List<String> column(WebElement table) {
        return table.findElements(By.cssSelector("tbody .outcome")).stream()
                .map(cell -> String.valueOf(cell.getDomAttribute("data-value")).replace("null", ""))
                .toList();
    }

    @Test
    void aPhoneFoldsTheMenu() {
        open("fr/index.html");
        WebElement side = browser.findElement(By.cssSelector(".menu.wide"));
        WebElement folded = browser.findElement(By.cssSelector(".menu.narrow"));
        assertTrue(side.isDisplayed() && !folded.isDisplayed());
        browser.manage().window().setSize(PHONE);
        assertTrue(!side.isDisplayed() && folded.isDisplayed());
        assertTrue(!folded.findElement(By.tagName("a")).isDisplayed());
        folded.findElement(By.tagName("summary")).sendKeys(Keys.ENTER);
        assertTrue(folded.findElement(By.tagName("a")).isDisplayed());
    }

    static List<String> revisionPages() {
        return pages().stream().filter(page -> page.contains("revision-")).toList();
    }

    /** Their tables are fewer, and short. */
    private static boolean ofOrganisations(String page) {
        return page.contains("centres-de-sante") || page.contains("aide-collective");
    }

    /** On A4 and without scaling: a page that is too wide for the paper would be shrunk, and hard to read. */
    @ParameterizedTest
    @MethodSource("revisionPages")
    void aRevisionIsPrintedOnAFewSheets(String page) {
        open(page);
        PrintOptions paper = new PrintOptions();
        paper.setPageSize(new PageSize(29.7, 21.0));
        paper.setPageMargin(new PageMargin(1.2, 1.0, 1.0, 1.0));
        byte[] pdf = Base64.getDecoder().decode(browser.print(paper).getContent());
        long sheets = Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        int fewest = ofOrganisations(page) ? 3 : 8;
        assertTrue(sheets >= fewest && sheets <= 21, page + ": " + sheets);
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            browser.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", PAPER, "height", SCREEN.height, "deviceScaleFactor", 1, "mobile", false));
            assertTrue(number("return document.documentElement.scrollWidth") <= PAPER, page);
            assertEquals(
                    "table-header-group",
                    browser.findElement(By.cssSelector(".rows thead")).getCssValue("display"));
            assertEquals(
                    "avoid", browser.findElement(By.cssSelector(".rows tr")).getCssValue("break-inside"));
        } finally {
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
            browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    @Test
    void theOtherLanguageIsOneStepAway() {
        open("fr/difference-avenant-7--avenant-7-2022.html");
        browser.findElement(By.linkText("English")).click();
        assertTrue(browser.getCurrentUrl().endsWith("/en/difference-avenant-7--avenant-7-2022.html"));
        browser.findElement(By.linkText("Français")).click();
        assertTrue(browser.getCurrentUrl().endsWith("/fr/difference-avenant-7--avenant-7-2022.html"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfPagePrints(String page) {
        open(page);
        byte[] pdf =
                Base64.getDecoder().decode(browser.print(new PrintOptions()).getContent());
        assertTrue(new String(pdf, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-"), page);
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            assertTrue(browser.findElement(By.tagName("h1")).isDisplayed());
            assertTrue(browser.findElements(By.cssSelector("nav")).stream().noneMatch(WebElement::isDisplayed), page);
            assertEquals(
                    List.of(),
                    browser.executeScript("return [...document.querySelectorAll('.plot .solid, .plot .hatched')]"
                            + ".map(bar => getComputedStyle(bar).printColorAdjust).filter(how => how !== 'exact')"),
                    page);
        } finally {
            browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    /** The titles of the charts that do not fill the width of the page or their column, or whose labels end outside it or touch a bar. */
    private static Object chartsThatDoNotFit() {
        return browser.executeScript("""
                return [...document.querySelectorAll('.chart')].filter(chart => {
                  const own = chart.getBoundingClientRect();
                  const aside = chart.closest('.side-by-side');
                  const width = document.querySelector('h1').getBoundingClientRect().width;
                  return own.width < (aside ? 300 : 0.9 * width) || [...chart.querySelectorAll('.figure')].some(label => {
                    const text = document.createRange();
                    text.selectNodeContents(label);
                    return text.getBoundingClientRect().right > own.right + 1;
                  });
                }).map(chart => chart.caption.textContent);""");
    }

    private static long number(String script, Object... arguments) {
        return ((Number) browser.executeScript(script, arguments)).longValue();
    }
}
