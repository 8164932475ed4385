package org.aidrules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.aidrules.facts.Answer;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Option;
import org.aidrules.facts.OptionFacts;
import org.aidrules.facts.Position;
import org.aidrules.facts.RenewalFacts;
import org.aidrules.facts.Term;
import org.aidrules.facts.WorkingTimeFacts;
import org.aidrules.facts.Zone;

/**
 * How a contract follows on the doctor's earlier one.
 *
 * @param earlier the earlier contract, if there is one and it has not been over for a day
 * @param fullTimeInPlace whether an earlier contract for a full-time assistant is running
 * @param runningYear the year of that contract, against the year from which a second assistant is open
 * @param targetsMet whether its targets are met
 */
record Footing(Optional<Earlier> earlier, Answer fullTimeInPlace, Position runningYear, Answer targetsMet) {

    private static final Footing NONE =
            new Footing(Optional.empty(), Answer.NOT_GIVEN, Position.NOT_GIVEN, Answer.NOT_GIVEN);

    /** An earlier contract by its revision and option, and the option of the next. */
    record Earlier(Revision revision, Option option, Option chosen) {

        /** As which year a year of the next contract counts; empty where the next is a contract like any other. */
        Decided<Optional<ContractYear>> countsAs(ContractYear year) {
            return revision.decide(Decision.RENEWAL, new RenewalFacts(option, chosen, year));
        }
    }

    /** How an application that a revision rules follows on the earlier contract that it mentions. */
    static Footing of(AidRules rules, Revision revision, AidApplication application) {
        Optional<EarlierContract> earlier = application.earlier();
        Optional<Revision> then = earlier.flatMap(contract -> rules.findInForceOn(contract.signedOn()));
        if (then.isEmpty()) {
            return NONE;
        }
        EarlierContract contract = earlier.get();
        LocalDate end = contract.end(then.get());
        boolean fullTime = then.get().decide(Decision.WORKING_TIME, new WorkingTimeFacts(contract.option())).outcome()
                .filter(posts -> posts.compareTo(Ratio.WHOLE) >= 0).isPresent();
        return new Footing(Optional.of(new Earlier(then.get(), contract.option(), application.option()))
                .filter(renewable -> !application.signedOn().isAfter(end)),
                Answer.of(fullTime && application.signedOn().isBefore(end)),
                Eligibilities.position(revision, Term.SECOND_ASSISTANT_YEAR,
                        Optional.of(year(contract.signedOn(), application.signedOn()))), contract.targetsMet());
    }

    /** Whether the contract goes on with the earlier one. */
    boolean renewed() {
        return earlier.map(contract -> contract.countsAs(ContractYear.YEAR_1).outcome().isPresent()).orElse(false);
    }

    OptionFacts facts(Option option, Zone zone, boolean generalMedicine) {
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
