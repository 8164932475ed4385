package org.aidrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import org.aidrules.contract.AidPlan;
import org.aidrules.facts.Band;
import org.aidrules.facts.FundingPayee;
import org.aidrules.facts.Opco;

/** Writes the fields of a plan. */
final class PlanJson {

    private final ResultParts parts;
    private final JsonGenerator out;

    PlanJson(ResultParts parts) {
        this.parts = parts;
        this.out = parts.out();
    }

    void write(AidPlan plan) throws IOException {
        out.writeStringField("revision", plan.revision());
        out.writeStringField("eligibility", plan.eligibility().name());
        parts.array("criteria", plan.criteria(), this::criterion);
        parts.object("option", plan.option(), this::option);
        parts.object("bands", plan.bands(), this::bands);
        parts.array("targets", plan.targets(), target -> target(target, plan.revision()));
        parts.array("years", plan.years(), this::year);
        parts.array("obligations", plan.obligations(), parts::obligation);
        if (plan.training().isPresent()) {
            parts.object("training", plan.training().get(), this::training);
        } else {
            out.writeNullField("training");
        }
        parts.array("notices", plan.notices(), parts::notice);
        parts.object("rules", plan.rules(), parts::rules);
    }

    void criterion(AidPlan.CriterionResult result) throws IOException {
        out.writeStringField("criterion", result.criterion().name());
        out.writeStringField("verdict", result.verdict().name());
        out.writeStringField("dueOn", result.dueOn().map(LocalDate::toString).orElse(null));
        parts.reasons(result.reasons());
    }

    private void option(AidPlan.OptionResult option) throws IOException {
        out.writeStringField("code", option.code().name());
        out.writeBooleanField("available", option.available());
        parts.reasons(option.reasons());
    }

    private void bands(AidPlan.Bands bands) throws IOException {
        out.writeStringField("attending", bands.attending().map(Band::name).orElse(null));
        out.writeStringField("activeFile", bands.activeFile().map(Band::name).orElse(null));
        out.writeStringField("amount", bands.amount().name());
    }

    void target(AidPlan.Target target, String revision) throws IOException {
        if (!target.revision().equals(revision)) {
            out.writeStringField("targetsOf", target.revision());
        }
        out.writeStringField("measure", target.measure().name());
        out.writeNumberField("start", target.start());
        parts.decimal("growth", target.growth());
        parts.whole("target", target.target());
        if (target.tolerance().isPresent()) {
            parts.decimal("tolerance", target.tolerance());
        }
        if (target.years().isPresent()) {
            out.writeNumberField("fromYear", target.years().get().from());
            out.writeNumberField("throughYear", target.years().get().through());
        }
        out.writeStringField("certainty", target.certainty().name());
        parts.reasons(target.reasons());
    }

    void year(AidPlan.Year year) throws IOException {
        parts.year(year.number(), year.from(), year.to(), year.amountsRevision(), year.maximumAid());
        out.writeStringField("certainty", year.certainty().name());
        parts.array("payments", year.payments(), parts::payment);
        parts.reasons(year.reasons());
    }

    private void training(AidPlan.Training training) throws IOException {
        out.writeStringField("path", training.path().name());
        out.writeStringField("hours", training.hours().toPlainString());
        parts.reasons(training.reasons());
        parts.object("entry", training.entry(), this::entry);
        out.writeStringField("on", training.on().toString());
        parts.array("modules", training.modules(), this::module);
        out.writeStringField("opco", training.opco().map(Opco::name).orElse(null));
        parts.array("funding", training.funding(), this::funding);
    }

    /** Writes a module without its reasons, which the table {@code training-modules} gives. */
    private void module(AidPlan.Module module) throws IOException {
        out.writeStringField("module", module.module().name());
        out.writeStringField("block", module.block().name());
        out.writeStringField("hours", module.hours().toPlainString());
    }

    private void funding(AidPlan.Funding funding) throws IOException {
        out.writeStringField("cost", funding.cost().name());
        out.writeStringField("coverage", funding.coverage().name());
        out.writeStringField("paidTo", funding.payee().map(FundingPayee::name).orElse(null));
        parts.decimal("eurosPerHour", funding.eurosPerHour());
        parts.decimal("euros", funding.euros());
        out.writeStringField("certainty", funding.certainty().name());
        parts.reasons(funding.reasons());
    }

    private void entry(AidPlan.EntryResult entry) throws IOException {
        out.writeStringField("verdict", entry.verdict().name());
        parts.reasons(entry.reasons());
    }
}
