package org.aidrules.validation.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.validation.proof.Drafts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each shipped table takes its own place with one thing changed, and the proof or the golden cases object. Every build
 * tries a sample, always the same; {@code mvn -Pmutation verify} tries all and prints who objected to how many.
 */
@Tag("thorough")
class MutationTest {

    private static final AidRules RULES = AidRules.standard();
    /** How many mutants to try; all where that is 0. */
    private static final int SAMPLE = Integer.getInteger("mutants.sample", 40);
    /** The revisions whose tables are changed, as a regular expression of their ids. */
    private static final String REVISIONS = System.getProperty("mutants.revisions", ".*");
    /** Whether to print who objected: where a number was asked for. */
    private static final boolean TOLD = System.getProperty("mutants.sample") != null;

    private static final int UNCHANGED = 2;
    private static final long SEED = 7;
    private static final int WORKERS = 2;

    @TempDir
    private Path temp;

    private final Map<String, Integer> caught = new ConcurrentSkipListMap<>();
    private final Queue<TableMutant> equivalents = new ConcurrentLinkedQueue<>();
    private final Queue<TableMutant> survivors = new ConcurrentLinkedQueue<>();

    @Test
    void somethingObjectsToEveryMutant() throws ExecutionException, InterruptedException {
        TableMutants maker = TableMutants.of(RULES);
        List<TableMutant> mutants = sample(tables().flatMap(table -> maker.mutants(table.text()).stream()), SAMPLE);
        each(mutants, this::attempt);
        if (TOLD) {
            report(mutants.size());
        }
        assertEquals(List.of(), List.copyOf(survivors), "mutants to which nothing objects");
    }

    /** Lest something objects to whatever is laid over the rules. */
    @Test
    void nothingObjectsToATableAsItIs() throws ExecutionException, InterruptedException {
        each(
                sample(tables(), SAMPLE == 0 ? 0 : UNCHANGED),
                (table, folder) ->
                        assertEquals(Optional.empty(), MutantDetector.first(table, folder), table::toString));
    }

    private void attempt(TableMutant mutant, Path folder) {
        MutantDetector.first(mutant, folder)
                .ifPresentOrElse(
                        by -> caught.merge(by, 1, Integer::sum),
                        () -> (MutantDetector.equivalent(mutant, folder) ? equivalents : survivors).add(mutant));
    }

    private void report(int tried) {
        System.out.println(tried + " mutants of the shipped tables");
        caught.forEach((by, count) -> System.out.println("  " + count + " caught by " + by));
        System.out.println("  " + equivalents.size() + " that change no answer");
        equivalents.forEach(mutant -> System.out.println("    " + mutant));
        System.out.println("  " + survivors.size() + " to which nothing objects");
    }

    /** Does something with each, each worker in a folder of its own. */
    private void each(List<TableMutant> tables, BiConsumer<TableMutant, Path> action)
            throws ExecutionException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                int first = worker;
                running.add(workers.submit(() -> {
                    for (int i = first; i < tables.size(); i += WORKERS) {
                        action.accept(tables.get(i), temp.resolve(String.valueOf(first)));
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

    private static List<TableMutant> sample(Stream<TableMutant> tables, int size) {
        List<TableMutant> all = new ArrayList<>(tables.toList());
        Collections.shuffle(all, new Random(SEED));
        return size == 0 ? all : all.subList(0, size);
    }

    /** The shipped tables as they are. */
    private static Stream<TableMutant> tables() {
        return RULES.revisions().stream()
                .filter(revision -> revision.id().matches(REVISIONS))
                .flatMap(revision -> revision.ownTables().stream()
                        .map(table -> new TableMutant(
                                revision.id(), table, "", "", "", "", Drafts.shipped(revision.id(), table))));
    }
}
