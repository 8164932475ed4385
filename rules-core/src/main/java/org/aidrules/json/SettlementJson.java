package org.aidrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import org.aidrules.contract.AidSettlement;

/** Writes the fields of a settlement. */
final class SettlementJson {

    private final ResultParts parts;
    private final JsonGenerator out;

    SettlementJson(ResultParts parts) {
        this.parts = parts;
        this.out = parts.out();
    }

    void write(AidSettlement settlement) throws IOException {
        out.writeStringField("revision", settlement.revision());
        parts.array("years", settlement.years(), this::year);
        parts.decimal("total", settlement.total());
        parts.bounds("totalBounds", settlement.totalBounds());
        parts.decimal("totalPaid", settlement.totalPaid());
        parts.decimal("totalBalance", settlement.totalBalance());
        parts.array("obligations", settlement.obligations(), this::obligation);
        parts.array("notices", settlement.notices(), parts::notice);
        parts.object("rules", settlement.rules(), parts::rules);
    }

    private void year(AidSettlement.Year year) throws IOException {
        parts.year(year.number(), year.from(), year.to(), year.amountsRevision(), year.maximumAid());
        parts.array("attainments", year.attainments(), attainment -> {
            out.writeStringField("measure", attainment.measure().name());
            parts.decimal("attainment", attainment.attainment());
        });
        parts.decimal("attainment", year.attainment());
        out.writeStringField("modulation", year.modulation().name());
        parts.decimal("aid", year.aid());
        parts.bounds("bounds", year.bounds());
        out.writeStringField("certainty", year.certainty().name());
        parts.array("payments", year.payments(), parts::payment);
        parts.array("planned", year.planned(), parts::payment);
        parts.decimal("advanced", year.paidToDate());
        parts.decimal("balance", year.balance());
        parts.reasons(year.reasons());
    }

    private void obligation(AidSettlement.ObligationStatus obligation) throws IOException {
        out.writeStringField("kind", obligation.kind().name());
        out.writeStringField("dueOn", obligation.dueOn().toString());
        out.writeStringField(
                "metOn", obligation.metOn().map(LocalDate::toString).orElse(null));
        parts.yesOrNo("kept", obligation.metInTime());
        parts.reasons(obligation.reasons());
    }
}
