package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.aidrules.Fault;
import org.aidrules.InvalidInputException;
import org.aidrules.Text;

/** The results that a file holds: one, an array of them, or one a line as a batch writes them. */
final class SavedResults {

    private final String file;
    private final byte[] bytes;

    SavedResults(String file) throws IOException {
        this.file = file;
        try (InputStream stream = Input.open(file)) {
            this.bytes = stream.readAllBytes();
        }
    }

    /** Hands over each result with its place; refuses a file that holds something else, with all that is wrong. */
    void forEach(BiConsumer<String, JsonNode> consumer) throws IOException {
        List<Fault> faults = new ArrayList<>();
        Lines lines = new Lines(new ByteArrayInputStream(bytes));
        Optional<byte[]> line = lines.next();
        if (line.isPresent() && JsonDocument.read(line.get(), 1).root().isObject()) {
            for (int number = 1; line.isPresent(); number++, line = lines.next()) {
                JsonDocument document = JsonDocument.read(line.get(), number);
                hand(file + ":" + number, document, document.root(), consumer, faults);
            }
        } else {
            JsonDocument document = JsonDocument.read(bytes, 1);
            JsonNode root = document.root();
            for (int i = 0; i < (root.isArray() ? root.size() : 1); i++) {
                hand(root.isArray() ? file + "/" + i : file, document, root.isArray() ? root.get(i) : root, consumer,
                        faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    private static void hand(String place, JsonDocument document, JsonNode result,
            BiConsumer<String, JsonNode> consumer, List<Fault> faults) {
        if (result.isMissingNode()) {
            document.faults().forEach(fault ->
                    faults.add(new Fault(place, fault.found(), fault.message(), fault.accepted())));
        } else if (result.has("errors")) {
            return;
        } else if (!result.path(Task.INPUT).isObject()) {
            faults.add(new Fault(place, Optional.of(Shown.value(result)), new Text(
                    "this is no result of plan or settle: it holds no input to work out again",
                    "ce n'est pas un résultat de plan ou de settle : il n'y a pas de demande à recalculer"),
                    List.of("{…, \"" + Task.INPUT + "\": {…}}")));
        } else {
            consumer.accept(place, result);
        }
    }
}
