package org.aidrules.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.messages.Messages;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens a workbook within bounds: what it holds is counted before anything of it is read, and macros are refused. */
final class WorkbookFile {

    private static final int MOST_BYTES = 8_000_000;
    /** More than a workbook with every table needs; a file that says more is not read on. */
    private static final long MOST_UNPACKED = 60_000_000;

    private static final int MOST_PARTS = 500;
    private static final int BLOCK = 65_536;

    private WorkbookFile() {}

    /**
     * Opens a workbook.
     *
     * @throws InvalidInputException if it is none, too large, or holds macros
     * @throws UncheckedIOException if it cannot be read
     */
    static XSSFWorkbook open(Path file) {
        byte[] bytes = bytes(file);
        try {
            checkParts(file, bytes);
            XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
            WorkbookContent.find(book).ifPresent(broken -> {
                throw refusal(file, "workbook.fault.broken", broken);
            });
            return book;
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw refusal(file, "workbook.fault.noWorkbook");
        }
    }

    private static byte[] bytes(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw refusal(file, "error.tooLarge", String.valueOf(MOST_BYTES));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkParts(Path file, byte[] bytes) throws IOException {
        long unpacked = 0;
        int parts = 0;
        byte[] block = new byte[BLOCK];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts++;
                if (part.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    throw refusal(file, "workbook.fault.macros");
                }
                for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw refusal(file, "workbook.fault.tooMuch", String.valueOf(MOST_UNPACKED));
                    }
                }
                if (parts > MOST_PARTS) {
                    throw refusal(file, "workbook.fault.tooManyParts", MOST_PARTS);
                }
            }
        }
        if (parts == 0) {
            throw refusal(file, "workbook.fault.noWorkbook");
        }
    }

    private static InvalidInputException refusal(Path file, String key, Object... arguments) {
        return new InvalidInputException(
                List.of(InputError.unusable(file.toString(), Messages.inBothLanguages(key, arguments))));
    }
}
