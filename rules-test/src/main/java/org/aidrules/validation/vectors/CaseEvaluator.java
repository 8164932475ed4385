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

/** Evaluates contracts and finds the rows of a revision that each result cites. */
final class CaseEvaluator {

    private final AidRules rules;
    private final Map<Reason, String> rows = new HashMap<>();
    private final Map<LocalizedText, List<String>> refusing = new HashMap<>();

    CaseEvaluator(AidRules rules, Revision revision) {
        this.rules = rules;
        revision.tables().forEach(table -> revision.table(table).rows().forEach(row -> note(table, row)));
    }

    /**
     * The result of a contract.
     *
     * @param expected the result or the errors as JSON, without sentences
     * @param refused whether the contract is invalid
     * @param rows the rows of the revision that the result cites, as {@code TABLE/ROW}
     */
    record Evaluation(ObjectNode expected, boolean refused, Set<String> rows) {}

    /** Evaluates a contract: plans it, or settles it where it has a history. */
    Evaluation evaluate(ContractCase contract) {
        List<InputError> errors = errors(contract);
        if (!errors.isEmpty()) {
            return new Evaluation(ContractWriter.withoutSentences().errors(errors), true, refusing(errors));
        }
        if (contract.history().isPresent()) {
            AidSettlement settlement =
                    rules.settle(contract.application(), contract.history().get());
            return new Evaluation(
                    withoutRules(ContractWriter.withoutSentences().settlement(settlement)),
                    false,
                    cited(reasons(settlement)));
        }
        AidPlan plan = rules.plan(contract.application());
        return new Evaluation(withoutRules(ContractWriter.withoutSentences().plan(plan)), false, cited(reasons(plan)));
    }

    /** Removes the digest of the rules, which the file states once. */
    private static ObjectNode withoutRules(ObjectNode result) {
        result.remove("rules");
        return result;
    }

    private List<InputError> errors(ContractCase contract) {
        return contract.history()
                .map(history -> rules.check(contract.application().toBuilder(), history))
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

    /** Returns the rows whose sentence is the error message, where only one row has that sentence. */
    private Set<String> refusing(List<InputError> errors) {
        Set<String> cited = new LinkedHashSet<>();
        errors.stream()
                .map(error -> refusing.getOrDefault(error.message(), List.of()))
                .filter(names -> names.size() == 1)
                .forEach(cited::addAll);
        return cited;
    }

    private static Stream<Reason> reasons(AidPlan plan) {
        return Stream.of(
                        plan.criteria().stream().flatMap(one -> one.reasons().stream()),
                        plan.option().reasons().stream(),
                        plan.targets().stream().flatMap(target -> target.reasons().stream()),
                        plan.years().stream().flatMap(year -> year.reasons().stream()),
                        plan.obligations().stream().flatMap(obligation -> obligation.reasons().stream()),
                        plan.training().stream().flatMap(CaseEvaluator::reasons))
                .flatMap(reasons -> reasons);
    }

    /** Returns the reasons that JSON has: those of the modules are left out there. */
    private static Stream<Reason> reasons(AidPlan.Training training) {
        return Stream.of(
                        Stream.of(training.reasons(), training.entry().reasons()),
                        training.funding().stream().map(AidPlan.Funding::reasons))
                .flatMap(lists -> lists)
                .flatMap(List::stream);
    }

    private static Stream<Reason> reasons(AidSettlement settlement) {
        return Stream.concat(
                settlement.years().stream().flatMap(year -> year.reasons().stream()),
                settlement.obligations().stream().flatMap(obligation -> obligation.reasons().stream()));
    }
}
