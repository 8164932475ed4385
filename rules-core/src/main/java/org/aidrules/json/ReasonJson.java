package org.aidrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Origin;
import org.aidrules.explanation.Reason;

/**
 * Writes reasons in one detail, with sentences in one language or in none. A row gives the same reason again and again: on a line of
 * {@link JsonLines} it is encoded once. Safe for use by several threads.
 */
final class ReasonJson {

    /** A power of two: several times the number of rows that a release has. */
    private static final int MOST_ENCODED = 1 << 11;

    private final Optional<Locale> language;
    private final ReasonDetail detail;
    /** The reasons that were encoded last, each in the slot of its table and row. */
    private final AtomicReferenceArray<Encoded> encoded = new AtomicReferenceArray<>(MOST_ENCODED);

    ReasonJson(Optional<Locale> language, ReasonDetail detail) {
        this.language = language;
        this.detail = detail;
    }

    private record Encoded(Reason reason, SerializedString json) {}

    /** Writes a field with the reasons of a part of a result, where reasons are written. */
    void field(String name, List<Reason> reasons, JsonGenerator out) throws IOException {
        if (detail != ReasonDetail.NONE) {
            out.writeFieldName(name);
            array(reasons, out);
        }
    }

    void array(List<Reason> reasons, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Reason reason : reasons) {
            if (JsonLines.isTarget(out)) {
                out.writeRawValue(encoded(reason));
            } else {
                write(reason, out);
            }
        }
        out.writeEndArray();
    }

    void write(Reason reason, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("table", reason.table());
        out.writeStringField("row", reason.row());
        if (detail == ReasonDetail.FULL) {
            details(reason, out);
        }
        out.writeEndObject();
    }

    private void details(Reason reason, JsonGenerator out) throws IOException {
        out.writeStringField("certainty", reason.certainty().name());
        out.writeFieldName("sources");
        sources(reason.sources(), out);
        text("text", reason.text(), out);
        if (reason.note().isPresent()) {
            text("note", reason.note().get(), out);
        }
        if (reason.origin() != Origin.REVISION) {
            out.writeStringField("origin", reason.origin().name());
        }
    }

    /** Writes a sentence, where sentences are written. */
    void text(String name, LocalizedText text, JsonGenerator out) throws IOException {
        if (language.isPresent()) {
            out.writeStringField(name, text.in(language.get()));
        }
    }

    static void sources(List<Citation> citations, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Citation citation : citations) {
            out.writeStartObject();
            out.writeStringField("id", citation.source().id());
            out.writeStringField("locator", citation.locator());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private SerializedString encoded(Reason reason) throws IOException {
        int slot = slot(reason);
        Encoded known = encoded.get(slot);
        if (known == null || !known.reason().equals(reason)) {
            known = new Encoded(reason, encode(reason));
            encoded.set(slot, known);
        }
        return known.json();
    }

    /** Returns a slot by what is quick to hash; the same row with sources of another has a slot of its own. */
    private static int slot(Reason reason) {
        int hash = reason.table().hashCode()
                + reason.row().hashCode()
                + reason.sources().size();
        return Math.floorMod(hash, MOST_ENCODED);
    }

    private SerializedString encode(Reason reason) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (JsonGenerator out = JsonLines.to(json)) {
            write(reason, out);
        }
        return new SerializedString(json.toString(StandardCharsets.UTF_8));
    }
}
