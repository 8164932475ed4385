package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.aidrules.AidRules;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.json.ContractReader;
import org.aidrules.json.ContractWriter;
import org.aidrules.json.JsonDocument;
import org.aidrules.messages.Messages;

/** The operations on a contract. */
enum ContractOperation {
    /** The plan of a contract. */
    PLAN {
        @Override
        Answer answer(AidRules rules, JsonDocument document) {
            AidPlan plan = ContractReader.of(rules).plan(document);
            LocalizedText title = rules.get(plan.revision()).title();
            return new Answer(
                    writer -> writer.plan(plan), (messages, why) -> new PlanText(messages, why).of(plan, title));
        }
    },
    /** The settlement of a contract's years. */
    SETTLE {
        @Override
        Answer answer(AidRules rules, JsonDocument document) {
            AidSettlement settlement = ContractReader.of(rules).settle(document);
            LocalizedText title = rules.get(settlement.revision()).title();
            return new Answer(
                    writer -> writer.settlement(settlement),
                    (messages, why) -> new SettlementText(messages, why).of(settlement, title));
        }
    };

    /** The field of a result that contains the input document. */
    static final String INPUT = "input";
    /** The field of a result that contains the day of {@code --known-on}, where it was given. */
    static final String KNOWN_ON = "knownOn";

    /** An answer as JSON. */
    interface MachineForm {
        ObjectNode by(ContractWriter writer);
    }

    /** An answer as text. */
    interface HumanForm {
        String in(Messages messages, boolean why);
    }

    /** An answer in both forms. */
    record Answer(MachineForm json, HumanForm text) {}

    /** Answers a document that could be read as JSON. */
    abstract Answer answer(AidRules rules, JsonDocument document);

    /**
     * Answers a document. The JSON contains the document itself and the day of {@code --known-on}, so that the answer
     * can be recalculated.
     *
     * @param bytes the document
     * @param firstLine the number of its first line in the file; 1 for a whole file
     * @throws InvalidInputException with every error of the document
     */
    final Answer answer(AidRules rules, byte[] bytes, long firstLine) {
        JsonDocument document = JsonDocument.readLine(bytes, firstLine);
        Answer answer = answer(rules, document);
        return new Answer(
                writer -> receipt(rules, document.root(), answer.json().by(writer)), answer.text());
    }

    private static ObjectNode receipt(AidRules rules, JsonNode input, ObjectNode result) {
        rules.knownOn().ifPresent(day -> result.put(KNOWN_ON, day.toString()));
        return result.set(INPUT, input);
    }
}
