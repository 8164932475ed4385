package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;

/** Eight threads at once get what one thread gets, also of an overlay. */
@Domain(SoundApplications.class)
@Domain(DomainContext.Global.class)
class ThreadsPropertiesTest {

    private static final int THREADS = 8;

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void eightThreadsGetWhatOneGets(@ForAll @Size(200) List<AidApplication> applications) throws Exception {
        List<AidPlan> alone = applications.stream().map(Shipped.RULES::plan).toList();
        for (List<AidPlan> together : atOnce(Shipped.RULES, applications)) {
            assertEquals(alone, together);
        }
    }

    /** Tables of the amendment are laid over themselves: all threads get the same of them, and what was shipped. */
    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void eightThreadsGetTheSameOfAnOverlay(@ForAll @Size(200) List<AidApplication> applications) throws Exception {
        Path folder = Files.createTempDirectory("aidrules");
        try {
            AidRules unused = Shipped.RULES.withOverlay(copyOfTheAmendment(folder));
            List<List<AidPlan>> plans = atOnce(unused, applications);
            List<AidPlan> alone = applications.stream().map(unused::plan).toList();
            plans.forEach(together -> assertEquals(alone, together));
            assertEquals(
                    applications.stream()
                            .map(Shipped.RULES::plan)
                            .map(ThreadsPropertiesTest::withoutOrigin)
                            .toList(),
                    alone.stream().map(ThreadsPropertiesTest::withoutOrigin).toList());
        } finally {
            for (File file : folder.toFile().listFiles()) {
                Files.delete(file.toPath());
            }
            Files.delete(folder);
        }
    }

    /** Returns the years of a plan, save that its rows come from an overlay. */
    private static List<Object> withoutOrigin(AidPlan plan) {
        return plan.years().stream()
                .map(year -> (Object) List.of(
                        year.from(),
                        year.to(),
                        year.maximumAid(),
                        year.certainty(),
                        year.payments(),
                        year.reasons().stream()
                                .map(reason -> List.of(reason.table(), reason.row(), reason.text(), reason.sources()))
                                .toList()))
                .toList();
    }

    private static Path copyOfTheAmendment(Path folder) throws IOException {
        for (String table : List.of("bands", "amount-band", "amounts", "targets", "payments")) {
            String file = table + ".drl.csv";
            try (InputStream shipped = AidRules.class.getResourceAsStream("/aidrules/revisions/avenant-7/" + file)) {
                Files.copy(shipped, folder.resolve(file));
            }
        }
        return folder;
    }

    private static List<List<AidPlan>> atOnce(AidRules rules, List<AidApplication> applications) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<List<AidPlan>> plans = new ArrayList<>();
            for (Future<List<AidPlan>> future :
                    threads.invokeAll(Collections.nCopies(THREADS, planning(rules, applications, start)))) {
                plans.add(future.get());
            }
            return plans;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<List<AidPlan>> planning(
            AidRules rules, List<AidApplication> applications, CyclicBarrier start) {
        return () -> {
            start.await();
            return applications.stream().map(rules::plan).toList();
        };
    }
}
