package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.json.PlanJson;
import org.aidrules.json.SettlementJson;
import org.aidrules.messages.Messages;

/** What a document asks of the rules. */
enum ContractOperation {
    /** The plan of a contract. */
    PLAN {
        @Override
        Answer answer(AidRules rules, JsonDocument document) {
            List<InputError> errors = new ArrayList<>();
            JsonObjectReader fields = document.fields(errors);
            AidApplication.Builder draft = new ApplicationReader(rules, errors).read(fields);
            refuse(errors, rules.check(draft));
            AidPlan plan = rules.plan(draft.build());
            LocalizedText title = rules.get(plan.revision()).title();
            return new Answer(locale -> new PlanJson(Optional.of(locale)).of(plan),
                    (messages, why) -> new PlanText(messages, why).of(plan, title));
        }
    },
    /** The settlement of a contract's years. */
    SETTLE {
        @Override
        Answer answer(AidRules rules, JsonDocument document) {
            List<InputError> errors = new ArrayList<>();
            JsonObjectReader fields = document.fields(errors);
            AidApplication.Builder draft = new ApplicationReader(rules, errors).read(fields.needed("contract"));
            HistoryReader history = new HistoryReader(fields, errors);
            refuse(errors, rules.check(draft, history.history()).stream().map(history::placed).toList());
            AidSettlement settlement = rules.settle(draft.build(), history.history());
            LocalizedText title = rules.get(settlement.revision()).title();
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

    /** Refuses a document that has errors of its form, or that the rules find errors with. */
    static void refuse(List<InputError> found, List<InputError> checked) {
        List<InputError> errors = new ArrayList<>(found);
        checked.stream().filter(error -> found.stream().noneMatch(known -> covers(known, error)))
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    /** Whether a error is found again only because its field, or the object around it, could not be read. */
    private static boolean covers(InputError known, InputError error) {
        return error.at().equals(known.at()) || error.at().startsWith(known.at() + "/");
    }
}
