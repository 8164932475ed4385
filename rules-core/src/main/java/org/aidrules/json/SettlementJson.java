package org.aidrules.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.aidrules.contract.AidBounds;
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
        node.put("total", parts.plain(settlement.total()));
        settlement.totalBounds().ifPresent(bounds -> node.set("totalBounds", bounds(bounds)));
        node.put("totalPaid", parts.plain(settlement.totalPaid()));
        node.put("totalBalance", parts.plain(settlement.totalBalance()));
        ArrayNode obligations = node.putArray("obligations");
        settlement.obligations().forEach(obligation -> obligations.add(obligation(obligation)));
        node.set("notices", parts.notices(settlement.notices()));
        node.set("rules", parts.rules(settlement.rules()));
        return node;
    }

    private ObjectNode year(AidSettlement.Year year) {
        ObjectNode node = parts.year(year.number(), year.from(), year.to(), year.amountsRevision(), year.maximumAid());
        ArrayNode attainments = node.putArray("attainments");
        year.attainments()
                .forEach(attainment -> attainments
                        .addObject()
                        .put("measure", attainment.measure().name())
                        .put("attainment", parts.plain(attainment.attainment())));
        node.put("attainment", parts.plain(year.attainment()));
        node.put("modulation", year.modulation().name());
        node.put("aid", parts.plain(year.aid()));
        year.bounds().ifPresent(bounds -> node.set("bounds", bounds(bounds)));
        node.put("certainty", year.certainty().name());
        node.set("payments", parts.payments(year.payments()));
        node.set("planned", parts.payments(year.planned()));
        node.put("advanced", parts.plain(year.paidToDate()));
        node.put("balance", parts.plain(year.balance()));
        parts.putReasons(node, year.reasons());
        return node;
    }

    private ObjectNode bounds(AidBounds bounds) {
        return NODES.objectNode()
                .put("atLeast", bounds.atLeast().toPlainString())
                .put("atMost", parts.plain(bounds.atMost()));
    }

    private ObjectNode obligation(AidSettlement.ObligationStatus obligation) {
        ObjectNode node = NODES.objectNode();
        node.put("kind", obligation.kind().name());
        node.put("dueOn", obligation.dueOn().toString());
        node.put("metOn", obligation.metOn().map(LocalDate::toString).orElse(null));
        node.put("kept", obligation.metInTime().orElse(null));
        parts.putReasons(node, obligation.reasons());
        return node;
    }
}
