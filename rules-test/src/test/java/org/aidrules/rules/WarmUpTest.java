package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.junit.jupiter.api.Test;

/** Rules that were warmed up answer as rules that were not. */
class WarmUpTest {

    private static final List<AidApplication> CONTRACTS = Stream.of(
                    "2020-03-02", "2022-03-01", "2023-06-01", "2024-09-16")
            .map(LocalDate::parse)
            .map(day -> Doctors.cardiologist(day, AidOption.HALF, Band.P70_P90, 2000)
                    .target(Measure.ACTIVE_FILE, 2250)
                    .build())
            .toList();

    private static final ContractHistory HISTORY = ContractHistory.builder()
            .observed(3, Map.of(Measure.ACTIVE_FILE, 2100))
            .build();

    private static String answers(AidRules rules) {
        return CONTRACTS.stream()
                        .map(contract -> rules.plan(contract) + " " + rules.settle(contract, HISTORY))
                        .toList()
                + " "
                + rules.revisions().stream().map(rules::version).toList();
    }

    /** A folder of its own makes rules that nobody has used yet. */
    @Test
    void noAnswerChanges() {
        Path folder = Overlays.folder("three-years");
        AidRules cold = AidRules.standard().withOverlay(folder);
        AidRules warm = AidRules.standard().withOverlay(folder);
        assertNotSame(cold, warm);
        assertSame(warm, warm.warmUp());
        assertEquals(answers(cold), answers(warm));
        assertEquals(answers(warm), answers(warm.warmUp()));
    }

    @Test
    void rulesOfAnyKindCanBeWarmedUp() {
        AidRules rules = AidRules.standard();
        Stream.of(
                        rules.knownOn(LocalDate.of(2022, 3, 1)),
                        rules.underRevision("avenant-7"),
                        rules.knownOn(LocalDate.EPOCH))
                .forEach(kind -> assertSame(kind, kind.warmUp()));
    }
}
