package com.example.aid;

import java.io.IOException;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.JsonDocument;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/**
 * Reads the body of a request as the library reads a file: a field that is given twice is an error, and numbers stay as they
 * were written.
 */
@Component
class DocumentConverter extends AbstractHttpMessageConverter<JsonDocument> {

    DocumentConverter() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == JsonDocument.class;
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected JsonDocument readInternal(Class<? extends JsonDocument> type, HttpInputMessage request)
            throws IOException {
        JsonDocument document = JsonDocument.read(request.getBody().readAllBytes());
        if (document.root().isMissingNode()) {
            throw new HttpMessageNotReadableException(
                    "not JSON", new InvalidInputException(document.errors()), request);
        }
        return document;
    }

    @Override
    protected void writeInternal(JsonDocument document, HttpOutputMessage response) {
        throw new UnsupportedOperationException("documents are only read");
    }
}
