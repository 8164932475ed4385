package org.aidrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.error.InputError;

/** A number that is shown as it was written, for example {@code 2355.0} or {@code 2.355e3}. */
final class WrittenNumber extends ValueNode {

    private static final long serialVersionUID = 1L;
    private static final int MOST_DIGITS = 18;

    private final BigDecimal value;
    private final String written;

    WrittenNumber(BigDecimal value, String written) {
        this.value = Objects.requireNonNull(value, "value");
        this.written = Objects.requireNonNull(written, "written");
    }

    /**
     * Reads a whole number.
     *
     * @param value any value
     * @return its digits, without decimals and exponent; empty where it is no number, is not whole, or is a decimal
     *     number of more than 18 digits
     */
    static Optional<String> whole(JsonNode value) {
        if (value.isIntegralNumber()) {
            return Optional.of(value.asText());
        }
        return Optional.of(value)
                .filter(JsonNode::isNumber)
                .map(number -> number.decimalValue().stripTrailingZeros())
                .filter(number -> number.scale() <= 0 && (long) number.precision() - number.scale() <= MOST_DIGITS)
                .map(BigDecimal::toPlainString);
    }

    /** Returns an error that shows the number at its place in a document as it was written. */
    static InputError shownAsWritten(InputError error, JsonNode root) {
        boolean written =
                error.found().isPresent() && error.at().startsWith("/") && root.at(error.at()) instanceof WrittenNumber;
        return written
                ? new InputError(
                        error.at(), Optional.of(JsonText.shown(root.at(error.at()))), error.message(), error.accepted())
                : error;
    }

    @Override
    public JsonNodeType getNodeType() {
        return JsonNodeType.NUMBER;
    }

    @Override
    public JsonToken asToken() {
        return JsonToken.VALUE_NUMBER_FLOAT;
    }

    @Override
    public JsonParser.NumberType numberType() {
        return JsonParser.NumberType.BIG_DECIMAL;
    }

    @Override
    public Number numberValue() {
        return value;
    }

    @Override
    public BigDecimal decimalValue() {
        return value;
    }

    @Override
    public String asText() {
        return written;
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeNumber(written);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrittenNumber number && value.compareTo(number.value) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }
}
