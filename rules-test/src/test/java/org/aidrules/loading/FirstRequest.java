package org.aidrules.loading;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Map;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;

/** Prints how many classes the first plan and the first settlement of a process load, and the microseconds they take. */
public final class FirstRequest {

    private FirstRequest() {}

    /** With the argument {@code warm}, the rules are warmed up before. */
    public static void main(String... arguments) {
        AidRules rules = AidRules.standard();
        long begin = System.nanoTime();
        if (arguments[0].equals("warm")) {
            rules.warmUp();
        }
        long warmedUp = System.nanoTime();
        AidApplication.Builder draft = AidApplication.builder()
                .signedOn(LocalDate.of(2022, 3, 1))
                .option(AidOption.HALF)
                .specialty(Specialty.CARDIOLOGY)
                .sector(Sector.SECTOR_1)
                .grouped(true)
                .coordinated(Coordination.IN_PLACE)
                .forfaitStructureValidated(true)
                .patients(Measure.ACTIVE_FILE, 2355)
                .activeFileBand(Band.P70_P90);
        ContractHistory history = ContractHistory.builder()
                .observed(3, Map.of(Measure.ACTIVE_FILE, 2500))
                .build();
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        long before = classes.getTotalLoadedClassCount();
        long start = System.nanoTime();
        boolean known = rules.plan(draft).total().isPresent()
                && rules.settle(draft, history).total().isPresent();
        long end = System.nanoTime();
        long loaded = classes.getTotalLoadedClassCount() - before;
        System.out.printf("%b %d %d %d%n", known, loaded, (end - start) / 1000, (warmedUp - begin) / 1000);
    }
}
