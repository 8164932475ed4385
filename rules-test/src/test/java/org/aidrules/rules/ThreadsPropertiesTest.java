package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

import org.aidrules.AidApplication;
import org.aidrules.AidPlan;
import org.aidrules.AidRules;

/** Eight threads that share rules nobody has used yet get what one thread gets. */
@Domain(SoundApplications.class)
@Domain(DomainContext.Global.class)
class ThreadsPropertiesTest {

    private static final int THREADS = 8;

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void eightThreadsGetWhatOneGets(@ForAll @Size(200) List<AidApplication> applications) throws Exception {
        AidRules unused = AidRules.standard();
        List<AidPlan> alone = applications.stream().map(Shipped.RULES::plan).toList();
        for (List<AidPlan> together : atOnce(unused, applications)) {
            assertEquals(alone, together);
        }
    }

    private static List<List<AidPlan>> atOnce(AidRules rules, List<AidApplication> applications) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<List<AidPlan>> plans = new ArrayList<>();
            for (Future<List<AidPlan>> future : threads.invokeAll(Collections.nCopies(THREADS,
                    planning(rules, applications, start)))) {
                plans.add(future.get());
            }
            return plans;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<List<AidPlan>> planning(AidRules rules, List<AidApplication> applications,
            CyclicBarrier start) {
        return () -> {
            start.await();
            return applications.stream().map(rules::plan).toList();
        };
    }
}
