package org.aidrules.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.JsonDocument;
import org.aidrules.json.SavedResult;
import org.aidrules.messages.Messages;

/**
 * The results in a file: one, an array of them, or one per line as {@code batch} writes them. They are read one after the
 * other, so that the file may be larger than the memory.
 */
final class SavedResults {

    /** The greatest size of one result, in bytes. */
    private static final int MOST_BYTES = 4_000_000;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String file;
    private final Receiver receiver;

    /** Receives what a file holds, in its order. */
    interface Receiver {
        /** Receives a result. */
        void result(String place, SavedResult result);

        /** Receives a refusal, which cannot be recalculated. */
        void refusal();

        /** Receives the errors of what is no result. */
        void errors(List<InputError> errors);
    }

    SavedResults(String file, Receiver receiver) {
        this.file = file;
        this.receiver = receiver;
    }

    /** Reads all results. */
    void read() throws IOException {
        try (InputStream stream = new BufferedInputStream(Input.open(file))) {
            skipMark(stream);
            long line = 1;
            long column = 1;
            int next = peek(stream);
            while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
                line += next == '\n' ? 1 : 0;
                column = next == '\n' ? 1 : column + 1;
                stream.skipNBytes(1);
                next = peek(stream);
            }
            if (next == '[') {
                readArray(new ArrayElements(stream, MOST_BYTES, line, column));
            } else {
                readLines(new LineReader(stream, MOST_BYTES), line);
            }
        }
    }

    private static void skipMark(InputStream stream) throws IOException {
        stream.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(stream.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            stream.reset();
        }
    }

    private static int peek(InputStream stream) throws IOException {
        stream.mark(1);
        int next = stream.read();
        stream.reset();
        return next;
    }

    private void readArray(ArrayElements elements) throws IOException {
        int number = 0;
        for (Optional<ArrayElements.Element> one = elements.next(); one.isPresent(); one = elements.next()) {
            read(
                    file + "/" + number,
                    one.get().bytes(),
                    one.get().line(),
                    one.get().column());
            number++;
        }
        if (!elements.isClosed()) {
            receiver.errors(List.of(InputError.unusable(file, Messages.inBothLanguages("replay.notClosed"))));
        } else if (elements.isFollowed()) {
            receiver.errors(List.of(InputError.unusable(file, Messages.inBothLanguages("replay.followed"))));
        }
    }

    /** Reads one result per line where the first line is one, and the whole text as one result otherwise. */
    private void readLines(LineReader lines, long firstLine) throws IOException {
        byte[] first = lines.next().orElse(new byte[0]);
        if (!JsonDocument.readPart(first, firstLine, 1).errors().isEmpty()) {
            read(file, whole(first, lines), firstLine, 1);
            return;
        }
        long number = firstLine + 1;
        Optional<byte[]> next = lines.next();
        while (next.filter(SavedResults::isBlank).isPresent()) {
            next = lines.next();
            number++;
        }
        read(next.isPresent() ? file + ":" + firstLine : file, first, firstLine, 1);
        for (; next.isPresent(); next = lines.next(), number++) {
            if (!isBlank(next.get())) {
                read(file + ":" + number, next.get(), number, 1);
            }
        }
    }

    private static byte[] whole(byte[] first, LineReader lines) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        Optional<byte[]> next = lines.next();
        while (next.isPresent() && all.size() <= MOST_BYTES) {
            all.write('\n');
            all.writeBytes(next.get());
            next = lines.next();
        }
        return all.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        for (byte one : line) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    private void read(String place, byte[] bytes, long line, long column) {
        if (bytes.length > MOST_BYTES) {
            receiver.errors(List.of(InputError.unusable(
                    place, Messages.inBothLanguages("error.tooLarge", String.valueOf(MOST_BYTES)))));
            return;
        }
        JsonDocument document = JsonDocument.readPart(bytes, line, column);
        if (!document.errors().isEmpty()) {
            receiver.errors(
                    document.errors().stream().map(error -> at(place, error)).toList());
        } else if (document.root().has("errors") && !document.root().has(ContractOperation.INPUT)) {
            receiver.refusal();
        } else {
            read(place, document);
        }
    }

    private void read(String place, JsonDocument document) {
        SavedResult saved;
        try {
            saved = SavedResult.of(document);
        } catch (InvalidInputException e) {
            receiver.errors(e.errors().stream().map(error -> error.under(place)).toList());
            return;
        }
        receiver.result(place, saved);
    }

    private static InputError at(String place, InputError error) {
        return new InputError(
                place + (error.at().isEmpty() ? "" : ", " + error.at()),
                error.found(),
                error.message(),
                error.accepted());
    }
}
