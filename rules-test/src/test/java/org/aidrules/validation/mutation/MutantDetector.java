package org.aidrules.validation.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.cli.EligibilityGoldenTest;
import org.aidrules.cli.HistoriesGoldenTest;
import org.aidrules.cli.OrganisationsGoldenTest;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.revision.DecisionTable;
import org.aidrules.rules.GoldenDecisions;
import org.aidrules.rules.GoldenTablesTest;
import org.aidrules.rules.PublishedExamplesTest;
import org.aidrules.validation.proof.RevisionCheck;
import org.junit.jupiter.api.DynamicTest;

/** Finds the first check that notices a mutant. */
final class MutantDetector {

    private static final AidRules RULES = AidRules.standard();
    /** The golden contracts, the cheapest first. */
    private static final Map<String, Consumer<AidRules>> CONTRACTS = new LinkedHashMap<>();

    static {
        CONTRACTS.put("published examples", PublishedExamplesTest::check);
        CONTRACTS.put("golden tables", GoldenTablesTest::check);
        CONTRACTS.put("golden histories", rules -> all(() -> HistoriesGoldenTest.cases(rules)));
        CONTRACTS.put("golden organisations", rules -> all(() -> OrganisationsGoldenTest.cases(rules)));
        CONTRACTS.put("golden eligibility", rules -> all(() -> EligibilityGoldenTest.cases(rules)));
    }

    private MutantDetector() {}

    /** Cases that are read from a file. */
    private interface Cases {
        Stream<DynamicTest> read() throws IOException;
    }

    /** Returns the first check that notices the mutant; empty where none does. */
    static Optional<String> first(TableMutant mutant, Path folder) {
        try {
            AidRules changed = RULES.withOverlay(mutant.writeTo(folder));
            return golden("golden cells", rules -> GoldenDecisions.check(rules, mutant.table()), changed)
                    .or(() -> invariant(changed))
                    .or(() -> contracts(changed));
        } catch (DefectiveTableException e) {
            return Optional.of("proof, " + e.defects().get(0).kind());
        } finally {
            delete(folder);
        }
    }

    /** Returns the first set of golden contracts that notices the change. */
    static Optional<String> contracts(AidRules changed) {
        return CONTRACTS.entrySet().stream()
                .flatMap(one -> golden(one.getKey(), one.getValue(), changed).stream())
                .findFirst();
    }

    private static Optional<String> invariant(AidRules changed) {
        List<Defect> defects = RevisionCheck.changed(RULES, changed).stream()
                .flatMap(revision -> RevisionCheck.of(changed, revision).defects().stream())
                .toList();
        return defects.stream().findFirst().map(defect -> "proof, " + defect.kind());
    }

    private static Optional<String> golden(String name, Consumer<AidRules> cases, AidRules changed) {
        try {
            cases.accept(changed);
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(name);
        }
    }

    /** Returns whether a mutant decides every combination of facts as its original does, with the same sentences. */
    static boolean equivalent(TableMutant mutant, Path folder) {
        AidRules changed = RULES.withOverlay(mutant.writeTo(folder));
        delete(folder);
        DecisionTable before = RULES.get(mutant.revision()).table(mutant.table());
        DecisionTable after = changed.get(mutant.revision()).table(mutant.table());
        return before.allFacts().stream().allMatch(facts -> same(before.row(facts), after.row(facts)));
    }

    private static boolean same(DecisionTable.Row before, DecisionTable.Row after) {
        return before.outcome().equals(after.outcome()) && before.reason().equals(after.reason());
    }

    private static void all(Cases cases) {
        try (Stream<DynamicTest> tests = cases.read()) {
            tests.forEach(test -> {
                try {
                    test.getExecutable().execute();
                } catch (AssertionError | RuntimeException e) {
                    throw e;
                } catch (Throwable e) {
                    throw new AssertionError(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
