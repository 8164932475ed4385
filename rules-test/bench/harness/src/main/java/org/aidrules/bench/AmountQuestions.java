package org.aidrules.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.aidrules.facts.AmountFacts;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The questions of the benchmark {@code decision}: everything that the table can be asked, in an order that looks
 * random and is the same for every peer, again and again. Each thread has its own.
 */
@State(Scope.Thread)
public class AmountQuestions {

    private static final int SEED = 20_240_622;

    private final AmountFacts[] questions = shuffled();
    private int next;

    /** Creates the questions of a thread. */
    public AmountQuestions() {}

    private static AmountFacts[] shuffled() {
        List<AmountFacts> domain = new ArrayList<>(AmountsTable.domain());
        Collections.shuffle(domain, new Random(SEED));
        return domain.toArray(AmountFacts[]::new);
    }

    /**
     * Returns the next question.
     *
     * @return facts of the table {@code amounts}
     */
    public AmountFacts next() {
        AmountFacts question = questions[next];
        next = next + 1 == questions.length ? 0 : next + 1;
        return question;
    }
}
