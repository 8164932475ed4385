package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.EarlierContract;
import org.aidrules.contract.Practice;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Availability;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.LimitComparison;
import org.aidrules.facts.OptionFacts;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.RenewalFacts;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.WorkingTimeFacts;
import org.aidrules.facts.YesNo;
import org.aidrules.number.Ratio;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;

/**
 * The relation of a contract to the doctor's earlier contract.
 *
 * @param renewable the earlier contract, where this one may renew it: it still runs, or ended the day before
 * @param fullTimeInPlace whether an earlier contract for a full-time assistant is running
 * @param runningYear the current year of that contract, compared with {@link Parameter#SECOND_ASSISTANT_YEAR}
 * @param targetsMet whether its targets are met
 */
record PriorContractContext(
        Optional<Renewable> renewable, YesNo fullTimeInPlace, LimitComparison runningYear, YesNo targetsMet) {

    private static final PriorContractContext NONE =
            new PriorContractContext(Optional.empty(), YesNo.NOT_GIVEN, LimitComparison.NOT_GIVEN, YesNo.NOT_GIVEN);

    /**
     * A contract that may be renewed.
     *
     * @param revision the revision under which it was signed
     * @param option its option
     * @param next the option of the next contract
     */
    record Renewable(LoadedRevision revision, AidOption option, AidOption next) {

        /**
         * Returns the contract year as which a year of the next contract counts; empty where it counts by its own
         * number.
         */
        Decided<Optional<ContractYear>> countsAs(ContractYear year) {
            return revision.decide(Decisions.RENEWAL, new RenewalFacts(option, next, year));
        }
    }

    /** Determines the relation of an application to the earlier contract that it names, under a revision. */
    static PriorContractContext of(RuleSet rules, LoadedRevision revision, AidApplication application) {
        return application
                .earlier()
                .flatMap(earlier -> rules.findInForceOn(Scheme.INDIVIDUAL, earlier.signedOn())
                        .map(signedUnder -> of(earlier, signedUnder, revision, application)))
                .orElse(NONE);
    }

    private static PriorContractContext of(
            EarlierContract earlier, LoadedRevision signedUnder, LoadedRevision revision, AidApplication application) {
        LocalDate end = earlier.signedOn().plusYears(signedUnder.contractYears());
        boolean fullTime = signedUnder
                .decide(Decisions.WORKING_TIME, new WorkingTimeFacts(earlier.option()))
                .outcome()
                .filter(posts -> posts.compareTo(Ratio.WHOLE) >= 0)
                .isPresent();
        OptionalInt year = OptionalInt.of(contractYear(earlier.signedOn(), application.signedOn()));
        return new PriorContractContext(
                Optional.of(new Renewable(signedUnder, earlier.option(), application.option()))
                        .filter(renewable -> !application.signedOn().isAfter(end)),
                YesNo.of(fullTime && application.signedOn().isBefore(end)),
                new LimitComparer(revision).compare(year, Parameter.SECOND_ASSISTANT_YEAR),
                earlier.targetsMet());
    }

    /** Returns whether the contract renews the earlier one. */
    boolean isRenewal() {
        return renewable
                .map(contract ->
                        contract.countsAs(ContractYear.YEAR_1).outcome().isPresent())
                .orElse(false);
    }

    /** Decides whether a doctor may choose an option under a revision. */
    DecisionResult<Availability> availability(
            RuleSet rules, LoadedRevision revision, AidOption option, Practice practice) {
        boolean generalPractice = rules.reference().isGeneralPractice(practice.specialty());
        return revision.decide(Decisions.OPTIONS, facts(option, practice, generalPractice));
    }

    /** Returns the facts on which an option depends. */
    private OptionFacts facts(AidOption option, Practice practice, boolean generalPractice) {
        return new OptionFacts(
                option,
                practice.zone(),
                isRenewal() && renewable.orElseThrow().option() == option,
                generalPractice,
                practice.particularPractice(),
                fullTimeInPlace,
                runningYear,
                targetsMet);
    }

    private static int contractYear(LocalDate signedOn, LocalDate day) {
        int year = 1;
        while (!day.isBefore(new ContractCalendar(signedOn, signedOn, year + 1).from())) {
            year++;
        }
        return year;
    }
}
