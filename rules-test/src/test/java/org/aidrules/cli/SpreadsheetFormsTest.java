package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Populations and thresholds in CSV as spreadsheets write them: every form gives the answer of the plain one. */
class SpreadsheetFormsTest {

    private static final List<String> HEADERS = List.of(
            "signedOn",
            "option",
            "specialty",
            "sector",
            "activeFile",
            "activeFileBand",
            "grouped",
            "ccamFeeShare",
            "weight");
    private static final List<List<String>> POPULATION = List.of(
            HEADERS,
            List.of("2023-07-01", "HALF", "CARDIOLOGY", "SECTOR_1", "2000", "P70_P90", "true", "0.105", "1.5"),
            List.of("2023-07-02", "THIRD", "03", "SECTOR_1", "1300", "P50_P70", "false", "0.1", "2"));
    private static final List<List<String>> WRITTEN = List.of(
            HEADERS,
            List.of("2023-07-01", "half", "Cardiology", "sector_1", "2\u202f000", "p70_p90", "VRAI", "10,5 %", "1,5"),
            List.of("2023-07-02", "Third", "3", "Sector_1", "1 300,0", "P50_p70", "Non", "10 %", "2,0"));
    private static final List<List<String>> THRESHOLDS = List.of(
            List.of("specialty", "measure", "distribution", "P30", "P50", "P70", "P90", "P95"),
            List.of("GENERAL_MEDICINE", "ACTIVE_FILE", "2021-12-31", "1000", "1500", "2000", "3000", "3500"),
            List.of("CARDIOLOGY", "ACTIVE_FILE", "2021-12-31", "1000", "1500", "2000", "3000", "3500"));
    private static final List<List<String>> THRESHOLDS_WRITTEN = List.of(
            List.of("Specialty", "Measure", "Distribution date", "p30", "P 50", "P70", "P90", "P95"),
            List.of(
                    "general_medicine",
                    "Active_File",
                    "2021-12-31",
                    "1 000",
                    "1\u00a0500",
                    "2\u202f000",
                    "3000,0",
                    "3500.0"),
            List.of("Cardiology", "active_file", "2021-12-31", "1000", "1 500", "2000", "3000", "3 500"));

    @TempDir
    private Path folder;

    /** A form of CSV. */
    private record Form(String separator, boolean quoted, String start, String lineEnd, String trail, String end) {

        static Form plain(String separator) {
            return new Form(separator, false, "", "\n", "", "\n");
        }

        String write(List<List<String>> lines) {
            return start
                    + lines.stream()
                            .map(line -> line.stream().map(this::cell).collect(Collectors.joining(separator)) + trail)
                            .collect(Collectors.joining(lineEnd))
                    + end;
        }

        private String cell(String cell) {
            return quoted || cell.contains(separator) ? "\"" + cell + "\"" : cell;
        }
    }

    private static Stream<Form> forms() {
        return Stream.of(",", ";")
                .flatMap(separator -> Stream.of(
                        Form.plain(separator),
                        new Form(separator, true, "", "\n", "", ""),
                        new Form(separator, false, "\uFEFF", "\r\n", "", "\r\n"),
                        new Form(separator, true, "\uFEFF", "\r\n", separator.repeat(3), "\r\n\r\n"),
                        new Form(separator, false, "", "\n", separator, "\n" + separator.repeat(9) + "\n\n"),
                        new Form(separator, false, "", "\n\n", "", "\n \n\u00a0" + separator + " \n")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aPopulationInAnyFormCostsTheSame(Form form) throws IOException {
        Shell plain = impact(Form.plain(",").write(POPULATION));
        assertEquals(0, plain.status(), plain.err());
        assertEquals(plain, impact(form.write(POPULATION)));
        assertEquals(plain, impact(form.write(WRITTEN)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void thresholdsInAnyFormGiveTheSamePlan(Form form) throws IOException {
        Shell plain = plan(Form.plain(",").write(THRESHOLDS));
        assertEquals(0, plain.status(), plain.err());
        assertEquals(plain, plan(form.write(THRESHOLDS)));
        assertEquals(plain, plan(form.write(THRESHOLDS_WRITTEN)));
    }

    @Test
    void aNumberThatCouldBeGroupedIsRefusedWithARemedy() throws IOException {
        Form form = Form.plain(";");
        Shell impact = impact(form.write(WRITTEN).replace("2\u202f000", "2.000").replace("1,5", "1.500"));
        assertEquals(2, impact.status());
        assertTrue(
                impact.err()
                        .startsWith(
                                "line 2 activeFile: this number can be read in two ways: write 2000 or 2 — found: 2.000\n"
                                        + "line 2 weight: this number can be read in two ways: write 1500 or 1.5 — found: 1.500\n"),
                impact.err());
        Shell plan = plan(form.write(THRESHOLDS).replace("3500", "3.500"));
        assertEquals(2, plan.status());
        assertTrue(
                plan.err().contains("this number can be read in two ways: write 3500 or 3.5 — found: 3.500"),
                plan.err());
    }

    @Test
    void whatIsFoundIsShownAsItWasWritten() throws IOException {
        Form form = Form.plain(";");
        String err = impact(form.write(WRITTEN)
                        .replace("2\u202f000", "9 999 999")
                        .replace("VRAI", "peut-être")
                        .replace("10,5 %", "110 %")
                        .replace("1,5", "0,0"))
                .err();
        for (String found : List.of("9 999 999", "peut-être", "110 %", "0,0")) {
            assertTrue(err.contains("found: " + found + " — accepted"), err);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void otherEncodingsAreRefusedWithTheRemedy(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        Form form = new Form(";", false, "", "\r\n", "", "\r\n");
        String accent = encoding.startsWith("w") ? "é" : "";
        Shell impact =
                impact(form.write(POPULATION).replace("HALF", "HALF" + accent).getBytes(charset));
        Shell plan =
                plan(form.write(THRESHOLDS).replace("1500", "1500" + accent).getBytes(charset));
        for (Shell shell : List.of(impact, plan)) {
            assertEquals(2, shell.status(), shell.err());
            assertTrue(shell.err().contains("\"CSV UTF-8\""), shell.err());
        }
    }

    @Test
    void thresholdsHaveABound() throws IOException {
        Shell shell = plan(new byte[16_000_001]);
        assertEquals(2, shell.status());
        assertEquals("data.csv: this file is too large: at most 16000000 bytes are read\n", shell.err());
    }

    @Test
    void aPopulationIsWrittenAsTheCsvThatImpactReads() throws IOException {
        Path csv = folder.resolve("made.CSV");
        Path lines = folder.resolve("made.jsonl");
        for (Path file : List.of(csv, lines)) {
            assertEquals(
                    0,
                    Shell.run("population", "--size", "100", "--seed", "7", "--out", file.toString())
                            .status());
        }
        assertTrue(Files.readString(csv).startsWith("signedOn,option,specialty,"));
        assertEquals(101, Files.readAllLines(csv).size());
        assertEquals(impact(lines), impact(csv));
    }

    /** 2355.0 and 2.355e3 are whole in JSON; what is refused is shown as it was written. */
    @Test
    void wholeNumbersOfJsonMayHaveDecimalsAndExponents() throws IOException {
        String plan = Files.readString(Path.of("examples", "plan.json"));
        Shell plain = Shell.run("plan", Path.of("examples", "plan.json").toString());
        for (String number : List.of("2355.0", "2.355e3", "2355.000", "235500E-2", "0.2355e+4")) {
            Path file = Files.writeString(folder.resolve("plan.json"), plan.replace("2355", number));
            assertEquals(plain, Shell.run("plan", file.toString()));
            String echoed = Shell.run("plan", "--json", file.toString()).out();
            assertTrue(echoed.contains("\"activeFile\" : " + number), echoed);
            assertEquals(0, Shell.run("replay", saved(echoed).toString()).status());
        }
        for (String number : List.of("2355.5", "2.3555e3", "1e7", "1e999999999", "-2355.0", "1e-999999999")) {
            Path file = Files.writeString(folder.resolve("plan.json"), plan.replace("2355", number));
            Shell refused = Shell.run("plan", "--lang", "en", file.toString());
            assertEquals(2, refused.status(), refused.out());
            assertTrue(
                    refused.err().contains("/patients/activeFile: this is not accepted here — found: " + number + " "),
                    refused.err());
        }
    }

    private Path saved(String result) throws IOException {
        new ObjectMapper().readTree(result);
        return Files.writeString(folder.resolve("saved.json"), result);
    }

    private Shell impact(String text) throws IOException {
        return impact(text.getBytes(StandardCharsets.UTF_8));
    }

    private Shell impact(byte[] bytes) throws IOException {
        return impact(Files.write(folder.resolve("data.csv"), bytes));
    }

    private static Shell impact(Path file) {
        return Shell.run(
                "impact",
                "--from",
                "reglement-arbitral",
                "--to",
                "convention-2024",
                "--lang",
                "en",
                "--json",
                file.toString());
    }

    private Shell plan(String text) throws IOException {
        return plan(text.getBytes(StandardCharsets.UTF_8));
    }

    private Shell plan(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("data.csv"), bytes);
        return Shell.run("plan", "--lang", "en", "--thresholds", file.toString(), "examples/counts-only.json");
    }
}
