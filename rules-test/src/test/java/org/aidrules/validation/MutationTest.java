package org.aidrules.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aidrules.AidRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped tables with one thing changed, each change by itself: the checks or the golden cases object to it. Every
 * build tries a sample, always the same; {@code mvn -Pmutation verify} tries them all and prints what objected.
 */
class MutationTest {

    private static final AidRules RULES = AidRules.standard();
    private static final int SAMPLE = Integer.getInteger("mutants.sample", 60);
    private static final long SEED = 7;
    private static final int WORKERS = 2;

    @TempDir
    private Path temp;

    private final Map<String, Integer> caught = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<TableMutant> survivors = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<TableMutant> equivalents = new ConcurrentLinkedQueue<>();

    @Test
    void everyMutantIsCaught() throws InterruptedException, ExecutionException {
        List<TableMutant> mutants = new ArrayList<>(all());
        Collections.shuffle(mutants, new Random(SEED));
        List<TableMutant> tried = SAMPLE > 0 ? mutants.subList(0, SAMPLE) : mutants;
        run(tried);
        if (SAMPLE <= 0) {
            report(tried.size());
        }
        assertEquals(List.of(), List.copyOf(survivors), "mutants to which nothing objects");
    }

    private void run(List<TableMutant> mutants) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                int from = worker;
                running.add(workers.submit(() -> {
                    for (int i = from; i < mutants.size(); i += WORKERS) {
                        attempt(mutants.get(i), temp.resolve(String.valueOf(from)));
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void attempt(TableMutant mutant, Path folder) {
        Objections.first(mutant, folder).ifPresentOrElse(by -> caught.merge(by, 1, Integer::sum), () ->
                (Objections.equivalent(mutant, folder) ? equivalents : survivors).add(mutant));
    }

    private void report(int tried) {
        System.out.println(tried + " mutants of the shipped tables");
        new TreeMap<>(caught).forEach((by, count) -> System.out.println("  " + count + " caught by " + by));
        System.out.println("  " + equivalents.size() + " that change no answer");
        equivalents.forEach(mutant -> System.out.println("    " + mutant));
        System.out.println("  " + survivors.size() + " to which nothing objects");
        survivors.forEach(mutant -> System.out.println("    " + mutant));
    }

    private static List<TableMutant> all() {
        TableMutants maker = TableMutants.of(RULES);
        return RULES.revisions().stream().flatMap(revision -> revision.ownTables().stream()
                .flatMap(table -> maker.mutants(Drafts.shipped(revision.id(), table)).stream())).toList();
    }
}
