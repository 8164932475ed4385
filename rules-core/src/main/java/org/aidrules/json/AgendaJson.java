package org.aidrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.aidrules.contract.AidAgenda;

/** Writes the fields of an agenda. */
final class AgendaJson {

    private final ResultParts parts;
    private final JsonGenerator out;

    AgendaJson(ResultParts parts) {
        this.parts = parts;
        this.out = parts.out();
    }

    void write(AidAgenda agenda) throws IOException {
        out.writeStringField("revision", agenda.revision());
        parts.array("entries", agenda.entries(), this::entry);
        parts.array("notices", agenda.notices(), parts::notice);
        parts.object("rules", agenda.rules(), parts::rules);
    }

    /** Writes the fields of an entry, of which each kind has its own. */
    void entry(AidAgenda.Entry entry) throws IOException {
        AidAgenda.Subject subject = entry.subject();
        out.writeStringField("on", entry.on().toString());
        out.writeStringField("kind", entry.kind().name());
        if (subject.obligation().isPresent()) {
            out.writeStringField("obligation", subject.obligation().get().name());
        }
        if (subject.metOn().isPresent()) {
            out.writeStringField("metOn", subject.metOn().get().toString());
        }
        if (entry.kind() == AidAgenda.Kind.PAYMENT) {
            parts.decimal("amount", subject.amount());
        }
        if (subject.bounds().isPresent()) {
            parts.object("bounds", subject.bounds().get(), parts::bounds);
        }
        if (subject.year().isPresent()) {
            out.writeNumberField("year", subject.year().getAsInt());
        }
        if (subject.renewable().isPresent()) {
            out.writeBooleanField("renewable", subject.renewable().get());
        }
        out.writeStringField("certainty", entry.certainty().name());
        parts.reasons(entry.reasons());
    }
}
