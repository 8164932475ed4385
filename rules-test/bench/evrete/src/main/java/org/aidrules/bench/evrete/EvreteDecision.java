package org.aidrules.bench.evrete;

import org.aidrules.bench.AmountAnswer;
import org.aidrules.bench.AmountsRow;
import org.aidrules.bench.AmountsTable;
import org.aidrules.facts.AmountFacts;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.RuleSetBuilder;

/** The decision as rules of Evrete, compiled once, asked in a stateless session each time. */
final class EvreteDecision {

    private static final String QUESTION = "$question";

    private final Knowledge knowledge;

    EvreteDecision(AmountsTable table) {
        RuleSetBuilder<Knowledge> rules = new KnowledgeService().newKnowledge().builder();
        for (AmountsRow row : table.rows()) {
            AmountAnswer answer = row.answer();
            rules.newRule(row.name())
                    .forEach(QUESTION, Question.class)
                    .where(
                            (ValuesPredicate) values -> row.matches(values.get(0, AmountFacts.class)),
                            QUESTION + ".facts")
                    .execute(context -> context.get(Question.class, QUESTION).setAnswer(answer));
        }
        knowledge = rules.build();
    }

    AmountAnswer decide(AmountFacts facts) {
        Question question = new Question(facts);
        knowledge.newStatelessSession().insertAndFire(question);
        return question.getAnswer();
    }
}
