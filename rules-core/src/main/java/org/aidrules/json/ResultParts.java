package org.aidrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidPlan;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;

/**
 * Writes the parts that plans and settlements have in common.
 *
 * @param reasonForm the form of reasons
 * @param out receives the parts
 */
record ResultParts(ReasonJson reasonForm, JsonGenerator out) {

    /** Writes the fields of an object that has begun. */
    @FunctionalInterface
    interface Fields<T> {
        void write(T object) throws IOException;
    }

    /** Writes a field that holds an object. */
    <T> void object(String name, T object, Fields<T> fields) throws IOException {
        out.writeObjectFieldStart(name);
        fields.write(object);
        out.writeEndObject();
    }

    /** Writes a field that holds an array of objects. */
    <T> void array(String name, List<T> objects, Fields<T> fields) throws IOException {
        out.writeArrayFieldStart(name);
        for (T object : objects) {
            out.writeStartObject();
            fields.write(object);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Writes a number as JSON has it, as a text without an exponent, or null where it is not known. */
    void decimal(String name, Optional<BigDecimal> number) throws IOException {
        out.writeStringField(name, number.map(BigDecimal::toPlainString).orElse(null));
    }

    /** Writes the reasons of a part of a result, in the detail that is wanted. */
    void reasons(List<Reason> reasons) throws IOException {
        reasons("reasons", reasons);
    }

    /** Writes reasons in a field of another name, in the detail that is wanted. */
    void reasons(String name, List<Reason> reasons) throws IOException {
        reasonForm.field(name, reasons, out);
    }

    void notice(Notice notice) throws IOException {
        out.writeStringField("kind", notice.kind().name());
        if (notice.at().isPresent()) {
            out.writeStringField("at", notice.at().get());
        }
        reasonForm.text("text", notice.text(), out);
    }

    void rules(RulesetVersion rules) throws IOException {
        out.writeStringField("release", rules.release());
        out.writeStringField("digest", rules.digest());
        marks("altered", rules.altered());
        marks("drafts", rules.drafts());
    }

    private void marks(String name, List<String> marks) throws IOException {
        if (!marks.isEmpty()) {
            texts(name, marks);
        }
    }

    /** Writes a field that holds an array of texts. */
    void texts(String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    /** Writes what a year of a plan and a year of a settlement have in common. */
    void year(int number, LocalDate from, LocalDate to, String amountsOf, Optional<BigDecimal> maximumAid)
            throws IOException {
        out.writeNumberField("year", number);
        out.writeStringField("from", from.toString());
        out.writeStringField("to", to.toString());
        out.writeStringField("amountsOf", amountsOf);
        decimal("maximumAid", maximumAid);
    }

    void payment(AidPlan.Payment payment) throws IOException {
        out.writeStringField("on", payment.on().toString());
        out.writeStringField("amount", payment.amount().toPlainString());
    }

    void bounds(AidBounds bounds) throws IOException {
        out.writeStringField("atLeast", bounds.atLeast().toPlainString());
        decimal("atMost", bounds.atMost());
    }

    /** Writes a field that holds bounds, where there are any. */
    void bounds(String name, Optional<AidBounds> bounds) throws IOException {
        if (bounds.isPresent()) {
            object(name, bounds.get(), this::bounds);
        }
    }

    /** Writes a whole number, or null where it is not known. */
    void whole(String name, OptionalInt number) throws IOException {
        if (number.isPresent()) {
            out.writeNumberField(name, number.getAsInt());
        } else {
            out.writeNullField(name);
        }
    }

    /** Writes yes or no, or null where it is not known. */
    void yesOrNo(String name, Optional<Boolean> answer) throws IOException {
        if (answer.isPresent()) {
            out.writeBooleanField(name, answer.get());
        } else {
            out.writeNullField(name);
        }
    }
}
