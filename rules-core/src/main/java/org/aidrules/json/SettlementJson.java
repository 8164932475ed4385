package org.aidrules.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.aidrules.contract.AidSettlement;

/** Writes a settlement. */
final class SettlementJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ResultParts parts;

    SettlementJson(ResultParts parts) {
        this.parts = parts;
    }

    ObjectNode write(AidSettlement settlement) {
        ObjectNode node = NODES.objectNode();
        node.put("revision", settlement.revision());
        ArrayNode years = node.putArray("years");
        settlement.years().forEach(year -> years.add(year(year)));
        node.put("total", settlement.total().map(BigDecimal::toPlainString).orElse(null));
        ArrayNode obligations = node.putArray("obligations");
        settlement.obligations().forEach(obligation -> obligations.add(obligation(obligation)));
        node.set("notices", parts.notices(settlement.notices()));
        node.set("rules", parts.rules(settlement.rules()));
        return node;
    }

    private ObjectNode year(AidSettlement.Year year) {
        ObjectNode node = NODES.objectNode();
        node.put("year", year.number());
        node.put("from", year.from().toString());
        node.put("to", year.to().toString());
        node.put("amountsOf", year.amountsRevision());
        node.put("maximumAid", year.maximumAid().map(BigDecimal::toPlainString).orElse(null));
        ArrayNode attainments = node.putArray("attainments");
        year.attainments()
                .forEach(attainment -> attainments
                        .addObject()
                        .put("measure", attainment.measure().name())
                        .put(
                                "attainment",
                                attainment
                                        .attainment()
                                        .map(BigDecimal::toPlainString)
                                        .orElse(null)));
        node.put("attainment", year.attainment().map(BigDecimal::toPlainString).orElse(null));
        node.put("modulation", year.modulation().name());
        node.put("aid", year.aid().map(BigDecimal::toPlainString).orElse(null));
        node.put("certainty", year.certainty().name());
        node.set("payments", parts.payments(year.payments()));
        node.set("planned", parts.payments(year.planned()));
        node.put("advanced", year.paidToDate().toPlainString());
        node.put("balance", year.balance().map(BigDecimal::toPlainString).orElse(null));
        node.set("reasons", parts.reasons(year.reasons()));
        return node;
    }

    private ObjectNode obligation(AidSettlement.ObligationStatus obligation) {
        ObjectNode node = NODES.objectNode();
        node.put("kind", obligation.kind().name());
        node.put("dueOn", obligation.dueOn().toString());
        node.put("metOn", obligation.metOn().map(LocalDate::toString).orElse(null));
        node.put("kept", obligation.metInTime().orElse(null));
        node.set("reasons", parts.reasons(obligation.reasons()));
        return node;
    }
}
