package org.aidrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.AidRules;
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
    /** What each is compared with: what it extends. */
    private static final List<String> PAIRS = List.of(
            "avenant-7--avenant-7-2022",
            "avenant-7-2022--reglement-arbitral",
            "reglement-arbitral--convention-2024",
            "reglement-arbitral--igas-2023");

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
            IDS.forEach(id -> expected.add(language + "/revision-" + id + ".html"));
            PAIRS.forEach(pair -> expected.add(language + "/difference-" + pair + ".html"));
            PAIRS.forEach(pair -> expected.add(language + "/cost-" + pair + ".html"));
        }
        assertEquals(expected.stream().sorted().toList(), site.files(".html"));
        site.files(".html")
                .forEach(file -> assertEquals(
                        file.startsWith("fr/") ? "fr" : "en",
                        site.page(file).selectFirst("html").attr("lang"),
                        file));
    }

    @Tag("thorough")
    @Test
    void everyLinkLeadsSomewhereAndNoneLeavesTheFolder() {
        for (String file : site.files(".html")) {
            Document page = site.page(file);
            for (Element link : page.select("[href], [src], [srcset]")) {
                String to = link.hasAttr("href")
                        ? link.attr("href")
                        : link.hasAttr("src") ? link.attr("src") : link.attr("srcset");
                if (!to.equals("data:,")) {
                    assertLeads(file, to);
                }
            }
            assertTrue(page.select("script").isEmpty(), file);
        }
        site.files(".svg").forEach(file -> assertFalse(site.text(file).contains("href"), file));
        assertFalse(site.text("style.css").contains("url("));
    }

    private static void assertLeads(String file, String to) {
        String[] parts = to.split("#", 2);
        Path target =
                parts[0].isEmpty() ? folder.resolve(file) : folder.resolve(file).resolveSibling(parts[0]);
        assertTrue(Files.isRegularFile(target.normalize()), file + " -> " + to);
        assertTrue(target.normalize().startsWith(folder), file + " -> " + to);
        if (parts.length == 2) {
            String page = folder.relativize(target.normalize()).toString();
            assertTrue(site.page(page).getElementById(parts[1]) != null, file + " -> " + to);
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
            page.select("img").forEach(image -> assertTrue(image.attr("alt").length() > 20, file));
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
                                row.id(), Site.said(row.child(3)), sources(row.child(4)), Site.said(row.child(5))))
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
                        .map(row -> List.of(row.id(), Site.said(row.child(1)), Site.said(row.child(3))))
                        .toList());
    }

    private static List<String> expected(String table, DecisionTable.Row row, Locale locale) {
        String sign = switch (row.reason().certainty()) {
            case STATED -> "●";
            case INTERPRETED -> "◐";
            case UNDETERMINED -> "○";
        };
        String colon = locale.equals(Locale.FRENCH) ? " : " : ": ";
        return List.of(
                "row-" + table + "-" + row.name(),
                sign + " " + new Messages(locale).name(row.reason().certainty()),
                row.reason().sources().stream()
                        .map(citation -> (citation.source().id() + " " + citation.locator()).strip())
                        .collect(Collectors.joining("; ")),
                (row.reason().text().in(locale)
                                + row.reason()
                                        .note()
                                        .map(note -> " Note" + colon + note.in(locale))
                                        .orElse(""))
                        .replace('\u202f', ' ')
                        .replace('\u00a0', ' '));
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
                "fr; avenant-7; amounts; half-y1; Option : Assistant à 1/2 ETP; Montant maximal : 18 000 €",
                "fr; avenant-7; amounts; full-p95-p100; Tranche : P95 et au-delà; Montant maximal : 36 000 €",
                "en; avenant-7; targets; half-p30-p50; Newly established: no; Growth: 25 %",
                "fr; avenant-7; payments; y1-advance; Année de contrat : 1 Versement : premier; Part : 70 %",
                "fr; avenant-7; payments; y1-advance; Année de contrat : 1; Jours : 15",
                "en; avenant-7; sector; sector-1; Fee sector: sector 1; Criterion: met",
                "en; convention-2024; targets; senior; Age limit: at, above; Growth: 0 %",
                "fr; convention-2024; targets; senior; Âge limite : à la limite, au-delà; Tolérance : 10 %"
            })
    void cellsSayWhatTheTextsSay(String language, String revision, String table, String row, String when, String then) {
        Element shown =
                site.page(language + "/revision-" + revision + ".html").getElementById("row-" + table + "-" + row);
        assertTrue(Site.said(shown.child(1)).contains(when), Site.said(shown));
        assertTrue(Site.said(shown.child(2)).contains(then), Site.said(shown));
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

    /** Readings and gaps are listed, each one that the tables of the page show, and counted. */
    @Test
    void readingsAndGapsAreListed() {
        for (String id : IDS) {
            Document page = site.page("en/revision-" + id + ".html");
            for (String[] part : new String[][] {{"interpretations", "interpreted"}, {"gaps", "undetermined"}}) {
                List<String> rows =
                        page.select("tr:has(.certainty." + part[1] + ")").eachAttr("id");
                Element section = page.getElementById(part[0]).parent();
                assertEquals(
                        rows.stream().map(row -> "#" + row).toList(),
                        section.select(".readings a").eachAttr("href"),
                        id);
                assertFalse(rows.isEmpty(), id);
                assertTrue(section.selectFirst("p").text().startsWith(rows.size() + " rows "), section.text());
            }
        }
    }

    @Test
    void whatOneRevisionChangesIsCounted() {
        Document page = site.page("en/difference-avenant-7--avenant-7-2022.html");
        Revision revision = AidRules.standard().get("avenant-7");
        long cells = revision.tables().stream()
                .mapToLong(table -> revision.table(table).cells())
                .sum();
        assertTrue(
                Site.said(page.selectFirst(".lead"))
                        .startsWith(String.format(Locale.ENGLISH, "2 of %,d cases differ.", cells)),
                page.text());
        assertEquals(
                "2",
                page.select("td[data-label=Cases]").stream()
                        .map(Site::said)
                        .reduce((a, b) -> String.valueOf(Long.parseLong(a) + Long.parseLong(b)))
                        .orElseThrow());
        Element change = page.selectFirst("tbody tr");
        assertTrue(Site.said(change).contains("Criterion: to be met"), Site.said(change));
        assertTrue(Site.said(change).contains("Criterion: not met"), Site.said(change));
    }

    @Test
    void theDraftChangesObligationsAndTrainingAlone() {
        Document page = site.page("fr/difference-reglement-arbitral--igas-2023.html");
        assertEquals(
                List.of("table-obligations", "table-training-hours", "table-training-entry"),
                page.select("h2").eachAttr("id"));
    }

    @Test
    void chartsAreDrawnWhereThereAreFigures() {
        List<String> charts = new ArrayList<>(List.of("targets-avenant-7"));
        IDS.forEach(id -> List.of("third", "half", "full").forEach(option -> charts.add("aid-" + id + "-" + option)));
        PAIRS.forEach(pair ->
                List.of("years", "settled", "at-most").forEach(part -> charts.add("cost-" + pair + "-" + part)));
        List<String> files = site.files(".svg");
        for (String chart : charts) {
            for (String end : List.of(".svg", "-narrow.svg")) {
                assertTrue(files.containsAll(List.of("en/charts/" + chart + end, "fr/charts/" + chart + end)), chart);
            }
        }
        for (String id : List.of("reglement-arbitral", "convention-2024")) {
            assertFalse(files.contains("fr/charts/targets-" + id + ".svg"));
            assertTrue(Site.said(site.page("en/revision-" + id + ".html").body())
                    .contains("Expected growth by band and option: no figure in this revision."));
        }
    }

    /** Bars are as high as the dossier's amounts and targets are, beside the highest. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "aid-avenant-7-half; 0,114,178; 18000 13500 10500 10500 10500",
                "aid-avenant-7-half; 230,159,0; 18000 13500 12500 12500 12500",
                "aid-avenant-7-half; 0,158,115; 18000 18000 18000 18000 18000",
                "aid-reglement-arbitral-full; 0,114,178; 36000 27000 21000 21000 21000",
                "aid-convention-2024-third; 0,114,178; 12600 9450 7350 7350 7350",
                "targets-avenant-7; 0,114,178; 20 15 7.5 4 0"
            })
    void barsAreAsHighAsTheFigures(String chart, String colour, String figures) {
        List<BigDecimal> expected =
                Stream.of(figures.split(" ")).map(BigDecimal::new).toList();
        for (String end : List.of(".svg", "-narrow.svg")) {
            List<BigDecimal> heights = heights(site.text("fr/charts/" + chart + end), colour);
            assertEquals(expected.size(), heights.size(), chart + end);
            for (int i = 0; i < expected.size(); i++) {
                BigDecimal apart = heights.get(i)
                        .multiply(expected.get(0))
                        .subtract(expected.get(i).multiply(heights.get(0)))
                        .abs();
                assertTrue(
                        apart.compareTo(heights.get(0).multiply(expected.get(0)).movePointLeft(3)) < 0,
                        chart + end + ": " + heights);
            }
        }
    }

    /** The heights of the bars of a colour, from left to right. */
    private static List<BigDecimal> heights(String svg, String colour) {
        Matcher bars = Pattern.compile(
                        "d=\"M\\S+ (\\S+) L\\S+ \\S+ L\\S+ (\\S+) L[^\"]+ Z\" fill=\"rgb\\(" + colour + "\\)\"")
                .matcher(svg);
        List<BigDecimal> heights = new ArrayList<>();
        while (bars.find()) {
            heights.add(new BigDecimal(bars.group(2)).subtract(new BigDecimal(bars.group(1))));
        }
        return heights;
    }

    /** The figures beside a chart are those of the dossier. */
    @Test
    void figuresStandBesideTheCharts() {
        Element table = site.page("en/revision-avenant-7.html")
                .selectFirst("figure:has(img[src=charts/aid-avenant-7-half.svg]) table");
        assertEquals(
                List.of(
                        "Contract year 1 2 3 4 5",
                        "≤ P30 none none none none none",
                        "P30–P90 €18,000 €13,500 €10,500 €10,500 €10,500",
                        "P90–P95 €18,000 €13,500 €12,500 €12,500 €12,500",
                        "P95–P100 €18,000 €18,000 €18,000 €18,000 €18,000"),
                table.select("tr").stream().map(Site::said).toList());
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
        assertEquals(PAIRS, names(RULES, subjects));
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

    @Test
    void theTimeLineHasADraftWithoutABar() {
        List<Element> bars = site.page("en/index.html").select(".bars li");
        assertEquals(IDS.size(), bars.size());
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
            assertTrue(page.select("script, b, img[src=x]").isEmpty(), file);
        }
        assertEquals(
                "<script>alert(1)</script>",
                written.page("en/revision-hostile.html").selectFirst("h1").text());
    }
}
