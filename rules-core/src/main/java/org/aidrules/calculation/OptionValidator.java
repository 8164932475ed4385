package org.aidrules.calculation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aidrules.contract.Practice;
import org.aidrules.error.InputError;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Availability;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionResult.Decided;

/** Checks that a revision provides an option, or that the doctor may choose it. */
final class OptionValidator {

    private final RuleSet rules;
    private final LoadedRevision revision;
    private final PriorContractContext prior;
    private final Practice practice;
    private final InputErrors errors;

    OptionValidator(
            RuleSet rules, LoadedRevision revision, PriorContractContext prior, Practice practice, InputErrors errors) {
        this.rules = rules;
        this.revision = revision;
        this.prior = prior;
        this.practice = practice;
        this.errors = errors;
    }

    /**
     * Takes the decision on an option; adds an error where the option is refused, or where a field is missing.
     *
     * @param at the place of the option in the input
     * @param refused the outcomes that are errors
     */
    Optional<Decided<Availability>> validate(String at, AidOption option, Set<Availability> refused) {
        Optional<Decided<Availability>> decided = errors.require(decide(option));
        decided.filter(decision -> refused.contains(decision.outcome()))
                .ifPresent(decision -> errors.add(new InputError(
                        at, Optional.of(option.name()), decision.reason().text(), accepted(refused))));
        return decided;
    }

    private List<String> accepted(Set<Availability> refused) {
        return Arrays.stream(AidOption.values())
                .filter(other -> !(decide(other) instanceof Decided<Availability> decided
                        && refused.contains(decided.outcome())))
                .map(Enum::name)
                .toList();
    }

    private DecisionResult<Availability> decide(AidOption option) {
        return prior.availability(rules, revision, option, practice);
    }
}
