package org.aidrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.ContractHistory;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Opco;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;
import org.aidrules.messages.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.print.PrintOptions;

/** The doctor's page as a doctor meets it: on a screen, on a phone, on paper, with a keyboard, with a screen reader. */
class SimulatorInBrowserTest {

    private static final AidRules RULES = AidRules.standard();
    private static final Dimension SCREEN = new Dimension(1280, 900);
    private static final int PHONE = 375;
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    /** The bytes of a line of a calendar file. */
    private static final int MOST_BYTES = 75;

    /** The answers of a doctor, by the ids of the fields. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("field-practice-sector", "SECTOR_1"),
            Map.entry("field-practice-zone", "ZIP"),
            Map.entry("field-practice-grouped", "yes"),
            Map.entry("field-practice-coordinated", "IN_PLACE"),
            Map.entry("field-practice-forfaitStructureValidated", "yes"),
            Map.entry("field-patients-activeFile", "2 355"),
            Map.entry("field-bands-attending", "P70_P90"),
            Map.entry("field-bands-activeFile", "P70_P90"),
            Map.entry("field-option", "FULL"),
            Map.entry("field-assistant-profile", "MEDICAL_SECRETARY"),
            Map.entry("field-assistant-experienceYears", "2"),
            Map.entry("field-assistant-diplomaLevel", "4"),
            Map.entry("field-assistant-opco", "EP"),
            Map.entry("field-assistant-nearbyTrainingBody", "yes"));

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;
    private static Path page;

    @BeforeAll
    static void writeAndStart() {
        page = Simulator.of(RULES).write(folder.resolve("page"), Locale.FRENCH);
        browser = Browser.start(folder.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        browser.quit();
    }

    @BeforeEach
    void afresh() {
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        browser.manage().window().setSize(SCREEN);
        browser.manage().logs().get(LogType.BROWSER);
        open(page);
    }

    private static void open(Path file) {
        browser.get(file.toUri().toString());
    }

    private static WebElement find(String id) {
        return browser.findElement(By.id(id));
    }

    private static void answer(String id, String value) {
        browser.executeScript(
                "arguments[0].value = arguments[1];"
                        + "arguments[0].dispatchEvent(new Event('change', {bubbles: true}));",
                find(id),
                value);
    }

    /** Answers as a doctor of general medicine does, who signs on a day. */
    private static void answerAll(LocalDate signedOn, String attending) {
        answer("field-signedOn", signedOn.toString());
        answer("field-practice-specialty", "GENERAL_MEDICINE");
        answer("field-patients-" + attending, "1300");
        ANSWERS.forEach(SimulatorInBrowserTest::answer);
    }

    private static void calculate(LocalDate signedOn, String attending) {
        answerAll(signedOn, attending);
        find("calculate").click();
        assertEquals("results-title", browser.switchTo().activeElement().getDomAttribute("id"));
    }

    private static AidApplication application() {
        return AidApplication.builder()
                .signedOn(DAY)
                .option(AidOption.FULL)
                .specialty(Specialty.GENERAL_MEDICINE)
                .sector(Sector.SECTOR_1)
                .zone(Zone.ZIP)
                .grouped(true)
                .coordinated(Coordination.IN_PLACE)
                .forfaitStructureValidated(true)
                .patients(Measure.ATTENDING_ADULTS, 1300)
                .patients(Measure.ACTIVE_FILE, 2355)
                .attendingBand(Band.P70_P90)
                .activeFileBand(Band.P70_P90)
                .assistant(Assistant.builder(AssistantBackground.MEDICAL_SECRETARY)
                        .experienceYears(2)
                        .diplomaLevel(4)
                        .opco(Opco.EP)
                        .nearbyTrainingBody(true)
                        .build())
                .build();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static List<String> texts(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .map(one -> plain(one.getText()))
                .toList();
    }

    private static String euros(BigDecimal amount) {
        return new Messages(Locale.FRENCH).euros(amount);
    }

    private static long number(String script) {
        return ((Number) browser.executeScript(script)).longValue();
    }

    private static void assertNoBarrier(String state) {
        assertEquals(
                List.of(),
                new AxeBuilder()
                        .analyze(browser).getViolations().stream()
                                .map(rule -> rule.getId() + ": " + rule.getNodes())
                                .toList(),
                state);
    }

    private static void openEveryReason() {
        browser.executeScript("document.querySelectorAll('details').forEach(one => one.open = true)");
    }

    @Test
    void oneFileOpensWithoutAnythingElse() throws IOException {
        calculate(DAY, "attendingAdults");
        assertEquals(List.of(), browser.manage().logs().get(LogType.BROWSER).getAll());
        assertEquals(0, number("return performance.getEntriesByType('resource').length"));
        try (Stream<Path> files = Files.list(page.getParent())) {
            assertEquals(List.of(page), files.toList());
        }
    }

    /** What the policy of the page says holds in a browser: a request is refused. */
    @Test
    void theNetworkIsRefused() {
        Object refused = browser.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "document.addEventListener('securitypolicyviolation', event => done(event.effectiveDirective));"
                + "fetch('https://example.org/').catch(() => {});");
        assertEquals("connect-src", refused);
    }

    @Test
    void tenQuestionsAreAsked() {
        List<String> questions = texts("fieldset > legend");
        assertEquals(10, questions.size());
        assertEquals("1. Quand le contrat est-il signé ?", questions.get(0));
        assertTrue(questions.stream().allMatch(question -> question.endsWith("?")), questions::toString);
    }

    @Test
    void noStateHasABarrier() {
        assertNoBarrier("questions");
        find("calculate").click();
        assertEquals("errors", browser.switchTo().activeElement().getDomAttribute("id"));
        assertNoBarrier("errors");
        calculate(DAY, "attendingAdults");
        openEveryReason();
        assertNoBarrier("results");
        find("language").click();
        openEveryReason();
        assertNoBarrier("results in English");
        phone();
        assertNoBarrier("results on a phone");
        browser.navigate().refresh();
        calculate(LocalDate.of(2023, 6, 1), "attendingAll");
        openEveryReason();
        assertNoBarrier("results without figures");
    }

    private static void phone() {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", PHONE, "height", 667, "deviceScaleFactor", 2, "mobile", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aPhoneShowsThePageWithoutMovingItSideways(String language) {
        phone();
        open(page);
        if (language.equals("en")) {
            find("language").click();
        }
        assertNotMoved("questions");
        find("calculate").click();
        assertNotMoved("errors");
        calculate(DAY, "attendingAdults");
        openEveryReason();
        assertNotMoved("results");
        List<?> small = (List<?>) browser.executeScript(
                "return [...document.querySelectorAll('button, select, input:not([type=checkbox]), summary')]"
                        + ".filter(one => one.getBoundingClientRect().height < 24).map(one => one.outerHTML)");
        assertEquals(List.of(), small);
    }

    private static void assertNotMoved(String state) {
        assertEquals(PHONE, number("return document.documentElement.clientWidth"), state);
        assertTrue(number("return document.documentElement.scrollWidth") <= PHONE, state);
    }

    @Test
    void yearsTargetsAndDutiesAreThoseOfTheLibrary() {
        calculate(DAY, "attendingAdults");
        AidPlan plan = RULES.plan(application());
        Messages french = new Messages(Locale.FRENCH);
        assertEquals(
                plan.years().stream()
                        .map(year -> euros(year.maximumAid().orElseThrow()))
                        .toList(),
                texts("section[aria-labelledby=years] .amount"));
        assertEquals(
                plan.years().stream()
                        .flatMap(year -> year.payments().stream())
                        .map(payment -> french.date(payment.on()) + " : " + euros(payment.amount()))
                        .toList(),
                texts("section[aria-labelledby=years] .plain li"));
        assertEquals(List.of(euros(plan.total().orElseThrow())), texts(".headline .amount"));
        assertEquals(
                plan.targets().stream()
                        .map(target -> french.count(target.target().getAsInt()) + " / "
                                + french.count(target.target().getAsInt() - target.start()))
                        .toList(),
                browser.findElements(By.cssSelector("section[aria-labelledby=targets] tbody tr")).stream()
                        .map(row ->
                                plain(row.findElement(By.className("amount")).getText() + " / "
                                        + row.findElement(By.cssSelector("td:nth-child(4)"))
                                                .getText()))
                        .toList());
        assertEquals(
                plan.obligations().stream()
                        .map(duty -> french.date(duty.dueOn()))
                        .toList(),
                texts("section[aria-labelledby=duties] td:nth-child(2) > strong"));
    }

    @Test
    void theTrainingIsThatOfTheLibrary() {
        calculate(DAY, "attendingAdults");
        AidPlan.Training training = RULES.plan(application()).training().orElseThrow();
        Messages french = new Messages(Locale.FRENCH);
        List<WebElement> costs = browser.findElements(By.cssSelector("[aria-labelledby=funding] tbody tr"));
        assertEquals(training.funding().size(), costs.size());
        List<String> amounts = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            AidPlan.Funding funding = training.funding().get(i);
            String row = plain(costs.get(i).getText());
            assertTrue(row.startsWith(french.name(funding.cost())), row);
            assertTrue(row.contains(french.name(funding.payee().orElseThrow())), row);
            funding.euros().map(SimulatorInBrowserTest::euros).ifPresent(amounts::add);
        }
        assertEquals(amounts, texts("[aria-labelledby=funding] .amount"));
        assertEquals(2, amounts.size());
        browser.findElement(By.cssSelector(".modules summary")).click();
        assertEquals(training.modules().size(), texts(".modules li").size());
        answer("field-assistant-opco", "");
        assertTrue(browser.findElements(By.id("funding")).isEmpty());
        assertTrue(texts("section[aria-labelledby=training] > p").stream()
                .anyMatch(sentence -> sentence.contains("indiquez votre Opco")));
    }

    /** Every figure has a certainty and a reason with the place in a text. */
    @Test
    void everyFigureSaysWhy() {
        calculate(DAY, "attendingAdults");
        List<?> unfounded = (List<?>) browser.executeScript(
                "return [...document.querySelectorAll('#results .amount')].map(one => one.closest('tr, .sum'))"
                        + ".filter(one => !one.querySelector('.certainty') || !one.querySelector('.why .reasons > li'))"
                        + ".map(one => one.textContent)");
        assertEquals(List.of(), unfounded);
        WebElement why = browser.findElement(By.cssSelector("section[aria-labelledby=years] .why"));
        assertFalse(why.findElement(By.className("reasons")).isDisplayed());
        why.findElement(By.tagName("summary")).click();
        String reasons = plain(why.getText());
        assertTrue(reasons.contains("Avenant n° 7 à la convention médicale du 25 août 2016, 9-5-2-2"), reasons);
        assertTrue(
                reasons.contains("Rapport IGAS 2023-015R, La formation des assistants médicaux, tableau 2"), reasons);
    }

    /** The years from the third on depend on the attainment: what half of the growth is worth, as the library says. */
    @Test
    void theSliderSaysWhatSomePatientsAreWorth() {
        calculate(DAY, "attendingAdults");
        Map<Measure, Integer> reached = Map.of(Measure.ATTENDING_ADULTS, 1430, Measure.ACTIVE_FILE, 2590);
        slide("reach-attendingAdults", 1430);
        slide("reach-activeFile", 2590);
        ContractHistory.Builder history = ContractHistory.builder();
        for (int year = 1; year <= 5; year++) {
            history.observed(year, reached);
        }
        AidSettlement settlement = RULES.settle(application(), history.build());
        List<String> expected = new ArrayList<>();
        settlement.years().forEach(year -> expected.add(euros(year.aid().orElseThrow())));
        expected.add(euros(settlement.total().orElseThrow()));
        assertEquals(expected, texts("#reach-outcome .amount"));
        assertTrue(new TreeSet<>(expected).size() > 3, expected::toString);
        assertEquals(
                "Patients encore à gagner pour atteindre l'objectif de 1 560 : 130.",
                plain(find("reach-attendingAdults-missing").getText()));
        assertEquals(
                "Aide sur toute la durée du contrat : "
                        + euros(settlement.total().orElseThrow()),
                plain(String.valueOf(
                        browser.findElement(By.cssSelector("[role=status]")).getDomProperty("textContent"))));
    }

    private static void slide(String id, int patients) {
        browser.executeScript(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}));",
                find(id),
                patients);
    }

    /** Where no text settles the aid, there is no figure, but its bounds. */
    @Test
    void whatNoTextSettlesHasBounds() {
        calculate(LocalDate.of(2023, 6, 1), "attendingAll");
        List<String> aids = texts("#reach-outcome .amount");
        assertEquals(6, aids.size());
        assertEquals("36 000 €", aids.get(0));
        assertTrue(aids.get(3).matches("entre 0 € et \\d\\d 000 €"), aids::toString);
        assertTrue(aids.get(5).startsWith("entre "), aids::toString);
        assertTrue(
                texts("section[aria-labelledby=targets] td:nth-child(3)").stream()
                        .allMatch(cell -> cell.startsWith("non tranché") && cell.endsWith("Indéterminé")),
                aids::toString);
    }

    /** A signed contract states the targets that no text settles: half of the growth, half of the last years' aid. */
    @Test
    void theTargetsOfTheContractCount() {
        answerAll(LocalDate.of(2024, 9, 2), "attendingAll");
        browser.executeScript("document.querySelector('#patients details').open = true");
        answer("field-targets-attendingAll", "1400");
        answer("field-targets-activeFile", "2555");
        find("calculate").click();
        assertEquals(
                List.of("1 400 / 100", "2 555 / 200"),
                browser.findElements(By.cssSelector("section[aria-labelledby=targets] tbody tr")).stream()
                        .map(row ->
                                plain(row.findElement(By.className("amount")).getText() + " / "
                                        + row.findElement(By.cssSelector("td:nth-child(4)"))
                                                .getText()))
                        .toList());
        List<String> whole = texts("#reach-outcome .amount");
        assertEquals(List.of("38 000 €", "28 000 €", "22 000 €", "22 000 €", "22 000 €", "132 000 €"), whole);
        slide("reach-attendingAll", 1350);
        slide("reach-activeFile", 2405);
        AidSettlement settlement = RULES.settle(
                application().toBuilder()
                        .signedOn(LocalDate.of(2024, 9, 2))
                        .patients(Measure.ATTENDING_ADULTS, null)
                        .patients(Measure.ATTENDING_ALL, 1300)
                        .target(Measure.ATTENDING_ALL, 1400)
                        .target(Measure.ACTIVE_FILE, 2555)
                        .build(),
                ContractHistory.builder()
                        .observed(5, Map.of(Measure.ATTENDING_ALL, 1350, Measure.ACTIVE_FILE, 2405))
                        .build());
        AidSettlement.Year last = settlement.years().get(settlement.years().size() - 1);
        assertEquals(5, last.number());
        assertEquals(
                euros(last.aid().orElseThrow()), texts("#reach-outcome .amount").get(4));
        assertEquals(
                new Messages(Locale.FRENCH).percent(last.attainment().orElseThrow()),
                texts("#reach-outcome tbody td:nth-child(2)").get(4));
    }

    @Test
    void badInputIsToldAtItsField() {
        answerAll(DAY, "attendingAdults");
        answer("field-practice-doctorAge", "douze");
        answer("field-patients-attendingAdults", "1000001");
        answer("field-signedOn", "2019-01-01");
        find("calculate").click();
        assertEquals("errors", browser.switchTo().activeElement().getDomAttribute("id"));
        assertTold("field-practice-doctorAge", "Cette valeur n'est pas admise ici. Valeurs admises : de 18 à 120.");
        assertTold(
                "field-signedOn",
                "Aucune révision n'est en vigueur le 1er janvier 2019. Valeurs admises : "
                        + "de 20 août 2019 à 31 décembre 2021 (Avenant 7 à la convention médicale de 2016)");
        assertTrue(browser.findElements(By.id("results-title")).isEmpty());
        answer("field-signedOn", DAY.toString());
        assertTold(
                "field-patients-attendingAdults",
                "Cette valeur n'est pas admise ici. Valeurs admises : de 0 à 1 000 000.");
        browser.findElement(By.cssSelector("#errors a")).click();
        assertEquals("true", browser.switchTo().activeElement().getDomAttribute("aria-invalid"));
        answer("field-practice-doctorAge", "48");
        answer("field-patients-attendingAdults", "1300");
        assertTrue(browser.findElements(By.id("errors")).isEmpty());
        assertTrue(find("results-title").isDisplayed());
    }

    private static void assertTold(String field, String message) {
        assertEquals("true", find(field).getDomAttribute("aria-invalid"));
        assertTrue(
                String.valueOf(find(field).getDomAttribute("aria-describedby")).contains(field + "-error"));
        String told = plain(find(field + "-error").getText());
        assertTrue(told.startsWith(message), told);
    }

    /** A band that does not follow from the count is asked for, with those that are possible. */
    @Test
    void aBandThatIsNotKnownIsAskedFor() {
        answerAll(LocalDate.of(2024, 9, 2), "attendingAll");
        answer("field-bands-attending", "");
        find("calculate").click();
        assertTold(
                "field-bands-attending",
                "Ce nombre ne suffit pas à déterminer votre tranche : choisissez-la. Tranches possibles : P50 à P70,");
    }

    @Test
    void theKeyboardIsEnough() {
        type(Keys.TAB);
        assertEquals("Aller au contenu", active().getText());
        type(Keys.ENTER);
        assertEquals("content", active().getDomAttribute("id"));
        type(Keys.TAB);
        assertEquals("field-signedOn", active().getDomAttribute("id"));
        answerAll(DAY, "attendingAdults");
        find("field-option").sendKeys(Keys.TAB);
        assertEquals("field-assistant-profile", active().getDomAttribute("id"));
        find("field-assistant-experienceYears").sendKeys(Keys.ENTER);
        assertEquals("results-title", active().getDomAttribute("id"));
        type(Keys.TAB);
        assertEquals("summary", active().getTagName());
        type(Keys.ENTER);
        assertTrue(browser.findElement(By.cssSelector(".headline .reasons")).isDisplayed());
        String before = texts("#reach-outcome .amount").get(5);
        WebElement slider = find("reach-attendingAdults");
        for (int i = 0; i < 40; i++) {
            slider.sendKeys(Keys.ARROW_LEFT);
        }
        assertEquals(
                "1520 patients",
                String.valueOf(slider.getDomAttribute("aria-valuetext")).replaceAll("[^\\w ]", ""));
        slider.sendKeys(Keys.HOME);
        assertFalse(before.equals(texts("#reach-outcome .amount").get(5)));
    }

    /** An answer that changes the other answers' fields keeps the place of the keyboard. */
    @Test
    void theKeyboardKeepsItsPlace() {
        calculate(DAY, "attendingAdults");
        WebElement age = find("field-practice-doctorAge");
        age.sendKeys("48", Keys.TAB);
        assertEquals("48", find("field-practice-doctorAge").getDomProperty("value"));
        assertEquals("summary", active().getTagName());
        assertEquals(
                "question-doctor",
                active().findElement(By.xpath("ancestor::fieldset")).getDomAttribute("id"));
    }

    private static WebElement active() {
        return browser.switchTo().activeElement();
    }

    private static void type(Keys key) {
        active().sendKeys(key);
    }

    @Test
    void theOtherLanguageKeepsAnswersAndResults() {
        calculate(DAY, "attendingAdults");
        find("language").click();
        assertEquals("en", browser.findElement(By.tagName("html")).getDomAttribute("lang"));
        assertEquals("Your results", find("results-title").getText());
        assertEquals(List.of("€128,000"), texts(".headline .amount"));
        assertEquals("1300", find("field-patients-attendingAdults").getDomProperty("value"));
        assertEquals("Français", find("language").getText());
        find("language").click();
        assertEquals(List.of("128 000 €"), texts(".headline .amount"));
        find("reset").click();
        assertEquals("", find("field-signedOn").getDomProperty("value"));
        assertTrue(browser.findElements(By.id("results-title")).isEmpty());
    }

    @Test
    void theDutiesAreSavedAsACalendar() {
        calculate(DAY, "attendingAdults");
        List<?> saved = (List<?>) browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const create = URL.createObjectURL;
                let file;
                URL.createObjectURL = blob => (file = blob, create.call(URL, blob));
                document.addEventListener('click', event => {
                  if (event.target.download) {
                    file.text().then(text => done([event.target.download, file.type, text]));
                  }
                }, true);
                document.getElementById('calendar').click();""");
        assertEquals(List.of("assistant-medical.ics", "text/calendar;charset=utf-8"), saved.subList(0, 2));
        String calendar = String.valueOf(saved.get(2));
        assertFalse(Pattern.compile("[^\r]\n").matcher(calendar).find());
        for (String line : calendar.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES, line);
        }
        List<String> lines = List.of(calendar.replace("\r\n ", "").split("\r\n"));
        AidPlan plan = RULES.plan(application());
        List<String> days = Stream.concat(
                        plan.obligations().stream().map(AidPlan.Obligation::dueOn),
                        plan.years().stream()
                                .flatMap(year -> year.payments().stream())
                                .map(AidPlan.Payment::on))
                .sorted()
                .map(day -> "DTSTART;VALUE=DATE:" + day.toString().replace("-", ""))
                .toList();
        assertEquals(
                days, lines.stream().filter(line -> line.startsWith("DTSTART")).toList());
        List<String> ids =
                lines.stream().filter(line -> line.startsWith("UID:")).toList();
        assertEquals(days.size(), new TreeSet<>(ids).size());
        assertTrue(ids.contains("UID:20220301-full-training-started@aidrules"), ids::toString);
        assertEquals(
                plan.obligations().size(),
                lines.stream().filter("BEGIN:VALARM"::equals).count());
        assertTrue(
                lines.contains("SUMMARY:Aide à l'emploi d'un assistant médical\\, année 1 : 25 200 € au maximum"
                        .replace("25 200 €", "25\u00a0200\u00a0€")),
                calendar);
    }

    @Test
    void thePrintedSummaryHasAnswersAndResults() {
        calculate(DAY, "attendingAdults");
        long without = sheets();
        assertTrue(without >= 1 && without <= 3, () -> "sheets: " + without);
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            assertFalse(find("questions").isDisplayed());
            assertFalse(find("print").isDisplayed());
            assertTrue(find("answers").isDisplayed());
            String answers = plain(find("answers").findElement(By.xpath("..")).getText());
            assertTrue(answers.contains("Médecine générale") && answers.contains("1er mars 2022"), answers);
            assertTrue(browser.findElements(By.className("why")).stream().noneMatch(WebElement::isDisplayed));
        } finally {
            browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
        find("print-reasons").click();
        assertTrue(sheets() > without);
    }

    private static long sheets() {
        byte[] pdf =
                Base64.getDecoder().decode(browser.print(new PrintOptions()).getContent());
        return Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    @Test
    void alteredTablesAndDraftsAreNamed() {
        assertEquals(List.of(), texts("#marks .mark"));
        AidRules changed = RULES.withOverlay(Path.of("examples/igas-2023"))
                .withOverlay(Path.of("src/test/resources/overlays/amount-changed"));
        open(Simulator.of(changed).write(folder.resolve("changed"), Locale.FRENCH));
        List<String> marks = texts("#marks .mark");
        assertEquals(2, marks.size());
        assertTrue(marks.get(0).startsWith("Ces règles sont modifiées : avenant-7/amounts"), marks::toString);
        assertEquals("PROJET : igas-2023", marks.get(1));
        assertTrue(browser.findElement(By.cssSelector("#marks .mark")).isDisplayed());
        assertNoBarrier("banners");
    }

    /** A draft that is never in force is applied where it is chosen, and every figure of it is marked. */
    @Test
    void aDraftCanBeChosen() {
        assertTrue(browser.findElements(By.id("field-revision")).isEmpty());
        AidRules changed = RULES.withOverlay(Path.of("examples/igas-2023"));
        open(Simulator.of(changed).write(folder.resolve("draft"), Locale.FRENCH));
        answer("field-revision", "igas-2023");
        answerAll(DAY, "attendingAll");
        find("calculate").click();
        AidPlan plan = changed.plan(application().toBuilder()
                .revision("igas-2023")
                .patients(Measure.ATTENDING_ALL, 1300)
                .build());
        assertEquals(
                plan.years().stream()
                        .map(year -> euros(year.maximumAid().orElseThrow()))
                        .toList(),
                texts("section[aria-labelledby=years] .amount"));
        openEveryReason();
        assertTrue(
                texts(".why .badge").contains("UN PROJET"),
                () -> texts(".why .badge").toString());
        assertNoBarrier("draft");
    }
}
