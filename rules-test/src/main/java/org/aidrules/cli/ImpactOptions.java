package org.aidrules.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.aidrules.report.SelectedRevision;
import org.aidrules.validation.impact.Assumption;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.Migration;
import picocli.CommandLine.Option;

/** The options of every command that calculates what a revision costs. */
final class ImpactOptions {

    @Option(
            names = "--assume",
            paramLabel = "TABLE=${bundle:label.REVISION}",
            descriptionKey = "impact.assume",
            converter = AssumptionConverter.class)
    private List<Assumption> assumptions = new ArrayList<>();

    @Option(
            names = "--signed-from",
            paramLabel = "DATE",
            descriptionKey = "impact.signedFrom",
            converter = DayConverter.class)
    private Optional<LocalDate> signedFrom = Optional.empty();

    @Option(
            names = "--migrate",
            paramLabel = "OPTION=OPTION:${bundle:label.SHARE}",
            descriptionKey = "impact.migrate",
            converter = MigrationConverter.class)
    private List<Migration> migrations = new ArrayList<>();

    /** Returns whether one of the options is given. */
    boolean isAnyGiven() {
        return !assumptions.isEmpty() || signedFrom.isPresent() || !migrations.isEmpty();
    }

    /**
     * Returns the comparison of two revisions with everything that was asked for.
     *
     * @param first finds the first day of signature of the population
     * @param warnings receives the key of a sentence on the second revision, which has its id as argument
     */
    ImpactAnalysis analysis(
            SelectedRevision before,
            SelectedRevision after,
            Supplier<LocalDate> first,
            BiConsumer<String, String> warnings) {
        ImpactAnalysis analysis = ImpactAnalysis.between(
                before.rules(),
                before.revision().id(),
                after.rules(),
                after.revision().id());
        for (Migration migration : migrations) {
            analysis = analysis.migrating(migration);
        }
        if (signedFrom.isPresent()) {
            if (after.revision().inForceFrom().isEmpty()) {
                throw FirstSignature.unusable(
                        "impact.signedFromUndated", after.revision().id());
            }
            if (!after.revision().ownTables().contains("transitions")) {
                warnings.accept("impact.noTransitions", after.revision().id());
            }
            analysis = analysis.signedFrom(first.get(), signedFrom.get());
        }
        for (Assumption assumption : assumptions) {
            analysis = analysis.assuming(assumption.table(), assumption.revision());
        }
        return analysis;
    }
}
