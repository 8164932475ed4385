package org.aidrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.aidrules.contract.ContractReview;

/** Writes the fields of a review. */
final class ReviewJson {

    private final ResultParts parts;
    private final JsonGenerator out;

    ReviewJson(ResultParts parts) {
        this.parts = parts;
        this.out = parts.out();
    }

    void write(ContractReview review) throws IOException {
        out.writeStringField("revision", review.revision());
        out.writeStringField("asOf", review.asOf().toString());
        out.writeNumberField("year", review.year());
        out.writeStringField("yearEnds", review.yearEnds().toString());
        parts.array("measures", review.measures(), this::measure);
        if (review.combination().isPresent()) {
            parts.object("combination", review.combination().get(), this::combination);
        } else {
            out.writeNullField("combination");
        }
        parts.yesOrNo("onTrack", review.onTrack());
        parts.object("aid", review.thisYear(), this::aid);
        parts.object("restOfContract", review.restOfContract(), this::rest);
        parts.array("furtherPatients", review.furtherPatients(), this::furtherPatients);
        parts.array("obligations", review.obligations(), this::obligation);
        if (review.afterwards().isPresent()) {
            parts.object("afterwards", review.afterwards().get(), this::afterwards);
        }
        parts.array("notices", review.notices(), parts::notice);
        parts.object("rules", review.rules(), parts::rules);
    }

    private void measure(ContractReview.MeasureProgress progress) throws IOException {
        out.writeStringField("measure", progress.measure().name());
        out.writeNumberField("start", progress.start());
        parts.whole("target", progress.target());
        out.writeNumberField("observed", progress.observed());
        parts.decimal("attainment", progress.attainment());
        parts.whole("missingForFullAid", progress.missingForFullAid());
        parts.whole("missingForTarget", progress.missingForTarget());
        parts.whole("gainPerMonth", progress.gainPerMonth());
        if (progress.pace().isPresent()) {
            parts.object("pace", progress.pace().get(), this::pace);
        } else {
            out.writeNullField("pace");
        }
        out.writeStringField("certainty", progress.certainty().name());
        parts.reasons(progress.reasons());
    }

    private void pace(ContractReview.Pace pace) throws IOException {
        out.writeNumberField("year", pace.year());
        out.writeStringField("on", pace.on().toString());
        out.writeNumberField("needed", pace.needed());
        out.writeNumberField("expected", pace.expected());
        out.writeBooleanField("onTrack", pace.onTrack());
        parts.whole("gainPerMonth", pace.gainPerMonth());
    }

    private void combination(ContractReview.CombinationRule combination) throws IOException {
        out.writeStringField("rule", combination.rule().name());
        parts.reasons(List.of(combination.reason()));
    }

    private void aid(ContractReview.AidAtStake aid) throws IOException {
        figures(aid);
        parts.reasons(aid.reasons());
    }

    private void figures(ContractReview.AidAtStake aid) throws IOException {
        parts.decimal("full", aid.full());
        parts.decimal("atThisActivity", aid.atThisActivity());
        parts.bounds("bounds", aid.bounds());
        parts.decimal("atStake", aid.atStake());
        parts.bounds("atStakeBounds", aid.atStakeBounds());
        out.writeStringField("certainty", aid.certainty().name());
    }

    private void rest(ContractReview.RestOfContract rest) throws IOException {
        figures(rest.total());
        parts.array("years", rest.years(), this::year);
    }

    private void year(ContractReview.YearAtStake year) throws IOException {
        out.writeNumberField("year", year.period().number());
        out.writeStringField("from", year.period().from().toString());
        out.writeStringField("to", year.period().to().toString());
        aid(year.aid());
    }

    private void furtherPatients(ContractReview.FurtherPatients further) throws IOException {
        out.writeStringField("measure", further.measure().name());
        out.writeNumberField("patients", further.patients());
        parts.decimal("thisYear", further.thisYear().euros());
        parts.bounds("thisYearBounds", further.thisYear().bounds());
        parts.decimal("restOfContract", further.restOfContract().euros());
        parts.bounds("restOfContractBounds", further.restOfContract().bounds());
    }

    private void obligation(ContractReview.ObligationState obligation) throws IOException {
        out.writeStringField("kind", obligation.kind().name());
        out.writeStringField("dueOn", obligation.dueOn().toString());
        out.writeStringField(
                "metOn", obligation.metOn().map(LocalDate::toString).orElse(null));
        out.writeStringField("status", obligation.status().name());
        parts.reasons(obligation.reasons());
        if (!obligation.mayFollow().isEmpty()) {
            parts.reasons("mayFollow", obligation.mayFollow());
        }
    }

    private void afterwards(ContractReview.NextContract next) throws IOException {
        out.writeStringField("from", next.from().toString());
        out.writeStringField("revision", next.revision());
        parts.array("options", next.options(), this::option);
    }

    private void option(ContractReview.NextOption option) throws IOException {
        out.writeStringField("option", option.option().name());
        parts.yesOrNo("available", option.available());
        out.writeBooleanField("renewal", option.renewal());
        parts.reasons(option.reasons());
    }
}
