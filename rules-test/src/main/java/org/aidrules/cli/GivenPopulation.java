package org.aidrules.cli;

import java.util.List;
import java.util.function.Consumer;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.messages.Messages;
import org.aidrules.report.Population;
import org.aidrules.validation.impact.ImpactAnalysis;

/** The population of a file, which is read once for each comparison. */
final class GivenPopulation implements Population {

    private final AidRules rules;
    private final String file;
    private final Consumer<List<InputError>> refusals;

    /**
     * Creates the population of a file.
     *
     * @param rules the rules, which know the names of specialties
     * @param refusals receives the errors of each refused line
     */
    GivenPopulation(AidRules rules, String file, Consumer<List<InputError>> refusals) {
        this.rules = rules;
        this.file = file;
        this.refusals = refusals;
    }

    @Override
    public LocalizedText description() {
        return Messages.inBothLanguages("report.population.own", file);
    }

    @Override
    public Cost cost(ImpactAnalysis analysis) {
        PopulationRun run = new PopulationRun(
                analysis, rules, Runtime.getRuntime().availableProcessors(), refusals, (lines, bytes) -> {});
        return new Cost(run.count(file).impact(), run.refused());
    }
}
