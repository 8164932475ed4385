package org.aidrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.explanation.Source;
import org.aidrules.messages.Messages;
import org.aidrules.messages.Vocabulary;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a report, read by a program; a browser looks at them elsewhere. */
class ReportTest {

    private static final AidRules RULES = AidRules.standard();
    private static final Path DRAFT = Path.of("examples/igas-2023");
    private static final Population FEW = Population.synthetic(60, 1);
    private static final List<String> IDS =
            List.of("avenant-7", "avenant-7-2022", "reglement-arbitral", "convention-2024", "igas-2023");
    /** The revisions of the other schemes, whose contracts have no population. */
    private static final List<String> OTHER_IDS =
            List.of("aide-collective-2026", "aide-collective-2026-11", "centres-de-sante", "centres-de-sante-2025");
    /** What each is compared with: what it extends. */
    private static final List<String> PAIRS = List.of(
            "avenant-7--avenant-7-2022",
            "avenant-7-2022--reglement-arbitral",
            "reglement-arbitral--convention-2024",
            "reglement-arbitral--igas-2023");

    private static final List<String> OTHER_PAIRS =
            List.of("aide-collective-2026--aide-collective-2026-11", "centres-de-sante--centres-de-sante-2025");

    private static final Map<String, Document> PAGES = new HashMap<>();

    @TempDir
    private static Path folder;

    private static Site site;
    private static List<SelectedRevision> subjects;

    @BeforeAll
    static void write() {
        subjects = Stream.concat(SelectedRevision.all(RULES).stream(), SelectedRevision.ofFolder(RULES, DRAFT).stream())
                .toList();
        int pages = RevisionReport.of(RULES, subjects, FEW).write(folder, Locale.ENGLISH);
        site = new Site(folder);
        assertEquals(site.files(".html").size(), pages);
    }

    @Test
    void everyPageIsThereInBothLanguages() {
        List<String> expected = new ArrayList<>(List.of("index.html"));
        for (String language : List.of("en", "fr")) {
            expected.add(language + "/index.html");
            Stream.of(IDS, OTHER_IDS)
                    .flatMap(List::stream)
                    .forEach(id -> expected.add(language + "/revision-" + id + ".html"));
            Stream.of(PAIRS, OTHER_PAIRS)
                    .flatMap(List::stream)
                    .forEach(pair -> expected.add(language + "/difference-" + pair + ".html"));
            PAIRS.forEach(pair -> expected.add(language + "/cost-" + pair + ".html"));
            RULES.sources().forEach(source -> expected.add(language + "/text-" + source.id() + ".html"));
        }
        assertEquals(expected.stream().sorted().toList(), site.files(".html"));
        site.files(".html")
                .forEach(file -> assertEquals(
                        file.startsWith("fr/") ? "fr" : "en",
                        site.page(file).selectFirst("html").attr("lang"),
                        file));
    }

    /** The only addresses outside the folder are those of the texts. */
    @Tag("thorough")
    @Test
    void everyLinkLeadsSomewhereAndOnlyTextsAreElsewhere() {
        List<String> texts = RULES.sources().stream()
                .flatMap(source -> source.address().stream())
                .map(URI::toString)
                .toList();
        for (String file : site.files(".html")) {
            for (Element link : site.page(file).select("[href], [src]")) {
                String to = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (texts.contains(to)) {
                    assertEquals("noreferrer", link.attr("rel"), file + " -> " + to);
                } else if (!to.equals("data:,")) {
                    assertLeads(file, to);
                }
            }
        }
        assertTrue(texts.size() > 2);
        site.files(".css").forEach(file -> assertFalse(site.text(file).contains("url("), file));
        assertFalse(site.text("report.js").matches("(?s).*(fetch|XMLHttp|import|http).*"));
    }

    /** Controls are in templates, which a script copies: without it there is no control that does nothing. */
    @Test
    void thereIsNoControlWithoutTheScript() {
        for (String file : site.files(".html")) {
            Document page = site.page(file);
            assertEquals(
                    List.of(file.equals("index.html") ? "report.js" : "../report.js"),
                    page.select("script").eachAttr("src"),
                    file);
            assertEquals(
                    page.select("template button, template input, template select"),
                    page.select("button, input, select"),
                    file);
        }
    }

    private static void assertLeads(String file, String to) {
        String[] parts = to.split("#", 2);
        Path target =
                parts[0].isEmpty() ? folder.resolve(file) : folder.resolve(file).resolveSibling(parts[0]);
        assertTrue(Files.isRegularFile(target.normalize()), file + " -> " + to);
        assertTrue(target.normalize().startsWith(folder), file + " -> " + to);
        if (parts.length == 2) {
            String page = folder.relativize(target.normalize()).toString();
            String place = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            assertTrue(PAGES.computeIfAbsent(page, site::page).getElementById(place) != null, file + " -> " + to);
        }
    }

    @Test
    void pagesHaveOneTitleNoSecondIdAndHeadingsInOrder() {
        for (String file : site.files(".html")) {
            Document page = site.page(file);
            assertEquals(1, page.select("h1").size(), file);
            assertEquals(page.title(), page.selectFirst("h1").text() + " – aidrules", file);
            List<String> ids = page.select("[id]").eachAttr("id");
            assertEquals(ids.stream().distinct().toList(), ids, file);
            int level = 1;
            for (Element heading : page.select("h1, h2, h3, h4")) {
                int next = heading.tagName().charAt(1) - '0';
                assertTrue(next <= level + 1, file + ": " + heading);
                level = next;
            }
        }
    }

    /** Every row of every table, with the certainty and the sources that the table itself has. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyRowOfEveryTableIsShownAsItIs(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (SelectedRevision subject : subjects) {
            Revision revision = subject.revision();
            Document page = site.page(language + "/revision-" + revision.id() + ".html");
            for (String name : revision.tables()) {
                List<List<String>> shown = page.select("table[aria-labelledby=table-" + name + "] tbody tr").stream()
                        .map(row -> List.of(
                                row.id(),
                                Site.said(row.selectFirst(".text")),
                                Site.said(row.selectFirst(".sure")),
                                sources(row.selectFirst(".basis")),
                                note(page, row)))
                        .toList();
                assertEquals(
                        revision.table(name).rows().stream()
                                .map(row -> expected(name, row, locale))
                                .toList(),
                        shown,
                        revision + " " + name);
            }
        }
    }

    /** The documents that rows cite, with the title and the places that they have in the language of the page. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void sourcesAreListedInTheLanguageOfThePage(String language) {
        Locale locale = Locale.forLanguageTag(language);
        assertEquals(
                RULES.sources().stream()
                        .map(source -> List.of(
                                "source-" + source.id(),
                                source.title().in(locale),
                                source.locator().in(locale)))
                        .toList(),
                site.page(language + "/index.html").select("section[aria-labelledby=sources] tbody tr").stream()
                        .map(row -> List.of(row.id(), Site.said(row.selectFirst("a")), Site.said(row.child(2))))
                        .toList());
    }

    private static List<String> expected(String table, DecisionTable.Row row, Locale locale) {
        String sign = switch (row.reason().certainty()) {
            case STATED -> "●";
            case INTERPRETED -> "◐";
            case UNDETERMINED -> "○";
        };
        Vocabulary vocabulary = new Vocabulary(RULES, new Messages(locale));
        return List.of(
                "row-" + table + "-" + row.name(),
                plain(row.reason().text().in(locale)),
                sign + " " + new Messages(locale).name(row.reason().certainty()),
                row.reason().sources().stream()
                        .map(citation -> (citation.source().id() + " " + vocabulary.place(citation.locator())).strip())
                        .collect(Collectors.joining("; ")),
                row.reason().note().map(note -> plain(note.in(locale))).orElse(""));
    }

    private static String plain(String text) {
        return text.replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    /** The note to which a row refers. */
    private static String note(Document page, Element row) {
        Element reference = row.selectFirst(".ref");
        if (reference == null) {
            return "";
        }
        Element note = page.getElementById(reference.attr("href").substring(1));
        assertTrue(note.select("a[href=#" + row.id() + "]").size() == 1, row.id());
        return Site.said(note.selectFirst(".text"));
    }

    private static String sources(Element cell) {
        return cell.select("li").stream().map(Site::said).collect(Collectors.joining("; "));
    }

    /** Cells of the tables as the dossier has them: amounts, targets, payments, conditions. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; avenant-7; amounts; half-y1; Option: Half-time assistant; Maximum amount: €18,000",
                "fr; avenant-7; amounts; half-y1; Option: Assistant à 1/2 ETP; Montant maximal: 18 000 €",
                "fr; avenant-7; amounts; half-y1; Tranche: P30–P95; Année de contrat: 1",
                "fr; avenant-7; amounts; full-p95-p100; Tranche: P95 et au-delà; Montant maximal: 36 000 €",
                "en; avenant-7; targets; half-p30-p50; Newly established: no; Growth: 25 %",
                "fr; avenant-7; payments; y1-advance; Année de contrat: 1; Part: 70 %",
                "fr; avenant-7; payments; y1-advance; Versement: premier; Jours: 15",
                "en; avenant-7; sector; sector-1; Fee sector: sector 1; Criterion: met",
                "en; convention-2024; targets; senior; When: Age limit: at, above; Then: Growth: 0 %",
                "fr; convention-2024; targets; senior; Si: Âge limite : à la limite, au-delà; Alors: Tolérance : 10 %"
            })
    void cellsSayWhatTheTextsSay(String language, String revision, String table, String row, String when, String then) {
        Element shown =
                site.page(language + "/revision-" + revision + ".html").getElementById("row-" + table + "-" + row);
        for (String cell : List.of(when, then)) {
            String[] parts = cell.split(": ", 2);
            Element found = shown.selectFirst("td[data-label=" + parts[0] + "]");
            assertTrue(found != null && plain(Site.said(found)).contains(parts[1]), Site.said(shown) + found);
        }
    }

    @Test
    void everyColumnAndEveryCellHasANameInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            Vocabulary vocabulary = new Vocabulary(RULES, new Messages(locale));
            List<String> unnamed = new ArrayList<>();
            for (SelectedRevision subject : subjects) {
                for (String name : subject.revision().tables()) {
                    if (vocabulary.decision(name).equals(name)) {
                        unnamed.add(name);
                    }
                    unnamed(subject.revision().table(name), vocabulary).forEach(unnamed::add);
                }
            }
            assertEquals(List.of(), unnamed.stream().distinct().toList());
        }
    }

    private static Stream<String> unnamed(DecisionTable table, Vocabulary vocabulary) {
        Map<String, List<String>> cells = new TreeMap<>(table.domain());
        table.outcome()
                .forEach(column -> cells.put(
                        column,
                        table.rows().stream()
                                .map(row -> row.outcome().getOrDefault(column, "1"))
                                .toList()));
        return Stream.concat(
                cells.keySet().stream()
                        .filter(column -> vocabulary.column(column).equals(column)),
                cells.entrySet().stream()
                        .flatMap(column -> column.getValue().stream()
                                .filter(cell -> cell.matches("[A-Z][A-Z_0-9 ]+|true|false"))
                                .filter(cell ->
                                        vocabulary.cell(column.getKey(), cell).equals(cell)
                                                || vocabulary
                                                        .cell(column.getKey(), cell)
                                                        .matches("[A-Z]+_[A-Z_]+"))
                                .map(cell -> column.getKey() + " " + cell)));
    }

    /** Each note is there once, with every row that it covers; readings and gaps are counted. */
    @Test
    void notesAreGrouped() {
        for (String id : IDS) {
            Document page = site.page("en/revision-" + id + ".html");
            for (String[] part : new String[][] {{"interpretations", "interpreted"}, {"gaps", "undetermined"}}) {
                List<String> rows =
                        page.select(".rows tr:has(.certainty." + part[1] + ")").eachAttr("id");
                Element section = page.getElementById(part[0]).parent();
                assertEquals(
                        rows.stream().map(row -> "#" + row).sorted().toList(),
                        section.select(".covers a").eachAttr("href").stream()
                                .sorted()
                                .toList(),
                        id);
                assertFalse(rows.isEmpty(), id);
                assertTrue(section.selectFirst("p").text().startsWith(rows.size() + " rows "), section.text());
                List<String> texts = section.select(".text").eachText();
                assertEquals(texts.stream().distinct().toList(), texts, id);
                assertTrue(part[0].equals("gaps") || texts.size() < rows.size(), id);
            }
        }
    }

    /** Tables precede interpretations, and what matters most precedes both. */
    @Test
    void keyFactsComeFirst() {
        Document page = site.page("fr/revision-convention-2024.html");
        assertEquals(
                List.of("key", "charts", "tables", "interpretations", "gaps", "remarks"),
                page.select("h2").eachAttr("id"));
        Element key = page.getElementById("key").parent();
        String facts = plain(key.text());
        assertTrue(facts.contains("depuis le 22 juin 2024"), facts);
        assertTrue(facts.contains("(33 tables, 284 lignes)"), facts);
        assertTrue(facts.contains("Montants de l'aide : 135 cas"), facts);
        assertTrue(facts.contains("L'assistant doit obtenir sa qualification"), facts);
        assertEquals(
                "P30–P90 12 600 € 9 450 € 7 350 € 7 350 € 7 350 € 44 100 €",
                plain(key.select(".figures tbody tr").get(0).text()).replace("Assistant à 1/3 ETP ", ""));
        assertEquals(
                "PROJET : igas-2023 n'est pas en vigueur.",
                plain(site.page("fr/revision-igas-2023.html")
                        .selectFirst(".banner")
                        .text()));
    }

    /** The page of a text names every row that cites it, at the place that it cites. */
    @Test
    void textsNameTheRowsThatCiteThem() {
        for (Source source : RULES.sources()) {
            Document page = site.page("fr/text-" + source.id() + ".html");
            List<String> expected = new ArrayList<>();
            for (SelectedRevision subject : subjects) {
                Revision revision = subject.revision();
                for (String table : revision.tables()) {
                    for (DecisionTable.Row row : revision.table(table).rows()) {
                        row.reason().sources().stream()
                                .filter(citation -> citation.source().id().equals(source.id()))
                                .map(citation -> "place-" + citation.locator().replaceAll("\\s", "_") + " revision-"
                                        + revision.id() + ".html#row-" + table + "-" + row.name())
                                .distinct()
                                .forEach(expected::add);
                    }
                }
            }
            List<String> shown = new ArrayList<>();
            for (Element section : page.select("section")) {
                section.select("td a")
                        .eachAttr("href")
                        .forEach(link -> shown.add(section.attr("aria-labelledby") + " " + link));
            }
            assertEquals(
                    expected.stream().sorted().toList(), shown.stream().sorted().toList(), source.id());
        }
        assertEquals(
                "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000039364029",
                site.page("fr/text-ARRETE-2019-11-07.html")
                        .selectFirst("main .facts a")
                        .attr("href"));
    }

    @Test
    void placesAreInTheOrderOfTheText() {
        List<String> places =
                site.page("en/text-IGAS-2023-015R.html").select("h2").eachText();
        assertTrue(places.indexOf("Paragraph [49]") < places.indexOf("Paragraph [139]"), places.toString());
        assertTrue(places.indexOf("Paragraph [46]") < places.indexOf("Paragraph [46] note 11"), places.toString());
        assertEquals(
                List.of("Article 9-5-2-2", "Article 9-5-2-2, tableau 2", "Annexe 3"),
                site.page("fr/text-AVENANT-7.html").select("h2").eachText().stream()
                        .skip(1)
                        .toList());
    }

    /** Figures that change have their difference in euros and in per cent; what stays is not repeated. */
    @Test
    void changedFiguresHaveTheirDifference() {
        Document page = site.page("fr/difference-reglement-arbitral--convention-2024.html");
        Element amounts = page.getElementById("table-amounts").parent();
        Element row = amounts.select("tbody tr").stream()
                .filter(one -> plain(one.text()).contains("Option : Assistant à 1/3 ETP")
                        && plain(one.text()).contains("+ Montant maximal : 12 600 €"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "− Montant maximal : 12 000 €", plain(row.selectFirst("del").text()));
        assertEquals(
                "+ Montant maximal : 12 600 €", plain(row.selectFirst("ins").text()));
        assertEquals("+600 € (+5 %)", plain(row.selectFirst(".change").text()));
        assertTrue(plain(amounts.selectFirst(".about").text()).startsWith("135 cas : Montant maximal : de +"));
        Element deadline = page.getElementById("table-obligations").parent().selectFirst(".change");
        assertEquals("-12 (-33,3 %)", plain(deadline.text()));
    }

    @Test
    void whatOneRevisionChangesIsCounted() {
        Document page = site.page("en/difference-avenant-7--avenant-7-2022.html");
        Revision revision = AidRules.standard().get("avenant-7");
        assertTrue(
                Site.said(page.selectFirst(".lead"))
                        .startsWith(String.format(Locale.ENGLISH, "2 of %,d cases differ.", revision.cells())),
                page.text());
        assertEquals("2 cases", Site.said(page.selectFirst(".about")));
        Element change = page.selectFirst("tbody tr");
        assertTrue(Site.said(change).contains("− Criterion: to be met"), Site.said(change));
        assertTrue(Site.said(change).contains("+ Criterion: not met"), Site.said(change));
    }

    @Test
    void theDraftChangesObligationsAndTrainingAlone() {
        Document page = site.page("fr/difference-reglement-arbitral--igas-2023.html");
        assertEquals(
                List.of("table-obligations", "table-training-hours", "table-training-entry", "table-training-modules"),
                page.select("h2").eachAttr("id"));
    }

    @Test
    void chartsAreDrawnWhereThereAreFigures() {
        List<String> open = List.of("One third of a full-time assistant", "Half-time assistant", "Full-time assistant");
        for (String id : IDS) {
            List<String> titles = charts(site.page("en/revision-" + id + ".html"));
            assertTrue(titles.containsAll(open), id + titles);
            assertEquals(
                    !List.of("reglement-arbitral", "convention-2024", "igas-2023")
                            .contains(id),
                    titles.contains("Expected growth by band and option"),
                    id);
        }
        assertTrue(Site.said(site.page("en/revision-convention-2024.html").body())
                .contains("Expected growth by band and option: no figure in this revision."));
        for (String pair : PAIRS) {
            assertEquals(3, charts(site.page("fr/cost-" + pair + ".html")).size(), pair);
        }
    }

    private static List<String> charts(Document page) {
        return page.select(".chart caption").stream()
                .map(caption -> caption.ownText().replace('\u00a0', ' '))
                .toList();
    }

    private static Element chart(String page, String title) {
        return site.page(page).select(".chart").stream()
                .filter(chart -> Site.said(chart.selectFirst("caption")).endsWith(title))
                .findFirst()
                .orElseThrow();
    }

    /** Bars are as long as the dossier's amounts and targets are, beside the longest. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "avenant-7; Assistant à 1/2 ETP; 18000 13500 10500 18000 13500 12500 18000; 18000",
                "reglement-arbitral; Assistant à temps plein (1 ETP); 36000 27000 21000; 36000",
                "convention-2024; Assistant à 1/3 ETP; 12600 9450 7350; 12600",
                "avenant-7; Progression attendue par tranche et par option; 20 25 35 15 20 30; 35"
            })
    void barsAreAsLongAsTheFigures(String revision, String title, String figures, BigDecimal longest) {
        List<BigDecimal> widths = chart("fr/revision-" + revision + ".html", title).select(".solid").stream()
                .map(bar -> new BigDecimal(bar.attr("style").replaceAll("width:|%", "")))
                .toList();
        List<BigDecimal> expected = Stream.of(figures.split(" "))
                .map(figure -> new BigDecimal(figure + "00").divide(longest, 2, RoundingMode.HALF_UP))
                .toList();
        assertEquals(expected, widths.subList(0, expected.size()));
    }

    /** The figures beside the bars are those of the dossier. */
    @Test
    void figuresStandBesideTheBars() {
        assertEquals(
                List.of(
                        "Band Contract year Euros per year",
                        "≤ P30 1–5 none",
                        "P30–P90 1 €18,000",
                        "2 €13,500",
                        "3–5 €10,500",
                        "P90–P95 1 €18,000",
                        "2 €13,500",
                        "3–5 €12,500",
                        "P95–P100 1–5 €18,000"),
                chart("en/revision-avenant-7.html", "Half-time assistant").select("tr").stream()
                        .map(Site::said)
                        .toList());
    }

    /** A year that no text settles is solid up to its lower bound and hatched up to the upper one. */
    @Test
    void openYearsAreHatched() {
        String page = "en/cost-avenant-7-2022--reglement-arbitral.html";
        Element byYear = site.page(page).selectFirst(".chart");
        assertTrue(Site.said(byYear.selectFirst("caption"))
                .endsWith("certain amount up to the highest amount that the texts allow"));
        for (Element plot : byYear.select("td")) {
            assertEquals(
                    Site.said(plot).startsWith("between "),
                    plot.select(".hatched").size() == 1,
                    plot.text());
        }
        assertFalse(byYear.select("tbody .hatched").isEmpty());
    }

    @Test
    @Tag("thorough")
    void theSameRulesGiveTheSameBytes(@TempDir Path other) throws IOException {
        List<SelectedRevision> one = List.of(SelectedRevision.of(RULES, "convention-2024"));
        RevisionReport.of(RULES, one, FEW).write(other.resolve("a"), Locale.ENGLISH);
        RevisionReport.of(AidRules.standard(), one, FEW).write(other.resolve("b"), Locale.ENGLISH);
        Site first = new Site(other.resolve("a"));
        Site second = new Site(other.resolve("b"));
        assertEquals(first.files(""), second.files(""));
        for (String file : first.files("")) {
            assertEquals(first.text(file), second.text(file), file);
        }
        assertNotEquals(site.text("fr/index.html"), site.text("en/index.html"));
    }

    /** A revision is compared with what it changes where that is in the report, else with the one before it. */
    @Test
    void revisionsAreComparedWithWhatTheyChange() {
        assertEquals(
                Stream.of(PAIRS.subList(0, 3), OTHER_PAIRS, PAIRS.subList(3, 4))
                        .flatMap(List::stream)
                        .toList(),
                names(RULES, subjects));
        assertEquals(
                List.of("avenant-7--convention-2024"),
                names(
                        RULES,
                        List.of(
                                SelectedRevision.of(RULES, "avenant-7"),
                                SelectedRevision.of(RULES, "convention-2024"))));
        assertEquals(
                List.of("reglement-arbitral--igas-2023"),
                names(
                        RULES,
                        Stream.concat(
                                        SelectedRevision.ofFolder(RULES, DRAFT).stream(),
                                        Stream.of(SelectedRevision.of(RULES, "avenant-7")))
                                .toList()));
        assertEquals(
                List.of("reglement-arbitral--convention-2024"),
                names(RULES, List.of(SelectedRevision.of(RULES, "convention-2024"))));
        assertEquals(
                List.of(),
                names(
                        RULES,
                        List.of(SelectedRevision.of(RULES, "avenant-7"), SelectedRevision.of(RULES, "avenant-7"))));
        assertEquals(
                List.of("convention-2024--convention-2024"),
                names(RULES, SelectedRevision.ofFolder(RULES, Path.of("examples/convention-2024-targets"))));
        assertEquals(
                List.of("convention-2024--convention-2024", "convention-2024--convention-2024-2"),
                names(
                        RULES,
                        Stream.generate(() ->
                                        SelectedRevision.ofFolder(RULES, Path.of("examples/convention-2024-targets")))
                                .limit(2)
                                .flatMap(List::stream)
                                .toList()));
    }

    private static List<String> names(AidRules base, List<SelectedRevision> subjects) {
        return RevisionReport.of(base, subjects, FEW).comparisons().stream()
                .map(RevisionReport.Comparison::name)
                .toList();
    }

    @Test
    void overriddenRevisionIsListedBesideTheOriginal(@TempDir Path other) {
        List<SelectedRevision> both = Stream.concat(
                        Stream.of(SelectedRevision.of(RULES, "convention-2024")),
                        SelectedRevision.ofFolder(RULES, Path.of("examples/convention-2024-targets")).stream())
                .toList();
        RevisionReport.of(RULES, both, FEW).write(other, Locale.FRENCH);
        Site laid = new Site(other);
        assertEquals("fr", laid.page("index.html").selectFirst("html").attr("lang"));
        assertTrue(laid.page("fr/revision-convention-2024-2.html").text().contains("Votre propre table."));
        assertFalse(laid.page("fr/revision-convention-2024.html").text().contains("Votre propre table."));
    }

    /** The index has a group of revisions for each scheme, in the time line, among the tiles and in the menu. */
    @Test
    void theIndexIsGroupedByScheme() {
        Document index = site.page("fr/index.html");
        List<String> schemes = List.of("Aide individuelle", "Aide collective", "Centres de santé");
        assertEquals(
                schemes, index.select("section[aria-labelledby=timeline] h3").eachText());
        assertEquals(
                schemes,
                index.select("section[aria-labelledby=revisions] h3").eachText().subList(0, 3));
        assertEquals(schemes, index.select("nav .scheme").eachText());
        assertEquals(
                List.of(IDS, OTHER_IDS.subList(0, 2), OTHER_IDS.subList(2, 4)),
                index.select("section[aria-labelledby=revisions] .tiles").stream()
                        .map(tiles -> tiles.select(".id").eachText())
                        .toList());
    }

    /** No population has contracts of organisations, so that no page says what their revisions cost. */
    @Test
    void aRevisionOfAnotherSchemeIsComparedWithoutACost() {
        for (String pair : OTHER_PAIRS) {
            String to = pair.substring(pair.lastIndexOf("--") + 2);
            for (String file : List.of("fr/revision-" + to + ".html", "fr/difference-" + pair + ".html")) {
                Element content = site.page(file).selectFirst("main");
                assertEquals(List.of(), content.select("a[href^=cost-]").eachAttr("href"), file);
            }
            assertEquals(
                    1,
                    site.page("fr/revision-" + to + ".html")
                            .select("main a[href=difference-" + pair + ".html]")
                            .size());
        }
    }

    /** 38 000, 28 000, then 22 000 euros for each post funded; three years after the second add up to 132 000. */
    @Test
    void theKeyFactsOfAnOrganisationAreThoseOfAPost() {
        Document page = site.page("fr/revision-aide-collective-2026.html");
        assertEquals("Aide collective", page.select(".facts dd").first().text());
        assertEquals(
                List.of("Postes", "Année 1", "Année 2", "Année 3", "Année 4", "Année 5", "Cinq ans"),
                page.select(".figures thead th").eachText());
        assertEquals(
                "Pour un poste à temps plein (1 ETP) 38 000 € 28 000 € 22 000 € 22 000 € 22 000 € 132 000 €",
                plain(page.select(".figures tbody tr").text()));
        assertEquals(
                List.of(), page.select("#charts, #filter-option, #filter-band").eachAttr("id"));
        assertTrue(page.getElementById("table-doctor-posts") != null);
        assertEquals(null, page.getElementById("table-amounts"));
    }

    @Test
    void theTimeLineHasADraftWithoutABar() {
        List<Element> bars = site.page("en/index.html").select(".bars li");
        assertEquals(IDS.size() + OTHER_IDS.size(), bars.size());
        assertTrue(
                Site.said(bars.get(4)).endsWith("draft, never in force"),
                bars.get(4).text());
        assertEquals("margin-left:0%;width:0%", bars.get(4).selectFirst(".bar").attr("style"));
        assertTrue(bars.get(3).selectFirst(".bar").hasClass("open"));
    }

    /** What a draft says is shown, and never becomes a part of the page. */
    @Test
    void wordsOfADraftAreNoMarkup(@TempDir Path parent) throws IOException {
        Path draft = Files.createDirectory(parent.resolve("hostile"));
        Files.writeString(
                draft.resolve("revision.properties"),
                String.join(
                        "\n",
                        "title.en=<script>alert(1)</script>",
                        "title.fr=\"><img src=x>",
                        "extends=avenant-7",
                        "checkedOn=2026-11-21",
                        "sources=IGAS-2023-015R: <b>[45]</b>"));
        RevisionReport.of(RULES, SelectedRevision.ofFolder(RULES, draft), FEW)
                .write(parent.resolve("out"), Locale.ENGLISH);
        Site written = new Site(parent.resolve("out"));
        for (String file : written.files(".html")) {
            Document page = written.page(file);
            assertTrue(page.select("script:not([src]), b, img[src=x]").isEmpty(), file);
        }
        assertEquals(
                "<script>alert(1)</script>",
                written.page("en/revision-hostile.html").selectFirst("h1").text());
    }
}
