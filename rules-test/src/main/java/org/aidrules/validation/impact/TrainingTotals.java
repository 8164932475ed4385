package org.aidrules.validation.impact;

import java.util.Map;
import java.util.TreeMap;

/** The sums of what is paid for the training of assistants under both revisions. Not thread-safe. */
final class TrainingTotals {

    private final Map<Integer, TrainingImpact.Line> years = new TreeMap<>();

    /** Adds a contract that is signed under the first revision. */
    void addFrom(Signing signing) {
        signing.cost()
                .training()
                .ifPresent(training -> add(
                        new TrainingImpact.Line(training.year(), funds(signing, training), TrainingImpact.Funds.NONE)));
    }

    /** Adds contracts that are signed under the second revision. */
    void addTo(Signing signing) {
        signing.cost()
                .training()
                .ifPresent(training -> add(
                        new TrainingImpact.Line(training.year(), TrainingImpact.Funds.NONE, funds(signing, training))));
    }

    private static TrainingImpact.Funds funds(Signing signing, FundedTraining training) {
        return training.funds().times(signing.weight());
    }

    void add(TrainingTotals other) {
        other.years.values().forEach(this::add);
    }

    void add(TrainingImpact other) {
        other.byYear().forEach(this::add);
    }

    private void add(TrainingImpact.Line line) {
        years.merge(line.year(), line, TrainingImpact.Line::plus);
    }

    TrainingImpact impact() {
        return new TrainingImpact(years.values().stream()
                .map(line -> new TrainingImpact.Line(
                        line.year(), line.from().plain(), line.to().plain()))
                .toList());
    }
}
