package org.aidrules.bench.easyrules;

import org.aidrules.bench.AmountAnswer;
import org.aidrules.bench.AmountsRow;
import org.aidrules.bench.AmountsTable;
import org.aidrules.facts.AmountFacts;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** The decision as rules of Easy Rules, which end at the first rule that applies. */
final class EasyRulesDecision {

    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";

    private final RulesEngine engine = new DefaultRulesEngine(new RulesEngineParameters().skipOnFirstAppliedRule(true));
    private final Rules rules = new Rules();

    EasyRulesDecision(AmountsTable table) {
        for (AmountsRow row : table.rows()) {
            AmountAnswer answer = row.answer();
            rules.register(new RuleBuilder()
                    .name(row.name())
                    .when(facts -> row.matches(facts.get(QUESTION)))
                    .then(facts -> facts.put(ANSWER, answer))
                    .build());
        }
    }

    AmountAnswer decide(AmountFacts question) {
        Facts facts = new Facts();
        facts.put(QUESTION, question);
        engine.fire(rules, facts);
        return facts.get(ANSWER);
    }
}
