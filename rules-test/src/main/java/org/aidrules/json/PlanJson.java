package org.aidrules.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.aidrules.contract.AidPlan;
import org.aidrules.facts.Band;

/** The machine form of a plan, as the command line prints it with {@code --json}. */
public final class PlanJson {

    private final Optional<Locale> language;

    /**
     * A form.
     *
     * @param language that of the sentences; empty for none of them
     */
    public PlanJson(Optional<Locale> language) {
        this.language = language;
    }

    /**
     * Writes a plan.
     *
     * @param plan the plan
     * @return the object that the command line prints
     */
    public ObjectNode of(AidPlan plan) {
        ObjectNode node = Json.object();
        node.put("revision", plan.revision());
        node.put("eligibility", plan.eligibility().name());
        ArrayNode criteria = node.putArray("criteria");
        plan.criteria().forEach(judgement -> criteria.add(criterion(judgement)));
        node.set("option", option(plan.option()));
        node.set("bands", bands(plan.bands()));
        ArrayNode targets = node.putArray("targets");
        plan.targets().forEach(target -> targets.add(target(target, plan.revision())));
        ArrayNode years = node.putArray("years");
        plan.years().forEach(year -> years.add(year(year)));
        ArrayNode obligations = node.putArray("obligations");
        plan.obligations().forEach(obligation -> obligations.add(obligation(obligation)));
        node.set("training", plan.training().map(this::training).orElse(null));
        node.set("notices", Json.notices(plan.notices(), language));
        node.set("rules", Json.rules(plan.rules()));
        return node;
    }

    private ObjectNode criterion(AidPlan.CriterionResult judgement) {
        ObjectNode node = Json.object();
        node.put("criterion", judgement.criterion().name());
        node.put("verdict", judgement.verdict().name());
        node.put("dueOn", Json.date(judgement.dueOn()));
        node.set("reasons", Json.reasons(judgement.reasons(), language));
        return node;
    }

    private ObjectNode option(AidPlan.OptionResult option) {
        ObjectNode node = Json.object();
        node.put("code", option.code().name());
        node.put("available", option.available());
        node.set("reasons", Json.reasons(option.reasons(), language));
        return node;
    }

    private static ObjectNode bands(AidPlan.Bands bands) {
        ObjectNode node = Json.object();
        node.put("attending", bands.attending().map(Band::name).orElse(null));
        node.put("activeFile", bands.activeFile().map(Band::name).orElse(null));
        node.put("amount", bands.amount().name());
        return node;
    }

    private ObjectNode target(AidPlan.Target target, String revision) {
        ObjectNode node = Json.object();
        if (!target.revision().equals(revision)) {
            node.put("targetsOf", target.revision());
        }
        node.put("measure", target.measure().name());
        node.put("start", target.start());
        node.put("growth", Json.decimal(target.growth()));
        node.put("target", target.target().isPresent() ? (Integer) target.target().getAsInt() : null);
        target.tolerance().ifPresent(tolerance -> node.put("tolerance", tolerance.toPlainString()));
        node.put("certainty", target.certainty().name());
        node.set("reasons", Json.reasons(target.reasons(), language));
        return node;
    }

    private ObjectNode year(AidPlan.Year year) {
        ObjectNode node = Json.object();
        node.put("year", year.number());
        node.put("from", year.from().toString());
        node.put("to", year.to().toString());
        node.put("amountsOf", year.amountsRevision());
        node.put("maximumAid", Json.decimal(year.maximumAid()));
        node.put("certainty", year.certainty().name());
        node.set("payments", Json.payments(year.payments()));
        node.set("reasons", Json.reasons(year.reasons(), language));
        return node;
    }

    private ObjectNode obligation(AidPlan.Obligation obligation) {
        ObjectNode node = Json.object();
        node.put("kind", obligation.kind().name());
        node.put("dueOn", obligation.dueOn().toString());
        node.set("reasons", Json.reasons(obligation.reasons(), language));
        return node;
    }

    private ObjectNode training(AidPlan.Training training) {
        ObjectNode node = Json.object();
        node.put("path", training.path().name());
        node.put("hours", training.hours().toPlainString());
        node.set("reasons", Json.reasons(training.reasons(), language));
        return node;
    }
}
