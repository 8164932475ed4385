package org.aidrules.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aidrules.contract.AidPlan;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Origin;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;
import org.jspecify.annotations.Nullable;

/** Writes the parts that plans and settlements have in common, with sentences in one language or without. */
record ResultParts(Optional<Locale> language, ReasonDetail detail) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Writes the reasons of a part of a result, in the detail that is wanted. */
    void putReasons(ObjectNode node, List<Reason> reasons) {
        if (detail == ReasonDetail.FULL) {
            node.set("reasons", reasons(reasons));
        } else if (detail == ReasonDetail.IDS) {
            ArrayNode ids = node.putArray("reasons");
            reasons.forEach(
                    reason -> ids.addObject().put("table", reason.table()).put("row", reason.row()));
        }
    }

    ArrayNode reasons(List<Reason> reasons) {
        ArrayNode array = NODES.arrayNode();
        reasons.forEach(reason -> array.add(reason(reason)));
        return array;
    }

    ObjectNode reason(Reason reason) {
        ObjectNode node = NODES.objectNode();
        node.put("table", reason.table());
        node.put("row", reason.row());
        node.put("certainty", reason.certainty().name());
        node.set("sources", sources(reason.sources()));
        language.ifPresent(locale -> {
            node.put("text", reason.text().in(locale));
            reason.note().ifPresent(note -> node.put("note", note.in(locale)));
        });
        if (reason.origin() != Origin.REVISION) {
            node.put("origin", reason.origin().name());
        }
        return node;
    }

    ArrayNode sources(List<Citation> citations) {
        ArrayNode array = NODES.arrayNode();
        citations.forEach(
                citation -> array.addObject().put("id", citation.source().id()).put("locator", citation.locator()));
        return array;
    }

    ArrayNode notices(List<Notice> notices) {
        ArrayNode array = NODES.arrayNode();
        for (Notice notice : notices) {
            ObjectNode node = array.addObject().put("kind", notice.kind().name());
            notice.at().ifPresent(place -> node.put("at", place));
            language.ifPresent(locale -> node.put("text", notice.text().in(locale)));
        }
        return array;
    }

    ObjectNode rules(RulesetVersion rules) {
        ObjectNode node = NODES.objectNode().put("release", rules.release()).put("digest", rules.digest());
        marks(node, "altered", rules.altered());
        marks(node, "drafts", rules.drafts());
        return node;
    }

    private static void marks(ObjectNode node, String name, List<String> marks) {
        if (!marks.isEmpty()) {
            marks.forEach(node.putArray(name)::add);
        }
    }

    /** Writes what a year of a plan and a year of a settlement have in common. */
    ObjectNode year(int number, LocalDate from, LocalDate to, String amountsOf, Optional<BigDecimal> maximumAid) {
        ObjectNode node = NODES.objectNode();
        node.put("year", number);
        node.put("from", from.toString());
        node.put("to", to.toString());
        node.put("amountsOf", amountsOf);
        node.put("maximumAid", plain(maximumAid));
        return node;
    }

    /** Returns a number as JSON has it, without an exponent, or null where it is not known. */
    @Nullable
    String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    ArrayNode payments(List<AidPlan.Payment> payments) {
        ArrayNode array = NODES.arrayNode();
        payments.forEach(payment -> array.addObject()
                .put("on", payment.on().toString())
                .put("amount", payment.amount().toPlainString()));
        return array;
    }
}
