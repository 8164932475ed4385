package org.aidrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidOptions;
import org.aidrules.contract.Eligibility;
import org.aidrules.contract.OptionFigure;
import org.aidrules.facts.Band;

/**
 * Writes the fields of the options open to a doctor. A figure is written as it is elsewhere; where it depends on a band that is
 * not known, an object with its least and greatest value takes its place.
 */
final class OptionsJson {

    private final ResultParts parts;
    private final JsonGenerator out;

    OptionsJson(ResultParts parts) {
        this.parts = parts;
        this.out = parts.out();
    }

    /** Writes a number as a text or as a number. */
    @FunctionalInterface
    private interface NumberForm {
        void write(BigDecimal number) throws IOException;
    }

    void write(AidOptions options) throws IOException {
        out.writeStringField("revision", options.revision());
        out.writeStringField(
                "eligibility", options.eligibility().map(Eligibility::name).orElse(null));
        if (options.eligibility().isEmpty()) {
            parts.texts("possibleEligibilities", names(options.eligibilities()));
        }
        possibleBands(options.possibleBands());
        parts.array("options", options.options(), offer -> offer(offer, options.possibleBands()));
        parts.array("obligations", options.obligations(), parts::obligation);
        parts.array("notices", options.notices(), parts::notice);
        parts.object("rules", options.rules(), parts::rules);
    }

    private static List<String> names(List<? extends Enum<?>> constants) {
        return constants.stream().<String>map(Enum::name).toList();
    }

    private void possibleBands(AidOptions.PossibleBands bands) throws IOException {
        if (!bands.isEmpty()) {
            out.writeObjectFieldStart("possibleBands");
            possibleBands("attending", bands.attending());
            possibleBands("activeFile", bands.activeFile());
            out.writeEndObject();
        }
    }

    private void possibleBands(String name, List<Band> bands) throws IOException {
        if (!bands.isEmpty()) {
            parts.texts(name, names(bands));
        }
    }

    private void offer(AidOptions.Offer offer, AidOptions.PossibleBands bands) throws IOException {
        out.writeStringField("option", offer.option().name());
        out.writeBooleanField("available", offer.available());
        if (offer.available()) {
            possibleBands(bands);
        }
        if (offer.needs().isPresent()) {
            out.writeStringField("needs", offer.needs().get());
        }
        figures("maximumAids", offer.maximumAids());
        out.writeFieldName("fiveYears");
        if (offer.fiveYears().isPresent()) {
            fiveYears(offer.fiveYears().get());
        } else {
            out.writeNull();
        }
        parts.array("targets", offer.targets(), this::target);
        if (offer.cost().isPresent()) {
            parts.object("cost", offer.cost().get(), this::cost);
        }
        parts.reasons(offer.reasons());
    }

    /** Writes the aid of all years, and beside it its bounds, as they stand beside other totals that are not known. */
    private void fiveYears(OptionFigure total) throws IOException {
        figure(total, this::text);
        if (total.range().isPresent()) {
            out.writeFieldName("bounds");
            range(total.range().get(), this::text);
        }
        out.writeStringField("certainty", total.certainty().name());
    }

    private void target(AidOptions.Target target) throws IOException {
        out.writeStringField("measure", target.measure().name());
        out.writeNumberField("start", target.start());
        out.writeFieldName("target");
        figure(target.target(), this::number);
        out.writeFieldName("gain");
        figure(target.gain(), this::number);
        if (target.years().isPresent()) {
            out.writeNumberField("fromYear", target.years().get().from());
            out.writeNumberField("throughYear", target.years().get().through());
        }
        if (target.weeks().isPresent()) {
            out.writeNumberField("weeks", target.weeks().getAsInt());
            out.writeFieldName("perWeek");
            figure(target.perWeek().orElseThrow(), this::text);
        }
        out.writeStringField("certainty", target.target().certainty().name());
        parts.reasons(target.reasons());
    }

    private void cost(AidOptions.Cost cost) throws IOException {
        parts.decimal("posts", Optional.of(cost.posts()));
        parts.decimal("yearly", Optional.of(cost.yearly()));
        out.writeBooleanField("chargesIncluded", cost.chargesIncluded());
        figures("shares", cost.shares());
        out.writeFieldName("fiveYearShare");
        figure(cost.fiveYearShare(), this::text);
        parts.reasons(cost.reasons());
    }

    private void figures(String name, List<OptionFigure> figures) throws IOException {
        out.writeArrayFieldStart(name);
        for (OptionFigure figure : figures) {
            figure(figure, this::text);
        }
        out.writeEndArray();
    }

    private void figure(OptionFigure figure, NumberForm form) throws IOException {
        if (figure.value().isPresent()) {
            form.write(figure.value().get());
        } else if (figure.isUndetermined()) {
            out.writeNull();
        } else {
            range(figure.range().orElseThrow(), form);
        }
    }

    private void range(OptionFigure.Range range, NumberForm form) throws IOException {
        out.writeStartObject();
        out.writeFieldName("atLeast");
        form.write(range.atLeast());
        out.writeFieldName("atMost");
        if (range.atMost().isPresent()) {
            form.write(range.atMost().get());
        } else {
            out.writeNull();
        }
        out.writeEndObject();
    }

    private void text(BigDecimal number) throws IOException {
        out.writeString(number.toPlainString());
    }

    private void number(BigDecimal count) throws IOException {
        out.writeNumber(count.intValueExact());
    }
}
