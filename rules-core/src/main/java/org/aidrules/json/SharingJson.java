package org.aidrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import org.aidrules.contract.AssistantSharing;

/** Writes the fields of a comparison of working times. */
final class SharingJson {

    private final ResultParts parts;
    private final JsonGenerator out;

    SharingJson(ResultParts parts) {
        this.parts = parts;
        this.out = parts.out();
    }

    void write(AssistantSharing sharing) throws IOException {
        out.writeBooleanField("sound", sharing.isValid());
        parts.array("periods", sharing.periods(), period -> period(period, sharing.available()));
        parts.object("rules", sharing.rules(), parts::rules);
    }

    private void period(AssistantSharing.Period period, BigDecimal available) throws IOException {
        out.writeStringField("from", period.from().toString());
        out.writeStringField("to", period.to().toString());
        out.writeArrayFieldStart("contracts");
        for (int contract : period.contracts()) {
            out.writeNumber(contract);
        }
        out.writeEndArray();
        out.writeStringField("posts", period.posts().toPlainString());
        out.writeStringField("available", available.toPlainString());
        out.writeBooleanField("sound", period.within());
        parts.reasons(period.reasons());
    }
}
