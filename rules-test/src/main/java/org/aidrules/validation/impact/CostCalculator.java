package org.aidrules.validation.impact;

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
import org.aidrules.contract.PatientBase;
import org.aidrules.error.InputError;
import org.aidrules.explanation.RulesetVersion;

/** Works contracts out under one revision. Safe for any number of threads. */
final class CostCalculator {

    /** How many plans are kept, so that those of a whole population need not be. */
    private static final int MOST_KEPT = 20_000;

    private final AidRules rules;
    private final String revision;
    /** What is planned for doctors who differ in nothing but their counts, once their bands are known. */
    private final Map<AidApplication, ContractCost> planned = new ConcurrentHashMap<>();

    CostCalculator(AidRules rules, String revision) {
        this.rules = rules.underRevision(revision);
        this.revision = revision;
    }

    String revision() {
        return revision;
    }

    RulesetVersion version() {
        return rules.version(rules.get(revision));
    }

    List<InputError> check(AidApplication.Builder draft, ContractHistory history) {
        return rules.check(draft, history);
    }

    /** Works a contract out, or refuses it. */
    ContractCost cost(WeightedContract contract) {
        AidSettlement settlement = rules.settle(contract.application(), contract.history());
        ContractCost plan = planned(contract.application());
        Map<Integer, AidSettlement.Year> settled = new HashMap<>();
        settlement.years().forEach(year -> settled.put(year.number(), year));
        List<ContractCost.Year> years = new ArrayList<>();
        for (ContractCost.Year most : plan.years()) {
            AidSettlement.Year year = settled.get(most.number());
            if (year != null) {
                years.add(new ContractCost.Year(year.number(), year.from(), true, year.aid(), year.payments()));
            } else if (runs(contract, most.number())) {
                years.add(most);
            }
        }
        return new ContractCost(plan.open(), plan.eligibility(), plan.band(), years);
    }

    /** The years of a sound contract, each with its aid at most. */
    private ContractCost planned(AidApplication application) {
        PatientBase bands = new PatientBase(Map.of(), application.patientBase().attendingBand(),
                application.patientBase().activeFileBand());
        AidApplication alike = new AidApplication(application.signedOn(), application.hiredOn(), Optional.empty(),
                application.option(), application.practice(), bands, Optional.empty(), application.earlier(),
                application.revisionChange());
        ContractCost known = planned.get(alike);
        return known == null ? plan(application, alike) : known;
    }

    private ContractCost plan(AidApplication application, AidApplication alike) {
        AidPlan plan = rules.plan(application);
        ContractCost costed = new ContractCost(plan.option().available(), plan.eligibility(), plan.bands().amount(),
                plan.years().stream().map(year -> new ContractCost.Year(year.number(), year.from(), false,
                        year.maximumAid(), year.payments())).toList());
        boolean bandsGiven = plan.bands().attending().equals(application.patientBase().attendingBand())
                && plan.bands().activeFile().equals(application.patientBase().activeFileBand());
        if (bandsGiven) {
            if (planned.size() >= MOST_KEPT) {
                planned.clear();
            }
            planned.put(alike, costed);
        }
        return costed;
    }

    /** Whether a contract still runs in a year: whether something could be said of that year. */
    private boolean runs(WeightedContract contract, int number) {
        ContractHistory history = contract.history();
        if (history.earlyTermination().isEmpty() || history.years().stream().anyMatch(year -> year.number() == number)) {
            return true;
        }
        return rules.check(contract.application().toBuilder(), history.toBuilder().suspended(number).build()).isEmpty();
    }
}
