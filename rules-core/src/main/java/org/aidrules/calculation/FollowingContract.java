package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.EarlierContract;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Availability;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.YesNo;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.DecisionResult.FieldRequired;

/**
 * Determines what can follow a contract that comes to its term, for a doctor whose situation does not change.
 *
 * @param rules the rules
 * @param resolved the contract
 * @param last its last year
 * @param from the first day of the next contract
 * @param revision the revision in force on that day
 */
record FollowingContract(
        RuleSet rules, ResolvedApplication resolved, GovernedYear last, LocalDate from, LoadedRevision revision) {

    /** Returns the options of the revision in force, in the order of the enum. */
    List<ContractReview.NextOption> options() {
        return Arrays.stream(AidOption.values()).map(this::option).toList();
    }

    private ContractReview.NextOption option(AidOption option) {
        AidApplication ended = resolved.application();
        AidApplication next = ended.toBuilder()
                .signedOn(from)
                .option(option)
                .earlier(new EarlierContract(ended.signedOn(), last.terms().option(), YesNo.NOT_GIVEN))
                .build();
        PriorContractContext prior = PriorContractContext.of(rules, revision, next);
        List<Reason> reasons = new ArrayList<>();
        Optional<Boolean> available = available(prior.availability(rules, revision, option, next.practice()), reasons);
        if (available.orElse(true)) {
            prior.renewable()
                    .ifPresent(renewable ->
                            reasons.add(renewable.countsAs(ContractYear.YEAR_1).reason()));
        }
        return new ContractReview.NextOption(option, available, prior.isRenewal(), reasons);
    }

    /** Returns whether an option can be chosen; empty where that depends on what is not known. */
    private static Optional<Boolean> available(DecisionResult<Availability> decided, List<Reason> reasons) {
        if (decided instanceof Decided<Availability> known) {
            reasons.add(known.reason());
            return Optional.of(known.outcome() == Availability.AVAILABLE);
        }
        reasons.add(((FieldRequired<Availability>) decided).reason());
        return Optional.empty();
    }
}
