package org.aidrules.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aidrules.AidRules;

/**
 * The first use of the library, by many threads at once. Loaded by a class loader of its own, it meets a library that
 * nobody has used yet.
 */
public final class FirstUse implements Supplier<List<String>> {

    /** How many threads begin at once. */
    static final int THREADS = 16;

    /** Plans under every revision and which rules gave them, as texts. */
    static String answers() {
        AidRules rules = AidRules.standard();
        return Stream.of("2020-03-02", "2022-03-01", "2023-06-01", "2024-09-16")
                        .map(Situations::generalPractitioner)
                        .map(doctor -> rules.plan(doctor.build()))
                        .toList()
                + " "
                + rules.revisions().stream().map(rules::version).toList();
    }

    /** What each thread got. */
    @Override
    public List<String> get() {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(together())) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Callable<String>> together() {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        return Collections.nCopies(THREADS, () -> {
            await(start);
            return answers();
        });
    }

    private static void await(CyclicBarrier start) throws InterruptedException {
        try {
            start.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
