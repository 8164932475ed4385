package org.aidrules.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aidrules.AidRules;
import org.aidrules.error.InvalidInputException;
import org.aidrules.workbook.WorkbookDraft;
import org.aidrules.workbook.WorkbookFindings;
import org.aidrules.workbook.WorkbookMarker;
import org.aidrules.workbook.WorkbookReader;

/**
 * Reads any file as a workbook and marks it. An input is a file, or the parts of one: before each part a line
 * {@code @@ name}, so that Jazzer changes the XML and not what was compressed.
 */
public final class WorkbookFuzzer {

    private static final AidRules RULES = AidRules.standard();
    private static final Pattern HEAD = Pattern.compile("(?m)^@@ ([A-Za-z0-9/_.\\[\\]-]{1,80})$\\n?");
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private WorkbookFuzzer() {}

    /**
     * Tries one input.
     *
     * @param data a file, or its parts
     */
    public static void fuzzerTestOneInput(byte[] data) {
        Path file = Scratch.file("a-draft.xlsx", data.length > 1 && data[0] == '@' ? zipped(data) : data);
        try {
            WorkbookDraft draft = WorkbookReader.read(RULES, file);
            Refusals.checkSentences(draft.warnings());
            WorkbookDraft again = WorkbookReader.read(RULES, marked(file, Optional.of(draft)));
            if (!draft.tables().equals(again.tables())) {
                throw new AssertionError(draft.tables() + " is not " + again.tables());
            }
        } catch (InvalidInputException refused) {
            Refusals.check(refused.errors());
            markRefused(file, refused);
        }
    }

    private static void markRefused(Path file, InvalidInputException refused) {
        try {
            marked(file, WorkbookFindings.ofErrors(Optional.empty(), refused.errors()));
        } catch (InvalidInputException noWorkbook) {
            Refusals.check(noWorkbook.errors());
        }
    }

    private static Path marked(Path file, Optional<WorkbookDraft> draft) {
        return marked(file, WorkbookFindings.ofErrors(draft, List.of()));
    }

    private static Path marked(Path file, WorkbookFindings findings) {
        try {
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            WorkbookMarker.of(RULES, findings).mark(file, copy);
            return Scratch.file("a-copy.xlsx", copy.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compresses the parts; those that every workbook has are added where the input has none of their name. */
    private static byte[] zipped(byte[] data) {
        String text = new String(data, StandardCharsets.ISO_8859_1); // one character for each byte
        Map<String, byte[]> parts = new LinkedHashMap<>(common());
        Matcher head = HEAD.matcher(text);
        for (boolean found = head.find(); found; ) {
            String name = head.group(1);
            int start = head.end();
            found = head.find();
            parts.put(name, Arrays.copyOfRange(data, start, found ? head.start() : data.length));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> common() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='" + TYPES + "'><Default Extension='rels' ContentType='"
                        + "application/vnd.openxmlformats-package.relationships+xml'/>"
                        + override("workbook.xml", "sheet.main") + override("worksheets/sheet1.xml", "worksheet")
                        + override("worksheets/sheet2.xml", "worksheet") + override("styles.xml", "styles")
                        + "</Types>");
        parts.put("_rels/.rels", relations(relation("officeDocument", "xl/workbook.xml", 1)));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("worksheet", "worksheets/sheet1.xml", 1)
                        + relation("worksheet", "worksheets/sheet2.xml", 2)
                        + relation("styles", "styles.xml", 3)));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='" + DOCUMENT
                        + "'><sheets><sheet name='Texte' sheetId='1' r:id='r1'/>"
                        + "<sheet name='Montants' sheetId='2' r:id='r2'/></sheets></workbook>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><fonts><font/></fonts>"
                        + "<fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>"
                        + "<xf/><xf numFmtId='9'/><xf numFmtId='14'/></cellXfs></styleSheet>");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, part) -> bytes.put(name, part.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static String override(String part, String type) {
        return "<Override PartName='/xl/" + part + "' ContentType='" + SHEET_TYPE + type + "+xml'/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns='" + RELATIONS + "'>" + all + "</Relationships>";
    }

    private static String relation(String type, String target, int id) {
        return "<Relationship Id='r" + id + "' Type='" + DOCUMENT + "/" + type + "' Target='" + target + "'/>";
    }
}
