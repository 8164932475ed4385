package org.aidrules.validation.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.contract.PatientBase;
import org.aidrules.error.InputError;
import org.aidrules.explanation.RulesetVersion;

/**
 * Calculates the cost of contracts under one revision. Thread-safe.
 *
 * <p>Each contract is settled once, which validates it. Years that cannot be settled need the plan as well, which is
 * calculated once for all doctors who differ only in their counts of patients.
 */
final class CostCalculator {

    /** The number of plans kept, which bounds the memory that a large population needs. */
    private static final int MOST_KEPT = 20_000;

    private final AidRules rules;
    private final String revision;
    private final Optional<Term> term;
    private final AidRules inTerm;
    private final OpenPointIndex openPoints;
    /** The plans by application without counts, for applications that give their bands. */
    private final Map<AidApplication, ContractCost> plans = new ConcurrentHashMap<>();

    private final FundedTrainings trainings = new FundedTrainings();

    /**
     * Creates a calculator.
     *
     * @param rules the rules that contain the revision
     * @param revision the revision under which contracts are signed
     * @param term the term in which contracts are signed under it; others are signed under the revision in force on their
     *     day. Empty where all are signed under it
     */
    CostCalculator(AidRules rules, String revision, Optional<Term> term) {
        this.rules = rules;
        this.revision = revision;
        this.term = term;
        this.inTerm = rules.underRevision(revision);
        this.openPoints = new OpenPointIndex(rules);
    }

    /**
     * A period of signature.
     *
     * @param from its first day
     * @param to the first day after it; empty where it does not end
     */
    record Term(LocalDate from, Optional<LocalDate> to) {

        boolean isAfter(LocalDate day) {
            return day.isBefore(from);
        }

        boolean includes(LocalDate day) {
            return !isAfter(day) && !isBefore(day);
        }

        boolean isBefore(LocalDate day) {
            return to.isPresent() && !day.isBefore(to.get());
        }
    }

    private AidRules rulesOn(LocalDate day) {
        return term.isEmpty() || term.get().includes(day) ? inTerm : rules;
    }

    AidRules rules() {
        return rules;
    }

    Optional<Term> term() {
        return term;
    }

    OpenPointIndex openPoints() {
        return openPoints;
    }

    String revision() {
        return revision;
    }

    RulesetVersion version() {
        return rules.version(rules.get(revision));
    }

    /**
     * Checks that a summary is of this revision, by the same release and the same files.
     *
     * @throws IllegalArgumentException if it is not
     */
    void requireSameRules(ImpactReport.RevisionSummary other) {
        RulesetVersion own = version();
        if (!other.revision().equals(revision)
                || !other.rules().release().equals(own.release())
                || !other.rules().digest().equals(own.digest())) {
            throw new IllegalArgumentException(
                    "report of " + named(other.revision(), other.rules()) + ", in place of " + named(revision, own));
        }
    }

    private static String named(String revision, RulesetVersion version) {
        return revision + " by aidrules " + version.release() + " (" + version.digest() + ")";
    }

    List<InputError> check(AidApplication.Builder draft, ContractHistory history) {
        return draft.signedOn().map(this::rulesOn).orElse(inTerm).check(draft, history);
    }

    /**
     * Calculates the cost of a contract.
     *
     * @throws org.aidrules.error.InvalidInputException with every error of the contract
     */
    ContractCost cost(WeightedContract contract) {
        AidRules used = rulesOn(contract.application().signedOn());
        AidSettlement settlement = used.settle(contract.application(), contract.history());
        ContractCost plan = plan(used, contract.application());
        Optional<LocalDate> end =
                contract.history().earlyTermination().map(early -> lastDay(early, settlement.revision()));
        Map<Integer, AidSettlement.Year> settled = new HashMap<>();
        settlement.years().forEach(year -> settled.put(year.number(), year));
        List<ContractCost.Year> years = new ArrayList<>();
        for (ContractCost.Year planned : plan.years()) {
            AidSettlement.Year year = settled.get(planned.number());
            if (year != null) {
                years.add(ContractCost.Year.settled(year));
            } else if (end.map(last -> !planned.from().isAfter(last)).orElse(true)) {
                years.add(planned);
            }
        }
        Optional<FundedTraining> training = plan.optionAvailable()
                ? trainings.of(used, settlement.revision(), contract.application())
                : Optional.empty();
        RulesetVersion consulted = CostTotals.union(plan.rules(), settlement.rules());
        return new ContractCost(
                settlement.revision(),
                plan.optionAvailable(),
                plan.eligibility(),
                plan.band(),
                training.map(FundedTraining::rules)
                        .map(own -> CostTotals.union(consulted, own))
                        .orElse(consulted),
                years,
                training);
    }

    /** Returns the plan of a valid contract: every year with its maximum aid. */
    private ContractCost plan(AidRules used, AidApplication application) {
        PatientBase bands = new PatientBase(
                Map.of(),
                application.patientBase().attendingBand(),
                application.patientBase().activeFileBand());
        AidApplication key = new AidApplication(
                application.signedOn(),
                application.hiredOn(),
                Optional.empty(),
                application.option(),
                application.practice(),
                bands,
                Optional.empty(),
                application.earlier(),
                application.revisionChange());
        ContractCost known = plans.get(key);
        return known == null ? plan(used, application, key) : known;
    }

    private ContractCost plan(AidRules used, AidApplication application, AidApplication key) {
        AidPlan plan = used.plan(application);
        ContractCost cost = new ContractCost(
                plan.revision(),
                plan.option().available(),
                plan.eligibility(),
                plan.bands().amount(),
                plan.rules(),
                plan.years().stream().map(ContractCost.Year::planned).toList(),
                Optional.empty());
        boolean bandsGiven = plan.bands()
                        .attending()
                        .equals(application.patientBase().attendingBand())
                && plan.bands().activeFile().equals(application.patientBase().activeFileBand());
        if (bandsGiven) {
            if (plans.size() >= MOST_KEPT) {
                plans.clear();
            }
            plans.put(key, cost);
        }
        return cost;
    }

    /** Returns the last day of a contract that ended early: the day given, or the day on which the notice has run. */
    private LocalDate lastDay(EarlyTermination termination, String signedUnder) {
        return termination
                .on()
                .orElseGet(() -> termination
                        .noticeOn()
                        .orElseThrow()
                        .plusMonths(Integer.parseInt(rules.get(signedUnder)
                                .table("termination")
                                .row(Map.of("by", termination.by().name()))
                                .outcome()
                                .get("notice"))));
    }
}
