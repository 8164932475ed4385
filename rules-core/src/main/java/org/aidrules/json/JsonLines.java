package org.aidrules.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** Creates generators of JSON Lines. */
public final class JsonLines {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build())
            .build();
    private static final SerializedString LINE_FEED = new SerializedString("\n");

    private JsonLines() {}

    /**
     * Creates a generator of JSON Lines in UTF-8: each document is compact, and a line feed stands between documents.
     * {@link ContractWriter} writes reasons, which repeat, fastest to such a generator.
     *
     * @param stream receives the lines
     * @return the generator, whose codec writes trees; for one thread
     * @throws IOException if nothing can be written to the stream
     */
    public static JsonGenerator to(OutputStream stream) throws IOException {
        return MAPPER.createGenerator(Objects.requireNonNull(stream, "stream")).setRootValueSeparator(LINE_FEED);
    }

    /** Returns whether a generator is one of these, which may receive values that are encoded already. */
    static boolean isTarget(JsonGenerator out) {
        return out.getCodec() == MAPPER;
    }
}
