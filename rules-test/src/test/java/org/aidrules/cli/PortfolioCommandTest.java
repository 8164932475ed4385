package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command {@code portfolio}. Of the four lines of the example the first is behind by both measures (21 000 of the
 * year's aid and half of it, 64 000 and 32 000 until the end), the second on track (year 3 is due in full from 75 %; 310
 * of 400 of the active file in years 4 and 5: 22.5 % of 21 000 and of 22 000 are at stake), the third above P95 and fallen, the
 * fourth over.
 */
class PortfolioCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLE = Path.of("examples", "portfolio.jsonl");
    private static final Path SCHEMES = Path.of("examples", "portfolio-schemes.jsonl");

    @TempDir
    private Path folder;

    private Shell portfolio(String... more) {
        List<String> args = new ArrayList<>(List.of("portfolio", "--out", folder.toString()));
        args.addAll(List.of(more));
        return Shell.run(args.toArray(String[]::new));
    }

    private List<String> csv(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    @Test
    void theWholeIsCounted() throws IOException {
        Shell shell = portfolio("--json", EXAMPLE.toString());
        assertEquals(2, shell.status(), "a line is refused");
        JsonNode json = JSON.readTree(shell.out());
        assertEquals(
                "4 3 1 1 2 2",
                Stream.of("lines", "contracts", "refused", "onTrack", "offTrack", "overdue")
                        .map(name -> json.get(name).asText())
                        .collect(Collectors.joining(" ")));
        // 10 500 and nothing, and between 0 and 36 000
        assertEquals(JSON.readTree("{\"atLeast\":\"10500.00\",\"atMost\":\"46500.00\"}"), json.get("atStake"));
        // 32 000, 4 725 + 4 950, and between 0 and 36 000 + 36 000 + 38 000
        assertEquals(JSON.readTree("{\"atLeast\":\"41675.00\",\"atMost\":\"151675.00\"}"), json.get("restAtStake"));
    }

    @Test
    void everyContractIsALine() throws IOException {
        portfolio(EXAMPLE.toString());
        assertEquals(
                List.of(
                        "2021-014,34,individual,GENERAL_MEDICINE,FULL,avenant-7,3,2024-05-31,false,21000.00,10500.00,INTERPRETED,10500.00,10500.00,32000.00,32000.00,1",
                        "2021-027,34,individual,GENERAL_MEDICINE,FULL,avenant-7,3,2024-05-31,true,21000.00,21000.00,INTERPRETED,0.00,0.00,9675.00,9675.00,0",
                        "2021-033,2A,individual,GENERAL_MEDICINE,FULL,avenant-7,3,2024-05-31,false,36000.00,,UNDETERMINED,0.00,36000.00,0.00,110000.00,1"),
                csv("contracts.csv").subList(1, 4));
        assertEquals(
                List.of(
                        "DEPARTMENT,2A,1,0,1,0,1,0.00,36000.00,0.00,110000.00",
                        "DEPARTMENT,34,2,1,1,0,1,10500.00,10500.00,41675.00,41675.00"),
                csv("groups.csv").subList(1, 3));
        assertEquals("ALL,,3,1,2,0,2,10500.00,46500.00,41675.00,151675.00", last(csv("groups.csv")));
        assertTrue(
                csv("off-track.csv")
                        .contains(
                                "2021-014,34,individual,GENERAL_MEDICINE,FULL,avenant-7,3,ATTENDING_ADULTS,1000,1100,1126,1150,2024-05-31,9"));
        assertEquals(
                List.of("4,/asOf,2026-06-01,2021-06-01..2026-05-31"),
                csv("errors.csv").stream()
                        .skip(1)
                        .map(line -> line.replaceFirst(",[^,]*(?=,[^,]*$)", ""))
                        .toList());
    }

    /** The qualification is due on 1 June 2024, six months and a day after the review. */
    @Test
    void whatIsDueSoonIsListedWithWhatIsOverdue() throws IOException {
        portfolio(EXAMPLE.toString());
        assertEquals(
                List.of(
                        "2021-014,34,individual,GENERAL_MEDICINE,FULL,avenant-7,3,TRAINING_STARTED,2023-06-01,OVERDUE,183",
                        "2021-014,34,individual,GENERAL_MEDICINE,FULL,avenant-7,3,QUALIFICATION_OBTAINED,2024-06-01,DUE,0",
                        "2021-027,34,individual,GENERAL_MEDICINE,FULL,avenant-7,3,QUALIFICATION_OBTAINED,2024-06-01,DUE,0",
                        "2021-033,2A,individual,GENERAL_MEDICINE,FULL,avenant-7,3,TRAINING_STARTED,2023-06-01,OVERDUE,183",
                        "2021-033,2A,individual,GENERAL_MEDICINE,FULL,avenant-7,3,QUALIFICATION_OBTAINED,2024-06-01,DUE,0"),
                csv("obligations.csv").stream().skip(1).toList());
        portfolio(EXAMPLE.toString(), "--within", "5");
        assertEquals(2, csv("obligations.csv").size() - 1);
        assertEquals(2, portfolio(EXAMPLE.toString(), "--within", "-1").status());
    }

    @Test
    void thePagesNameContractsByTheirIdOnly() throws IOException {
        portfolio("--lang", "fr", EXAMPLE.toString());
        Document index = Jsoup.parse(Files.readString(folder.resolve("index.html")));
        assertEquals("fr", index.selectFirst("html").attr("lang"));
        assertTrue(index.text().contains("Médecine générale"), index.text());
        assertFalse(index.text().contains("2021-014"), "the whole names no contract");
        Document offTrack = Jsoup.parse(Files.readString(folder.resolve("off-track.html")));
        assertEquals(
                List.of("2021-014", "2021-033"), offTrack.select("tbody th").eachText());
        Document overdue = Jsoup.parse(Files.readString(folder.resolve("overdue.html")));
        assertEquals(List.of("2021-014", "2021-033"), overdue.select("tbody th").eachText());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    Set.of(
                            "index.html",
                            "off-track.html",
                            "overdue.html",
                            "contracts.csv",
                            "obligations.csv",
                            "off-track.csv",
                            "groups.csv",
                            "errors.csv"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    /**
     * A doctor, a company in year 3, a health centre in year 2, and a contract that is over. The company gains 210 of the 520
     * attending patients of two posts, and 200 of the 220 of the active file: 21/52 of 44 000 are due in each of three years.
     * The centre has two and a half posts, of 27 000 in year 2 and of 21 000 in the years after; no text gives its target.
     */
    @Test
    void contractsOfEverySchemeAreCounted() throws IOException {
        Shell shell = portfolio("--json", SCHEMES.toString());
        assertEquals(2, shell.status(), shell.err());
        assertEquals(
                List.of(
                        "2021-014,34,individual,GENERAL_MEDICINE,FULL,avenant-7,3,2024-05-31,false,21000.00,10500.00,INTERPRETED,10500.00,10500.00,32000.00,32000.00,1",
                        "2026-co-1,34,collective,,,aide-collective-2026,3,2029-02-28,,44000.00,17769.23,INTERPRETED,26230.77,26230.77,78692.31,78692.31,1",
                        "2025-cs-1,34,health-centre,,,centres-de-sante-2025,2,2027-08-31,,67500.00,,UNDETERMINED,0.00,67500.00,0.00,225000.00,0"),
                csv("contracts.csv").subList(1, 4));
        assertEquals(
                List.of(
                        "DEPARTMENT,34,3,0,1,2,2,36730.77,104230.77,110692.31,335692.31",
                        "SCHEME,collective,1,0,0,1,1,26230.77,26230.77,78692.31,78692.31",
                        "SCHEME,health-centre,1,0,0,1,0,0.00,67500.00,0.00,225000.00",
                        "SCHEME,individual,1,0,1,0,1,10500.00,10500.00,32000.00,32000.00",
                        "SPECIALTY,GENERAL_MEDICINE,1,0,1,0,1,10500.00,10500.00,32000.00,32000.00",
                        "OPTION,FULL,1,0,1,0,1,10500.00,10500.00,32000.00,32000.00"),
                csv("groups.csv").subList(1, 7));
        assertTrue(
                csv("obligations.csv")
                        .contains(
                                "2026-co-1,34,collective,,,aide-collective-2026,3,QUALIFICATION_OBTAINED,2028-03-01,OVERDUE,184"));
        assertTrue(csv("errors.csv").get(1).startsWith("4,/asOf,2032-09-01,"));
    }

    @Test
    void thePagesNameTheSchemes() throws IOException {
        portfolio("--lang", "fr", SCHEMES.toString());
        Document index = Jsoup.parse(Files.readString(folder.resolve("index.html")));
        assertEquals(
                List.of("Aide collective", "Centres de santé", "Aide individuelle", "Total"),
                index.select("table[aria-labelledby=SCHEME] tbody th").eachText());
        Document overdue = Jsoup.parse(Files.readString(folder.resolve("overdue.html")));
        assertEquals(
                List.of(
                        List.of("2026-co-1", "34", "Aide collective", "–", "–"),
                        List.of(
                                "2021-014",
                                "34",
                                "Aide individuelle",
                                "Médecine générale",
                                "Assistant à temps plein (1 ETP)")),
                overdue.select("tbody tr").stream()
                        .map(line -> line.select("th, td").eachText().subList(0, 5))
                        .toList());
    }

    /** A contract without an id is called by its line; a formula in an id is no formula for a spreadsheet. */
    @Test
    void anIdIsWhatTheCallerGives() throws IOException {
        String first = Files.readAllLines(EXAMPLE).get(0);
        Path file = Files.writeString(
                folder.resolve("in.jsonl"),
                first.replace("\"id\": \"2021-014\", ", "") + "\n" + first.replace("2021-014", "=1+1") + "\n"
                        + first.replace("2021-014", " ") + "\n" + first.replace("\"34\"", "\"340\\u0000\"") + "\n");
        assertEquals(2, portfolio(file.toString()).status());
        assertTrue(csv("contracts.csv").get(1).startsWith("1,34,"));
        assertTrue(csv("contracts.csv").get(2).startsWith("'=1+1,34,"));
        assertEquals(
                List.of("3,/id", "4,/department"),
                csv("errors.csv").stream()
                        .skip(1)
                        .map(line -> line.replaceFirst("^([^,]*,[^,]*),(?s).*", "$1"))
                        .toList());
    }

    /** Many lines are counted by several threads; the files have the order of the lines. */
    @Test
    void manyLinesKeepTheirOrder() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            lines.add(Files.readAllLines(EXAMPLE).get(i % 3).replaceFirst("20[0-9-]+", "c" + i));
        }
        Path file = Files.write(folder.resolve("in.jsonl"), lines);
        assertEquals(0, portfolio(file.toString()).status());
        List<String> contracts = csv("contracts.csv");
        for (int i = 0; i < 900; i++) {
            assertTrue(contracts.get(i + 1).startsWith("c" + i + ","), contracts.get(i + 1));
        }
        assertEquals("ALL,,900,300,600,0,600,3150000.00,13950000.00,12502500.00,45502500.00", last(csv("groups.csv")));
    }

    @Test
    void anAlteredTableIsNamedOnEachPage() throws IOException {
        portfolio("--lang", "en", "--overlay", "src/test/resources/overlays/amount-changed", EXAMPLE.toString());
        for (String page : List.of("index", "off-track", "overdue")) {
            Document html = Jsoup.parse(Files.readString(folder.resolve(page + ".html")));
            assertEquals(1, html.select(".mark").size(), page);
        }
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }
}
