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
    Evaluation evaluate(VectorCase contract) {
        List<InputError> errors = contract.errors(rules);
        if (!errors.isEmpty()) {
            return new Evaluation(ContractWriter.withoutSentences().errors(errors), true, refusing(errors));
        }
        VectorCase.Result result = contract.result(rules);
        return new Evaluation(withoutRules(result.json()), false, cited(result.reasons()));
    }

    /** Removes the digest of the rules, which the file states once. */
    private static ObjectNode withoutRules(ObjectNode result) {
        result.remove("rules");
        return result;
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
}
