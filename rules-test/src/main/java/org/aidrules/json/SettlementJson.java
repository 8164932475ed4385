package org.aidrules.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.aidrules.contract.AidSettlement;

/** The machine form of a settlement, as the command line prints it with {@code --json}. */
public final class SettlementJson {

    private final Optional<Locale> language;

    /**
     * A form.
     *
     * @param language that of the sentences; empty for none of them
     */
    public SettlementJson(Optional<Locale> language) {
        this.language = language;
    }

    /**
     * Writes a settlement.
     *
     * @param settlement the settlement
     * @return the object that the command line prints
     */
    public ObjectNode of(AidSettlement settlement) {
        ObjectNode node = Json.object();
        node.put("revision", settlement.revision());
        ArrayNode years = node.putArray("years");
        settlement.years().forEach(year -> years.add(year(year)));
        node.put("total", Json.decimal(settlement.total()));
        ArrayNode obligations = node.putArray("obligations");
        settlement.obligations().forEach(obligation -> obligations.add(obligation(obligation)));
        node.set("notices", Json.notices(settlement.notices(), language));
        node.set("rules", Json.rules(settlement.rules()));
        return node;
    }

    private ObjectNode year(AidSettlement.Year year) {
        ObjectNode node = Json.object();
        node.put("year", year.number());
        node.put("from", year.from().toString());
        node.put("to", year.to().toString());
        node.put("amountsOf", year.amountsRevision());
        node.put("maximumAid", Json.decimal(year.maximumAid()));
        ArrayNode attainments = node.putArray("attainments");
        year.attainments().forEach(one -> attainments.addObject().put("measure", one.measure().name())
                .put("attainment", Json.decimal(one.attainment())));
        node.put("attainment", Json.decimal(year.attainment()));
        node.put("modulation", year.modulation().name());
        node.put("aid", Json.decimal(year.aid()));
        node.put("certainty", year.certainty().name());
        node.set("payments", Json.payments(year.payments()));
        node.set("planned", Json.payments(year.planned()));
        node.put("advanced", year.paidToDate().toPlainString());
        node.put("balance", Json.decimal(year.balance()));
        node.set("reasons", Json.reasons(year.reasons(), language));
        return node;
    }

    private ObjectNode obligation(AidSettlement.ObligationStatus obligation) {
        ObjectNode node = Json.object();
        node.put("kind", obligation.kind().name());
        node.put("dueOn", obligation.dueOn().toString());
        node.put("metOn", obligation.metOn().map(LocalDate::toString).orElse(null));
        node.put("kept", obligation.kept().orElse(null));
        node.set("reasons", Json.reasons(obligation.reasons(), language));
        return node;
    }
}
