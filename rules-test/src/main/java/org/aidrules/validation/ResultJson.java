package org.aidrules.validation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aidrules.AidPlan;
import org.aidrules.AidSettlement;
import org.aidrules.Citation;
import org.aidrules.Fault;
import org.aidrules.Notice;
import org.aidrules.Reason;
import org.aidrules.facts.Band;

/** Writes results as the commands do with {@code --json}, without the sentences and without the rules' digest. */
final class ResultJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ResultJson() {
    }

    static ObjectNode of(AidPlan plan) {
        ObjectNode node = NODES.objectNode().put("revision", plan.revision())
                .put("eligibility", plan.eligibility().name());
        ArrayNode criteria = node.putArray("criteria");
        plan.criteria().forEach(one -> reasons(criteria.addObject().put("criterion", one.criterion().name())
                .put("verdict", one.verdict().name()).put("dueOn", date(one.dueOn())), one.reasons()));
        reasons(node.putObject("option").put("code", plan.option().code().name())
                .put("available", plan.option().available()), plan.option().reasons());
        node.putObject("bands").put("attending", plan.bands().attending().map(Band::name).orElse(null))
                .put("activeFile", plan.bands().activeFile().map(Band::name).orElse(null))
                .put("amount", plan.bands().amount().name());
        ArrayNode targets = node.putArray("targets");
        plan.targets().forEach(target -> targets.add(target(target, plan.revision())));
        ArrayNode years = node.putArray("years");
        plan.years().forEach(year -> years.add(year(year)));
        ArrayNode obligations = node.putArray("obligations");
        plan.duties().forEach(duty -> reasons(obligations.addObject().put("kind", duty.kind().name())
                .put("dueOn", duty.dueOn().toString()), duty.reasons()));
        node.set("training", plan.training().map(training -> reasons(NODES.objectNode()
                .put("path", training.path().name()).put("hours", training.hours().toPlainString()),
                training.reasons())).orElse(null));
        node.set("notices", notices(plan.notices()));
        return node;
    }

    private static ObjectNode target(AidPlan.Target target, String revision) {
        ObjectNode node = NODES.objectNode();
        if (!target.revision().equals(revision)) {
            node.put("targetsOf", target.revision());
        }
        node.put("measure", target.measure().name()).put("start", target.start())
                .put("growth", decimal(target.growth()))
                .put("target", target.target().isPresent() ? (Integer) target.target().getAsInt() : null);
        target.tolerance().ifPresent(tolerance -> node.put("tolerance", tolerance.toPlainString()));
        return reasons(node.put("certainty", target.certainty().name()), target.reasons());
    }

    private static ObjectNode year(AidPlan.Year year) {
        ObjectNode node = NODES.objectNode().put("year", year.number()).put("from", year.from().toString())
                .put("to", year.to().toString()).put("amountsOf", year.amountsOf())
                .put("maximumAid", decimal(year.maximumAid())).put("certainty", year.certainty().name());
        node.set("payments", payments(year.payments()));
        return reasons(node, year.reasons());
    }

    static ObjectNode of(AidSettlement settlement) {
        ObjectNode node = NODES.objectNode().put("revision", settlement.revision());
        ArrayNode years = node.putArray("years");
        settlement.years().forEach(year -> years.add(year(year)));
        node.put("total", decimal(settlement.total()));
        ArrayNode obligations = node.putArray("obligations");
        settlement.duties().forEach(duty -> reasons(obligations.addObject().put("kind", duty.kind().name())
                .put("dueOn", duty.dueOn().toString()).put("metOn", date(duty.metOn()))
                .put("kept", duty.kept().orElse(null)), duty.reasons()));
        node.set("notices", notices(settlement.notices()));
        return node;
    }

    private static ObjectNode year(AidSettlement.Year year) {
        ObjectNode node = NODES.objectNode().put("year", year.number()).put("from", year.from().toString())
                .put("to", year.to().toString()).put("amountsOf", year.amountsOf())
                .put("maximumAid", decimal(year.maximumAid()));
        ArrayNode attainments = node.putArray("attainments");
        year.attainments().forEach(one -> attainments.addObject().put("measure", one.measure().name())
                .put("attainment", decimal(one.attainment())));
        node.put("attainment", decimal(year.attainment())).put("modulation", year.modulation().name())
                .put("aid", decimal(year.aid())).put("certainty", year.certainty().name());
        node.set("payments", payments(year.payments()));
        node.set("planned", payments(year.planned()));
        node.put("advanced", year.advanced().toPlainString()).put("balance", decimal(year.balance()));
        return reasons(node, year.reasons());
    }

    /** A refusal: each fault with its place, what was found and what is accepted. */
    static ObjectNode errors(List<Fault> faults) {
        ObjectNode node = NODES.objectNode();
        ArrayNode errors = node.putArray("errors");
        faults.forEach(fault -> errors.addObject().put("at", fault.at()).put("found", fault.found().orElse(null))
                .set("accepted", strings(fault.accepted())));
        return node;
    }

    static ArrayNode sources(List<Citation> citations) {
        ArrayNode sources = NODES.arrayNode();
        citations.forEach(citation -> sources.addObject().put("id", citation.source().id())
                .put("locator", citation.locator()));
        return sources;
    }

    static ArrayNode strings(Collection<String> strings) {
        ArrayNode array = NODES.arrayNode();
        strings.forEach(array::add);
        return array;
    }

    private static ObjectNode reasons(ObjectNode node, List<Reason> reasons) {
        ArrayNode all = node.putArray("reasons");
        reasons.forEach(reason -> all.addObject().put("table", reason.table()).put("row", reason.row())
                .put("certainty", reason.certainty().name()).set("sources", sources(reason.sources())));
        return node;
    }

    private static ArrayNode payments(List<AidPlan.Payment> payments) {
        ArrayNode all = NODES.arrayNode();
        payments.forEach(payment -> all.addObject().put("on", payment.on().toString())
                .put("amount", payment.amount().toPlainString()));
        return all;
    }

    private static ArrayNode notices(List<Notice> notices) {
        ArrayNode all = NODES.arrayNode();
        notices.forEach(notice -> all.addObject().put("kind", notice.kind().name()));
        return all;
    }

    private static String decimal(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    private static String date(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
