package org.aidrules.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.aidrules.contract.AidPlan;
import org.aidrules.facts.Band;

/** Writes a plan. */
final class PlanJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ResultParts parts;

    PlanJson(ResultParts parts) {
        this.parts = parts;
    }

    ObjectNode write(AidPlan plan) {
        ObjectNode node = NODES.objectNode();
        node.put("revision", plan.revision());
        node.put("eligibility", plan.eligibility().name());
        ArrayNode criteria = node.putArray("criteria");
        plan.criteria().forEach(result -> criteria.add(criterion(result)));
        node.set("option", option(plan.option()));
        node.set("bands", bands(plan.bands()));
        ArrayNode targets = node.putArray("targets");
        plan.targets().forEach(target -> targets.add(target(target, plan.revision())));
        ArrayNode years = node.putArray("years");
        plan.years().forEach(year -> years.add(year(year)));
        ArrayNode obligations = node.putArray("obligations");
        plan.obligations().forEach(obligation -> obligations.add(obligation(obligation)));
        node.set("training", plan.training().map(this::training).orElse(null));
        node.set("notices", parts.notices(plan.notices()));
        node.set("rules", parts.rules(plan.rules()));
        return node;
    }

    private ObjectNode criterion(AidPlan.CriterionResult result) {
        ObjectNode node = NODES.objectNode();
        node.put("criterion", result.criterion().name());
        node.put("verdict", result.verdict().name());
        node.put("dueOn", result.dueOn().map(LocalDate::toString).orElse(null));
        parts.putReasons(node, result.reasons());
        return node;
    }

    private ObjectNode option(AidPlan.OptionResult option) {
        ObjectNode node = NODES.objectNode();
        node.put("code", option.code().name());
        node.put("available", option.available());
        parts.putReasons(node, option.reasons());
        return node;
    }

    private static ObjectNode bands(AidPlan.Bands bands) {
        ObjectNode node = NODES.objectNode();
        node.put("attending", bands.attending().map(Band::name).orElse(null));
        node.put("activeFile", bands.activeFile().map(Band::name).orElse(null));
        node.put("amount", bands.amount().name());
        return node;
    }

    private ObjectNode target(AidPlan.Target target, String revision) {
        ObjectNode node = NODES.objectNode();
        if (!target.revision().equals(revision)) {
            node.put("targetsOf", target.revision());
        }
        node.put("measure", target.measure().name());
        node.put("start", target.start());
        node.put("growth", parts.plain(target.growth()));
        node.put(
                "target",
                target.target().isPresent() ? (Integer) target.target().getAsInt() : null);
        target.tolerance().ifPresent(tolerance -> node.put("tolerance", tolerance.toPlainString()));
        target.years().ifPresent(years -> node.put("fromYear", years.from()).put("throughYear", years.through()));
        node.put("certainty", target.certainty().name());
        parts.putReasons(node, target.reasons());
        return node;
    }

    private ObjectNode year(AidPlan.Year year) {
        ObjectNode node = parts.year(year.number(), year.from(), year.to(), year.amountsRevision(), year.maximumAid());
        node.put("certainty", year.certainty().name());
        node.set("payments", parts.payments(year.payments()));
        parts.putReasons(node, year.reasons());
        return node;
    }

    private ObjectNode obligation(AidPlan.Obligation obligation) {
        ObjectNode node = NODES.objectNode();
        node.put("kind", obligation.kind().name());
        node.put("dueOn", obligation.dueOn().toString());
        parts.putReasons(node, obligation.reasons());
        return node;
    }

    private ObjectNode training(AidPlan.Training training) {
        ObjectNode node = NODES.objectNode();
        node.put("path", training.path().name());
        node.put("hours", training.hours().toPlainString());
        parts.putReasons(node, training.reasons());
        ObjectNode entry = node.putObject("entry");
        entry.put("verdict", training.entry().verdict().name());
        parts.putReasons(entry, training.entry().reasons());
        return node;
    }
}
