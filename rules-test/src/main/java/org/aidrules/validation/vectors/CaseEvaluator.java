package org.aidrules.validation.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.error.InputError;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Reason;
import org.aidrules.json.ContractWriter;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/** Works contracts out, and says which rows of a revision each answer cites. */
final class CaseEvaluator {

    private final AidRules rules;
    private final Map<Reason, String> rows = new HashMap<>();
    private final Map<LocalizedText, List<String>> refusing = new HashMap<>();

    CaseEvaluator(AidRules rules, Revision revision) {
        this.rules = rules;
        revision.tables().forEach(table -> revision.table(table).rows().forEach(row -> note(table, row)));
    }

    /**
     * An answer.
     *
     * @param expected the result, or the refusal, without sentences
     * @param refused whether it is a refusal
     * @param rows the rows of the revision that it cites, as {@code TABLE/ROW}
     */
    record Answer(ObjectNode expected, boolean refused, Set<String> rows) {
    }

    /** The answer to a contract. */
    Answer answer(ContractCase contract) {
        List<InputError> errors = errors(contract);
        if (!errors.isEmpty()) {
            return new Answer(ContractWriter.withoutSentences().errors(errors), true, refusing(errors));
        }
        if (contract.history().isPresent()) {
            AidSettlement settlement = rules.settle(contract.application(), contract.history().get());
            return new Answer(withoutRules(ContractWriter.withoutSentences().settlement(settlement)), false,
                    cited(reasons(settlement)));
        }
        AidPlan plan = rules.plan(contract.application());
        return new Answer(withoutRules(ContractWriter.withoutSentences().plan(plan)), false, cited(reasons(plan)));
    }

    /** A result without the digest of its rules, which the file gives once. */
    private static ObjectNode withoutRules(ObjectNode result) {
        result.remove("rules");
        return result;
    }

    private List<InputError> errors(ContractCase contract) {
        return contract.history().map(history -> rules.check(contract.application().toBuilder(), history))
                .orElseGet(() -> rules.check(contract.application().toBuilder()));
    }

    private void note(String table, DecisionTable.Row row) {
        String name = table + "/" + row.name();
        rows.put(row.reason(), name);
        refusing.computeIfAbsent(row.reason().text(), text -> new ArrayList<>()).add(name);
    }

    private Set<String> cited(Stream<Reason> reasons) {
        Set<String> cited = new LinkedHashSet<>();
        reasons.filter(rows::containsKey).forEach(reason -> cited.add(rows.get(reason)));
        return cited;
    }

    /** The rows whose sentence is the refusal; a sentence that several rows have says nothing of which it was. */
    private Set<String> refusing(List<InputError> errors) {
        Set<String> cited = new LinkedHashSet<>();
        errors.stream().map(error -> refusing.getOrDefault(error.message(), List.of()))
                .filter(names -> names.size() == 1).forEach(cited::addAll);
        return cited;
    }

    private static Stream<Reason> reasons(AidPlan plan) {
        return Stream.of(plan.criteria().stream().flatMap(one -> one.reasons().stream()),
                plan.option().reasons().stream(),
                plan.targets().stream().flatMap(target -> target.reasons().stream()),
                plan.years().stream().flatMap(year -> year.reasons().stream()),
                plan.obligations().stream().flatMap(obligation -> obligation.reasons().stream()),
                plan.training().stream().flatMap(training -> training.reasons().stream()))
                .flatMap(reasons -> reasons);
    }

    private static Stream<Reason> reasons(AidSettlement settlement) {
        return Stream.concat(settlement.years().stream().flatMap(year -> year.reasons().stream()),
                settlement.obligations().stream().flatMap(obligation -> obligation.reasons().stream()));
    }
}
