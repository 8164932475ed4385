package org.aidrules.bench.evrete;

import org.aidrules.bench.AmountAnswer;
import org.aidrules.facts.AmountFacts;
import org.jspecify.annotations.Nullable;

/** The facts of a decision, which receive its answer. A bean, because Evrete reads properties of beans. */
public final class Question {

    private final AmountFacts facts;
    private @Nullable AmountAnswer answer;

    /**
     * Asks a question.
     *
     * @param facts the facts
     */
    public Question(AmountFacts facts) {
        this.facts = facts;
    }

    /**
     * Returns the facts.
     *
     * @return the facts
     */
    public AmountFacts getFacts() {
        return facts;
    }

    /**
     * Receives the answer.
     *
     * @param given the answer
     */
    public void setAnswer(AmountAnswer given) {
        answer = given;
    }

    /**
     * Returns the answer.
     *
     * @return the answer of the rule that fired
     * @throws IllegalStateException if no rule has fired
     */
    public AmountAnswer getAnswer() {
        if (answer == null) {
            throw new IllegalStateException("no rule has answered " + facts);
        }
        return answer;
    }
}
