package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.EarlierContract;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.LimitComparison;
import org.aidrules.facts.OptionFacts;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.RenewalFacts;
import org.aidrules.facts.WorkingTimeFacts;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;
import org.aidrules.number.Ratio;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionType;

/**
 * How a contract follows on the doctor's earlier one.
 *
 * @param earlier the earlier contract, if there is one and it has not been over for a day
 * @param fullTimeInPlace whether an earlier contract for a full-time assistant is running
 * @param runningYear the year of that contract, against the year from which a second assistant is open
 * @param targetsMet whether its targets are met
 */
record PriorContractContext(Optional<Earlier> earlier, YesNo fullTimeInPlace, LimitComparison runningYear, YesNo targetsMet) {

    private static final PriorContractContext NONE =
            new PriorContractContext(Optional.empty(), YesNo.NOT_GIVEN, LimitComparison.NOT_GIVEN, YesNo.NOT_GIVEN);

    /** An earlier contract by its revision and option, and the option of the next. */
    record Earlier(LoadedRevision revision, AidOption option, AidOption chosen) {

        /** As which year a year of the next contract counts; empty where the next is a contract like any other. */
        DecisionResult<Optional<ContractYear>> countsAs(ContractYear year) {
            return revision.decide(DecisionType.RENEWAL, new RenewalFacts(option, chosen, year));
        }
    }

    /** How an application that a revision rules follows on the earlier contract that it mentions. */
    static PriorContractContext of(RuleSet rules, LoadedRevision revision, AidApplication application) {
        Optional<EarlierContract> earlier = application.earlier();
        Optional<LoadedRevision> then = earlier.flatMap(contract -> rules.findInForceOn(contract.signedOn()));
        if (then.isEmpty()) {
            return NONE;
        }
        EarlierContract contract = earlier.get();
        LocalDate end = contract.signedOn().plusYears(then.get().contractYears());
        boolean fullTime = then.get().decide(DecisionType.WORKING_TIME, new WorkingTimeFacts(contract.option())).outcome()
                .filter(posts -> posts.compareTo(Ratio.WHOLE) >= 0).isPresent();
        return new PriorContractContext(Optional.of(new Earlier(then.get(), contract.option(), application.option()))
                .filter(renewable -> !application.signedOn().isAfter(end)),
                YesNo.of(fullTime && application.signedOn().isBefore(end)),
                CriterionEvaluator.position(revision, Parameter.SECOND_ASSISTANT_YEAR,
                        Optional.of(year(contract.signedOn(), application.signedOn()))), contract.targetsMet());
    }

    /** Whether the contract goes on with the earlier one. */
    boolean renewed() {
        return earlier.map(contract -> contract.countsAs(ContractYear.YEAR_1).outcome().isPresent()).orElse(false);
    }

    OptionFacts facts(AidOption option, Zone zone, boolean generalMedicine) {
        return new OptionFacts(option, zone, renewed() && earlier.orElseThrow().option() == option, generalMedicine,
                fullTimeInPlace, runningYear, targetsMet);
    }

    private static BigDecimal year(LocalDate signedOn, LocalDate day) {
        int year = 1;
        while (!day.isBefore(new ContractCalendar(signedOn, signedOn, year + 1).from())) {
            year++;
        }
        return BigDecimal.valueOf(year);
    }
}
