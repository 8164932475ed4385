package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aidrules.AidApplication;
import org.aidrules.AidPlan;
import org.aidrules.AidRules;
import org.aidrules.AidSettlement;
import org.aidrules.Fault;
import org.aidrules.InvalidInputException;
import org.aidrules.Text;
import org.aidrules.json.PlanJson;
import org.aidrules.json.SettlementJson;
import org.aidrules.messages.Messages;

/** What a document asks of the rules. */
enum Task {
    /** The plan of a contract. */
    PLAN {
        @Override
        Answer answer(AidRules rules, JsonDocument document) {
            List<Fault> faults = new ArrayList<>();
            Fields fields = document.fields(faults);
            AidApplication.Builder draft = new ApplicationReader(rules, faults).read(fields);
            refuse(faults, rules.check(draft));
            AidPlan plan = rules.plan(draft.build());
            Text title = rules.get(plan.revision()).title();
            return new Answer(locale -> new PlanJson(Optional.of(locale)).of(plan),
                    (messages, why) -> new PlanText(messages, why).of(plan, title));
        }
    },
    /** The settlement of a contract's years. */
    SETTLE {
        @Override
        Answer answer(AidRules rules, JsonDocument document) {
            List<Fault> faults = new ArrayList<>();
            Fields fields = document.fields(faults);
            AidApplication.Builder draft = new ApplicationReader(rules, faults).read(fields.needed("contract"));
            HistoryReader history = new HistoryReader(fields, faults);
            refuse(faults, rules.check(draft, history.history()).stream().map(history::placed).toList());
            AidSettlement settlement = rules.settle(draft.build(), history.history());
            Text title = rules.get(settlement.revision()).title();
            return new Answer(locale -> new SettlementJson(Optional.of(locale)).of(settlement),
                    (messages, why) -> new SettlementText(messages, why).of(settlement, title));
        }
    };

    /** The field of a result that holds the document that was answered. */
    static final String INPUT = "input";
    /** The field of a result that holds the day on which the rules were known, where one was given. */
    static final String KNOWN_ON = "knownOn";

    /** An answer in the form for machines. */
    interface MachineForm {
        ObjectNode in(Locale locale);
    }

    /** An answer as people read it. */
    interface HumanForm {
        String in(Messages messages, boolean why);
    }

    /** An answer in both forms. */
    record Answer(MachineForm json, HumanForm text) {
    }

    /** Answers a document that could be read as JSON. */
    abstract Answer answer(AidRules rules, JsonDocument document);

    /**
     * Answers a document, or refuses it with all that is wrong with it. The machine form holds the document itself and
     * the day on which the rules were known, so that it can be worked out again.
     *
     * @param bytes the document
     * @param firstLine the number of its first line, where it is part of a file
     */
    final Answer answer(AidRules rules, byte[] bytes, long firstLine) {
        JsonDocument document = JsonDocument.read(bytes, firstLine);
        Answer answer = answer(rules, document);
        return new Answer(locale -> receipt(rules, document.root(), answer.json().in(locale)), answer.text());
    }

    private static ObjectNode receipt(AidRules rules, JsonNode input, ObjectNode result) {
        rules.knownOn().ifPresent(day -> result.put(KNOWN_ON, day.toString()));
        return result.set(INPUT, input);
    }

    /** Refuses a document that has faults of its form, or that the rules find faults with. */
    static void refuse(List<Fault> found, List<Fault> checked) {
        List<Fault> faults = new ArrayList<>(found);
        checked.stream().filter(fault -> found.stream().noneMatch(known -> covers(known, fault)))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    /** Whether a fault is found again only because its field, or the object around it, could not be read. */
    private static boolean covers(Fault known, Fault fault) {
        return fault.at().equals(known.at()) || fault.at().startsWith(known.at() + "/");
    }
}
