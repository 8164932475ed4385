package org.aidrules.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aidrules.AidApplication;
import org.aidrules.AidPlan;
import org.aidrules.AidRules;
import org.aidrules.AidSettlement;
import org.aidrules.ContractHistory;
import org.aidrules.Fault;
import org.aidrules.RulesUsed;

/** Works contracts out under one revision. Safe for any number of threads. */
final class Costing {

    /** How many plans are kept, so that those of a whole population need not be. */
    private static final int MOST_KEPT = 20_000;

    private final AidRules rules;
    private final String revision;
    /** What is planned for doctors who differ in nothing but their counts, once their bands are known. */
    private final Map<AidApplication, Costed> planned = new ConcurrentHashMap<>();

    Costing(AidRules rules, String revision) {
        this.rules = rules.underRevision(revision);
        this.revision = revision;
    }

    String revision() {
        return revision;
    }

    RulesUsed rulesUsed() {
        return rules.rulesUsed(rules.get(revision));
    }

    List<Fault> check(AidApplication.Builder draft, ContractHistory history) {
        return rules.check(draft, history);
    }

    /** Works a contract out, or refuses it. */
    Costed cost(WeightedContract contract) {
        AidSettlement settlement = rules.settle(contract.application(), contract.history());
        Costed plan = planned(contract.application());
        Map<Integer, AidSettlement.Year> settled = new HashMap<>();
        settlement.years().forEach(year -> settled.put(year.number(), year));
        List<Costed.Year> years = new ArrayList<>();
        for (Costed.Year most : plan.years()) {
            AidSettlement.Year year = settled.get(most.number());
            if (year != null) {
                years.add(new Costed.Year(year.number(), year.from(), true, year.aid(), year.payments()));
            } else if (runs(contract, most.number())) {
                years.add(most);
            }
        }
        return new Costed(plan.open(), plan.eligibility(), plan.band(), years);
    }

    /** The years of a sound contract, each with its aid at most. */
    private Costed planned(AidApplication application) {
        AidApplication alike = new AidApplication(application.signedOn(), application.hiredOn(), Optional.empty(),
                application.option(), application.practice(), Map.of(), application.attendingBand(),
                application.activeFileBand(), Optional.empty(), application.earlier(), application.move());
        Costed known = planned.get(alike);
        return known == null ? plan(application, alike) : known;
    }

    private Costed plan(AidApplication application, AidApplication alike) {
        AidPlan plan = rules.plan(application);
        Costed costed = new Costed(plan.option().available(), plan.eligibility(), plan.bands().amount(),
                plan.years().stream().map(year -> new Costed.Year(year.number(), year.from(), false,
                        year.maximumAid(), year.payments())).toList());
        boolean bandsGiven = plan.bands().attending().equals(application.attendingBand())
                && plan.bands().activeFile().equals(application.activeFileBand());
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
        if (history.ending().isEmpty() || history.years().stream().anyMatch(year -> year.number() == number)) {
            return true;
        }
        List<ContractHistory.Year> years = new ArrayList<>(history.years());
        years.add(new ContractHistory.Year(number, Map.of(), true, Optional.empty()));
        return rules.check(contract.application().toBuilder(), new ContractHistory(years, history.met(),
                history.ending(), history.evaluatedOn())).isEmpty();
    }
}
